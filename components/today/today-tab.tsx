import type { ComponentChildren } from 'preact';
import { useContext, useEffect, useLayoutEffect } from 'preact/hooks';
import { searchByTyping } from '@/components/app/search-by-typing';
import { DraftsContext } from '@/components/drafts/drafts-context';
import { createDraftsSession } from '@/components/drafts/drafts-session';
import { RelationSearch } from '@/components/network/relation-search';
import type { Target } from '@/components/person/screen';
import type { OnWorkerWord } from '@/components/session/on-worker-word';
import { useSession } from '@/components/session/use-session';
import { Button } from '@/components/ui/button';
import { focusWhenThere } from '@/components/ui/focus-when-there';
import { keepFocus } from '@/components/ui/keep-focus';
import { ProblemNotice } from '@/components/ui/problem-notice';
import { SkeletonLines } from '@/components/ui/skeleton';
import { Status } from '@/components/ui/status';
import { draftsWords } from '@/lib/copy/drafts-copy';
import { handledWords, needWords, rowName, TODAY } from '@/lib/copy/today/today-copy';
import type { TodayRow } from '@/lib/outreach/today/today-rows';
import type { Ask } from '@/lib/protocol/messaging/ask';
import { TodayList } from './today-list';
import { createTodaySession, type TodaySession, type TodayState } from './today-session';
import './today.css';

/** Where a row leads, as the user comes to it from the list of today. */
export interface TodayLeads {
  readonly open: (target: Target) => void;
  /** With the focus in the box for a text. */
  readonly write: (target: Target) => void;
  /** To what can be answered or withdrawn. */
  readonly answer: (target: Target) => void;
  /** To the chat, with the focus in the box for a reply. */
  readonly reply: (chatId: string) => void;
}

export interface TodayTabProps {
  readonly ask: Ask;
  /** UTC ms. */
  readonly now: () => number;
  readonly onWorkerWord: OnWorkerWord | undefined;
  /** The row that the user left for: kept by whoever shows the tab. */
  readonly lastKey: { current: string | null };
  readonly leads: TodayLeads;
  /** The box for an address. */
  readonly children: ComponentChildren;
}

/** Who needs the user: below a search and a box for an address, one row a person. */
export function TodayTab({ ask, now: clock, onWorkerWord, lastKey, leads, children }: TodayTabProps) {
  const session = useSession(() => createTodaySession({ ask }), [ask]);
  useEffect(() => onWorkerWord?.(() => void session.read()), [session, onWorkerWord]);
  const now = clock();
  const main = (row: TodayRow) => {
    lastKey.current = row.key;
    const [cause] = row.causes;
    if (cause.kind === 'unread' || cause.kind === 'due') return leads.reply(cause.chatId);
    const target = targetOf(row);
    if (target === null) return;
    if (cause.kind === 'received' || cause.kind === 'old') leads.answer(target);
    else leads.write(target);
  };
  const open = (row: TodayRow) => {
    const target = targetOf(row);
    if (target === null) return main(row);
    lastKey.current = row.key;
    leads.open(target);
  };
  return (
    <section class="today">
      <h1 class="hidden">{TODAY.heading}</h1>
      <RelationSearch
        ask={ask}
        now={now}
        onOpen={leads.open}
        idle={
          <>
            {children}
            <Waiting session={session} now={now} lastKey={lastKey.current} onMain={main} onOpen={open} />
            <Drafts ask={ask} onWorkerWord={onWorkerWord} />
          </>
        }
      />
    </section>
  );
}

/** How many texts are written and not sent, which leads to them; nothing where none is. */
function Drafts({ ask, onWorkerWord }: Pick<TodayTabProps, 'ask' | 'onWorkerWord'>) {
  const session = useSession(() => createDraftsSession({ ask }), [ask]);
  useEffect(() => onWorkerWord?.(() => void session.read(), 'drafts'), [session, onWorkerWord]);
  const show = useContext(DraftsContext);
  const count = session.state().view?.lines.length ?? 0;
  if (count === 0 || show === null) return null;
  return (
    <div>
      <Button kind="quiet" icon="edit" onClick={show}>
        {draftsWords(count)}
      </Button>
    </div>
  );
}

