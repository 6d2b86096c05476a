import type { Target } from '@/components/person/screen';
import { NO_KEEPSAKE } from '@/lib/outreach/today/keepsake';
import type { PersonView } from '@/lib/protocol/person';
import type { Problem } from '@/lib/protocol/problem';
import type { EntryView } from '@/lib/protocol/send';
import { failed, ok } from '@/lib/result';
import type { Answering } from './fake-ask';
import { CONNECTION, DAY, entry, lastMessages, MINUTE, message, NOTE, NOW, person, view } from './people';

/** One example of a screen: where it is open, what the worker says, and the buttons pressed one after the other. */
export interface Example {
  readonly target: Target;
  readonly answering: Answering;
  readonly press: readonly string[];
  /** The button to wait for, where the screen takes its time. */
  readonly shows?: string;
  /** Whom the tab shows by the time that the screen stands. */
  readonly tabMovesTo?: Target;
  /** What is typed into the palette, which is opened for it. */
  readonly palette?: string;
}

const REF = { kind: 'public-identifier', value: 'jane-doe' } as const;

/** Somebody’s screen, where the worker answers as it usually does but for what is said here. */
export function example(answering: Answering = {}, press: readonly string[] = [], target: Target = REF): Example {
  const usual: Answering = {
    connection: () => ok(CONNECTION),
    'draft.read': () => ok({}),
    'draft.write': () => ok(null),
    'keepsake.read': () => ok({ ...NO_KEEPSAKE, labelsInUse: [] }),
    'keepsake.write': () => ok({ ...NO_KEEPSAKE, labelsInUse: [] }),
    'person.messages': () =>
      lastMessages([
        message({ messageId: 'm1', own: true, invitationNote: true, text: NOTE, at: NOW - 3 * DAY }),
        message({ messageId: 'm2', text: 'Hello Sam, with pleasure!', at: NOW - 2 * DAY }),
        message({ messageId: 'm3' }),
      ]),
    'activity.find': () => ok({ entries: [], next: null, searched: 0 }),
  };
  return { target, answering: { ...usual, ...answering }, press };
}

export const seen = (patch: Partial<PersonView> = {}, answering: Answering = {}, press: readonly string[] = []) =>
  example({ 'person.read': () => ok(view(patch)), ...answering }, press);
export const related = (
  relation: PersonView['person']['relation'],
  patch: Partial<PersonView> = {},
  ...rest: [Answering?, string[]?]
) => seen({ person: person({ relation }), ...patch }, ...rest);
export const unread = (problem: Problem) => example({ 'person.read': () => failed(problem) });
export const kept = (field: 'note' | 'message', text: string): Answering => ({
  'draft.read': () => ok({ [field]: { text, at: NOW - 3 * MINUTE } }),
});
export const sent = (patch: Partial<EntryView>) => ({
  send: () => ok(entry({ state: 'sent', closedAt: NOW, ...patch })),
});
