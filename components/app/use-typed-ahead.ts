import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { COMPOSER_BOX } from '@/components/person/composer-box';
import type { PersonSession } from '@/components/person/person-session';
import type { Screen } from '@/components/person/screen';
import { joined } from '@/lib/outreach/rules/drafts/typed-over';
import { relationNow } from '@/lib/outreach/rules/relation-now';

interface UseTypedAhead {
  /** Whoever is read; null until that is known. */
  readonly person: string | null;
  readonly screen: Screen;
  readonly session: PersonSession | null;
  readonly root: { readonly current: Element | null };
  /** Takes the keyboard out of where nothing is written any more. */
  readonly leaveBox: () => void;
}

const NOTHING = { person: null as string | null, text: '' };

/**
 * What is typed to somebody who is still being read: once they are drawn it stands in their box, below what was left there, and the keyboard
 * goes on behind it. What was typed for one person never comes to another.
 */
export function useTypedAhead({ person, screen, session, root, leaveBox }: UseTypedAhead) {
  const [typed, setTyped] = useState(NOTHING);
  const text = typed.person === null || typed.person === person ? typed.text : '';
  // Once the person is drawn, the box that had the keyboard is gone.
  const isTyping = document.activeElement?.matches('[data-ahead]') ?? false;
  /** What has to stand in the box before the keyboard goes there. */
  const moved = useRef('');

  const boxNow = () => root.current?.querySelector<HTMLTextAreaElement>(COMPOSER_BOX) ?? null;

  useLayoutEffect(() => {
    const box = boxNow();
    if (moved.current === '' || !box?.value.endsWith(moved.current)) return;
    moved.current = '';
    box.focus();
    box.setSelectionRange(box.value.length, box.value.length);
  });
  useLayoutEffect(() => {
    if (text === '') return;
    if (typed.person !== person) return setTyped({ person, text });
    if (!session || !('view' in screen)) return;
    const { view } = screen;
    const field = relationNow(view.person, view.entries) === 'none' ? 'note' : 'message';
    session.edit(field, joined([session.state().drafts[field].text, text]));
    setTyped(NOTHING);
    if (!isTyping) return;
    if (boxNow()) moved.current = text;
    else leaveBox();
  });

  return { text, type: (next: string) => setTyped({ person, text: next }) };
}
