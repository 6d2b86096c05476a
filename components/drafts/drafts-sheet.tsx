import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Target } from '@/components/person/screen';
import type { OnWorkerWord } from '@/components/session/on-worker-word';
import { useSession } from '@/components/session/use-session';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { ProblemNotice } from '@/components/ui/problem-notice';
import { SkeletonLines } from '@/components/ui/skeleton';
import { useModal } from '@/components/ui/use-modal';
import { DRAFTS_WORDS, discardedWords, draftName, fieldAndTime } from '@/lib/copy/drafts-copy';
import { KEYBOARD_WORDS } from '@/lib/copy/keyboard-copy';
import { BUTTONS } from '@/lib/copy/person-copy';
import { TODAY } from '@/lib/copy/today/today-copy';
import { letterOfKey } from '@/lib/letter-of-key';
import type { DraftLine } from '@/lib/outreach/rules/drafts/draft-lines';
import type { Ask } from '@/lib/protocol/messaging/ask';
import { createDraftsSession } from './drafts-session';
import './drafts.css';

/** Rows drawn at first, and more with each press. */
const PART = 50;

export interface DraftsSheetProps {
  readonly ask: Ask;
  /** UTC ms. */
  readonly now: () => number;
  readonly onWorkerWord: OnWorkerWord | undefined;
  readonly onOpen: (target: Target) => void;
  readonly onClose: () => void;
}

const nameIn = (row: Element | undefined) => row?.querySelector<HTMLElement>('.draft-name');

/** All that is written and not sent, the newest first: each opens its person, is copied or thrown away. */
export function DraftsSheet({ ask, now: clock, onWorkerWord, onOpen, onClose }: DraftsSheetProps) {
  const session = useSession(() => createDraftsSession({ ask }), [ask]);
  useEffect(() => onWorkerWord?.(() => void session.read(), 'drafts'), [session, onWorkerWord]);
  const { view, problem, discarded } = session.state();
  const { sheet, close, onCancel } = useModal(onClose);
  const list = useRef<HTMLOListElement>(null);
  const [drawn, setDrawn] = useState(PART);
  /** The row that gets the focus once it is drawn. */
  const wanted = useRef<number | null>(0);
  const now = clock();
  const lines = view?.lines ?? [];

  useLayoutEffect(() => {
    if (wanted.current === null || view === null) return;
    (nameIn(list.current?.children[Math.min(wanted.current, lines.length - 1)]) ?? sheet.current)?.focus();
    wanted.current = null;
  });

  const open = ({ ref }: DraftLine) => {
    if (ref === null) return;
    close();
    onOpen(ref);
  };
  const takeBack = () => {
    // The button goes, and the keyboard with it.
    wanted.current = 0;
    void session.takeBack();
  };
  const rowOfFocus = () => [...(list.current?.children ?? [])].findIndex((row) => row.contains(document.activeElement));
  const go = (by: number) => nameIn(list.current?.children[Math.max(0, rowOfFocus() + by)])?.focus();
  const onKeyDown = (event: KeyboardEvent) => {
    const does = asked(event);
    if (does === null) return;
    // Escape closes the popup where nobody takes it.
    event.preventDefault();
    event.stopPropagation();
    if (does === 'close') close();
    else go(does === 'next' ? 1 : -1);
  };
  return (
    <dialog
      class="drafts"
      aria-label={DRAFTS_WORDS.title}
      tabIndex={-1}
      ref={sheet}
      onKeyDown={onKeyDown}
      onCancel={onCancel}
    >
      <h2>{DRAFTS_WORDS.title}</h2>
      {problem && <ProblemNotice problem={problem} now={now} />}
      {discarded && (
        <div class="drafts-discarded small">
          <span role="status">{discardedWords(discarded)}</span>
          <Button kind="quiet" icon="undo" onClick={takeBack}>
            {BUTTONS.undo}
          </Button>
        </div>
      )}
      {view === null && problem === null && <SkeletonLines />}
      {view !== null && lines.length === 0 && (
        <p class="muted" role="status">
          {DRAFTS_WORDS.none}
        </p>
      )}
      <ol class="drafts-rows" aria-label={DRAFTS_WORDS.title} ref={list}>
        {lines.slice(0, drawn).map((line, at) => (
          <Row
            key={`${line.person} ${line.field}`}
            line={line}
            now={now}
            onOpen={() => open(line)}
            onDiscard={() => {
              wanted.current = at;
              void session.discard(line);
            }}
          />
        ))}
      </ol>
      {lines.length > drawn && <Button onClick={() => setDrawn(drawn + PART)}>{TODAY.more}</Button>}
      <div>
        <Button onClick={close}>{KEYBOARD_WORDS.close}</Button>
      </div>
    </dialog>
  );
}

const KEYS: Readonly<Record<string, 'next' | 'previous'>> = { j: 'next', k: 'previous' };

/** What a key asks of the list; null for one that belongs to whatever has the focus. */
function asked(event: KeyboardEvent): 'close' | 'next' | 'previous' | null {
  if (event.isComposing) return null;
  if (event.key === 'Escape') return 'close';
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  return KEYS[letterOfKey(event) ?? ''] ?? null;
}

interface RowProps {
  readonly line: DraftLine;
  readonly now: number;
  readonly onOpen: () => void;
  readonly onDiscard: () => void;
}

/** One text: whose it is, for which box, since when, and its first words. */
function Row({ line, now, onOpen, onDiscard }: RowProps) {
  const nameId = useId();
  return (
    <li class="draft-row">
      <button
        id={nameId}
        class="draft-name"
        type="button"
        aria-disabled={line.ref === null || undefined}
        onClick={onOpen}
      >
        <bdi>{draftName(line)}</bdi>
      </button>
      <span class="small muted">{fieldAndTime(line, now)}</span>
      <p class="draft-words small" dir="auto">
        {line.text}
      </p>
      <div class="steps">
        <CopyButton text={line.text} describedBy={nameId} />
        <Button kind="quiet" describedBy={nameId} onClick={onDiscard}>
          {BUTTONS.discard}
        </Button>
      </div>
    </li>
  );
}