const targetOf = ({ providerId }: TodayRow): Target | null =>
  providerId === null ? null : { kind: 'provider-id', value: providerId };

interface WaitingProps {
  readonly session: TodaySession;
  readonly now: number;
  readonly lastKey: string | null;
  readonly onMain: (row: TodayRow) => void;
  readonly onOpen: (row: TodayRow) => void;
}

/** The list, or that it is empty. */
function Waiting({ session, now, lastKey, onMain, onOpen }: WaitingProps) {
  const { view, looking, problem, decided } = session.state();
  if (view === null) {
    return problem ? <ProblemNotice problem={problem} now={now} /> : <Reading />;
  }
  const { rows, readAt } = view;
  return (
    <div class="today-list">
      <div class="today-head">
        <span class="small muted" role="status">
          {needWords(rows.length, readAt, now)}
        </span>
        {(rows.length > 0 || readAt !== null || problem !== null) && <LookButton looking={looking} session={session} />}
      </div>
      {problem && <ProblemNotice problem={problem} now={now} />}
      <Decided decided={decided} now={now} onTakeBack={() => void session.takeBack()} />
      {rows.length > 0 ? (
        <TodayList rows={rows} now={now} lastKey={lastKey} onMain={onMain} onOpen={onOpen} onDecide={session.decide} />
      ) : (
        // Where a list could not be read, that nobody waits is not known.
        problem === null && (
          <Empty known={readAt !== null} looking={looking} decided={decided !== null} session={session} />
        )
      )}
    </div>
  );
}

function Reading() {
  return (
    <div class="today-list">
      <p class="hidden" role="status">
        {TODAY.reading}
      </p>
      <SkeletonLines />
    </div>
  );
}

function LookButton({ looking, session }: { readonly looking: boolean; readonly session: TodaySession }) {
  return (
    <Button kind="quiet" icon="again" busy={looking} onClick={() => void session.look()}>
      {TODAY.look}
    </Button>
  );
}

function Empty({
  known,
  looking,
  decided,
  session,
}: {
  readonly known: boolean;
  /** Whether the last row has just gone: then the next key belongs to no box. */
  readonly decided: boolean;
  readonly looking: boolean;
  readonly session: TodaySession;
}) {
  // Before it is drawn: the first key must not be lost.
  useLayoutEffect(() => {
    if (decided) return;
    const begin = (event: KeyboardEvent) => searchByTyping(event, document.querySelector('.today'));
    document.addEventListener('keydown', begin);
    return () => document.removeEventListener('keydown', begin);
  }, [decided]);
  return (
    <div class="today-empty" tabIndex={-1} ref={decided ? keepFocus : searchFirst}>
      <Status icon={known ? 'check' : 'info'} tone={known ? 'success' : 'info'}>
        {known ? TODAY.nobody : TODAY.nothingKnown}
      </Status>
      <p class="small muted">{TODAY.lookHint}</p>
      {!known && (
        <Button kind="primary" busy={looking} onClick={() => void session.look()}>
          {TODAY.look}
        </Button>
      )}
    </div>
  );
}

/** As a `ref`: where nobody waits, what is typed next is whom the user is after. */
function searchFirst(empty: HTMLElement | null): void {
  const { activeElement, body } = document;
  if (!empty || (activeElement !== null && activeElement !== body)) return;
  const tab = empty.closest('.today');
  if (tab) focusWhenThere(tab, 'search input', '.today-empty');
}

/** What was decided last, which a press takes back. */
function Decided({
  decided,
  now,
  onTakeBack,
}: Pick<TodayState, 'decided'> & { readonly now: number; readonly onTakeBack: () => void }) {
  if (decided === null) return null;
  return (
    <div class="today-decided small">
      <span role="status">{handledWords(rowName(decided.row), decided.until, now)}</span>
      <Button kind="quiet" icon="undo" onClick={onTakeBack}>
        {TODAY.undo}
      </Button>
    </div>
  );
}
