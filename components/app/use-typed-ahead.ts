import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { COMPOSER_BOX, KEPT_BOX } from '@/components/person/composer-box';
import type { PersonSession } from '@/components/person/person-session';
import type { Screen, Target } from '@/components/person/screen';
import { useFlush } from '@/components/session/use-flush';
import { useSession } from '@/components/session/use-session';
import { joined } from '@/lib/outreach/rules/drafts/typed-over';
import { relationNow } from '@/lib/outreach/rules/relation-now';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { PersonView } from '@/lib/protocol/person';
import { createAheadSession } from './ahead-session';
import { targetKey } from './use-followed-target';

interface UseTypedAhead {
  readonly ask: Ask;
  /** Null until that is known. */
  readonly accountId: string | null;
  /** Whoever is read; null until that is known. */
  readonly target: Target | null;
  readonly screen: Screen;
  readonly session: PersonSession | null;
  readonly root: { readonly current: Element | null };
}

export type TypedAhead = ReturnType<typeof useTypedAhead>;

const NOTHING = { person: null as string | null, text: '' };

/**
 * What is typed to somebody who is still being read: once they are drawn it stands in their box, below what was left there, and the keyboard
 * goes on behind it. Until then it is a draft under their address, which is there at the next opening. What was typed for one person never
 * comes to another.
 */
export function useTypedAhead({ ask, accountId, target, screen, session, root }: UseTypedAhead) {
  const person = targetKey(target);
  const kept = useSession(
    () =>
      accountId === null || person === null || typeof target === 'string'
        ? null
        : createAheadSession({ ask, accountId, person }),
    [ask, accountId, person],
  );
  useFlush(kept?.flush);
  /** What was typed before it was known to whom, or what they were left with before. */
  const [early, setEarly] = useState(NOTHING);
  const typed = early.person === null || early.person === person ? early.text : '';
  const stored = kept?.state().text ?? null;
  const left = stored?.text ?? '';
  const text = left === '' || typed === '' ? left + typed : joined([left, typed]);
  const restoredAt = typed === '' ? (stored?.restoredAt ?? null) : null;
  // Once the person is drawn, the box that had the keyboard is gone.
  const isTyping = document.activeElement?.matches('[data-ahead]') ?? false;
  /** What has to stand in the box before the keyboard goes there. */
  const moved = useRef('');

  const boxNow = () => root.current?.querySelector<HTMLTextAreaElement>(`${COMPOSER_BOX}, ${KEPT_BOX}`) ?? null;

  /** Puts it into the box that it is for, or where there is none, into the draft of that. */
  const place = (to: PersonSession, { person: read, entries }: PersonView) => {
    const field = relationNow(read, entries) === 'none' ? 'note' : 'message';
    const here = to.state().drafts[field];
    const isOld = here.text === '' || here.restoredAt !== null;
    if (!here.text.includes(text)) to.edit(field, joined([here.text, text]), isOld ? restoredAt : null);
    setEarly(NOTHING);
    void kept?.give(text, async () => {
      await to.flush();
      return to.state().draftsUnsaved === null;
    });
    if (isTyping) moved.current = text;
  };
  const keep = () => {
    if (early.person !== person) return setEarly({ person, text: typed });
    if (stored === null) return;
    kept?.edit(text);
    setEarly(NOTHING);
  };
  useLayoutEffect(() => {
    if (typed !== '') keep();
    const isWhole = kept === null || (stored !== null && typed === '');
    if (text === '' || !isWhole) return;
    if (session && 'view' in screen) place(session, screen.view);
    else if (isTyping && screen.kind !== 'reading') moved.current = text;
  });

  useLayoutEffect(() => {
    const box = boxNow();
    if (moved.current === '' || !box?.value.endsWith(moved.current)) return;
    moved.current = '';
    box.focus();
    box.setSelectionRange(box.value.length, box.value.length);
  });

  return {
    text,
    unsaved: kept?.state().unsaved ?? null,
    /** Whether it is being written, and not left from an earlier time. */
    isBegun: text !== '' && restoredAt === null,
    type: (next: string) => (stored === null ? setEarly({ person, text: next }) : kept?.edit(next)),
    discard: () => void kept?.discard(),
  };
}
