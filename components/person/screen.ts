import type { PersonRef } from '@/lib/linkedin/person-address';
import { type Action, isUnderWay } from '@/lib/outreach/journal/journal-entry';
import type { Pause } from '@/lib/outreach/journal/pause';
import type { Relation } from '@/lib/outreach/journal/person';
import { bindingLine, isFull } from '@/lib/outreach/quota/binding-line';
import type { Counted } from '@/lib/outreach/quota/limits';
import type { QuotaLine } from '@/lib/outreach/quota/quota-view';
import type { DraftField } from '@/lib/outreach/rules/drafts/draft-fields';
import { relationNow } from '@/lib/outreach/rules/relation-now';
import type { NotAgain, PersonView } from '@/lib/protocol/person';
import type { Problem } from '@/lib/protocol/problem';
import type { Answer } from '@/lib/protocol/requests';
import type { EntryView } from '@/lib/protocol/send';

/** Who a surface is open on. */
export type Target = PersonRef | 'self' | 'not-a-person';

/** How far the reading of the person is; `slow` after three seconds. */
export type Reading =
  | { readonly status: 'reading'; readonly slow: boolean }
  | { readonly status: 'read'; readonly answer: Answer<'person.read'> };

export interface ScreenInput {
  /** Null until the address of the tab is known. */
  readonly target: Target | null;
  /** Null until the worker has answered. */
  readonly connection: Answer<'connection'> | null;
  readonly reading: Reading;
  /** UTC ms. */
  readonly now: number;
}

/** One state of the popup, and all that its screen shows. */
export type Screen =
  | { readonly kind: 'setup' }
  | { readonly kind: 'not-a-person' }
  /** `/in/me/`, which names nobody. */
  | { readonly kind: 'self' }
  | { readonly kind: 'reading'; readonly slow: boolean }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | PersonScreen;

/** The states in which the person is known. */
export type PersonScreen = { readonly view: PersonView } & (
  | { readonly kind: 'sending'; readonly entry: EntryView }
  | { readonly kind: 'unconfirmed'; readonly entry: EntryView }
  | { readonly kind: 'paused'; readonly pause: Pause }
  | { readonly kind: 'limit'; readonly line: QuotaLine }
  | { readonly kind: 'invite'; readonly needsEmail: boolean; readonly noNotesLeft: QuotaLine | null }
  | { readonly kind: 'invited-you'; readonly invitationId: string | null }
  | { readonly kind: 'pending'; readonly invitationId: string | null }
  | { readonly kind: 'connected' }
  | { readonly kind: 'not-again'; readonly why: NotAgain }
  | { readonly kind: 'cannot-invite' }
  | { readonly kind: 'unclear' }
  | { readonly kind: 'yourself' }
);

/** The states that have the box for a message, once somebody is a relation. */
const WITH_MESSAGE = ['connected', 'sending', 'unconfirmed', 'paused', 'limit'] as const;

export type MessageScreen = Extract<PersonScreen, { kind: (typeof WITH_MESSAGE)[number] }>;

/**
 * The screen, if it has the box for a message: also for the next one while the one before it is held, under way or in doubt, and for words
 * that cannot leave yet.
 */
export function messageScreen(screen: Screen | null): MessageScreen | null {
  if (screen === null || !hasMessage(screen)) return null;
  const { view } = screen;
  if ('entry' in screen && screen.entry.action !== 'message') return null;
  return relationNow(view.person, view.entries) === 'connected' ? screen : null;
}

/** Whether the person's screen has the box for an InMail. */
export const offersInMail = (view: PersonView): boolean =>
  view.person.canSendInMail && relationNow(view.person, view.entries) !== 'connected';

/** Whether what is under way or in doubt is an InMail, which stands above the box for the next one. */
export const isInMailBefore = (screen: PersonScreen): boolean =>
  'entry' in screen && screen.entry.action === 'inmail' && offersInMail(screen.view);

export type InviteScreen = Extract<PersonScreen, { kind: 'invite' }>;

/** The screen with the form of an invitation, also as it was before a pause or a limit, for a note that cannot leave yet; null without one. */
export function inviteScreen(screen: PersonScreen, now: number): InviteScreen | null {
  if (screen.kind === 'invite') return screen;
  const { view } = screen;
  const mayBeInvited = relationNow(view.person, view.entries) === 'none' && !view.cannotBeInvited;
  return isClosed(screen) && mayBeInvited && notAgain(view, now) === null ? invitation(view, now) : null;
}

/** The fields of a text whose box the screen does not have; what another box stands for is beside that. */
export function fieldsWithoutBox(screen: PersonScreen, now: number): readonly DraftField[] {
  if (messageScreen(screen) ?? inviteScreen(screen, now)) return [];
  return offersInMail(screen.view)
    ? ['note', 'otherNote']
    : ['note', 'otherNote', 'message', 'otherMessage', 'subject'];
}

/** Whether nothing can be sent to anybody for now. */
export const isClosed = (screen: PersonScreen): screen is Extract<PersonScreen, { kind: 'paused' | 'limit' }> =>
  screen.kind === 'paused' || screen.kind === 'limit';

const hasMessage = (screen: Screen): screen is MessageScreen => WITH_MESSAGE.some((kind) => kind === screen.kind);

/** The newest of the entries that pass. */
export function newestEntry(view: PersonView, passes: (entry: EntryView) => boolean): EntryView | null {
  return view.entries
    .filter(passes)
    .reduce<EntryView | null>((newest, entry) => (newest && newest.at >= entry.at ? newest : entry), null);
}

/** The account's pause while it lasts. */
export function pauseOf({ quota: { pause } }: PersonView, now: number): Pause | null {
  return pause && (pause.until === null || pause.until > now) ? pause : null;
}

/** The quota line that allows no more of a counted kind now, or null. */
export function fullLine(view: PersonView, counted: Counted, now: number): QuotaLine | null {
  const binding = bindingLine(view.quota.lines, [counted], now);
  return binding && isFull(binding, now) ? binding : null;
}

/** The one state that the popup is in. */
export function screenOf({ target, connection, reading, now }: ScreenInput): Screen {
  if (connection?.ok && connection.value.account === null) {
    const { noAccount } = connection.value;
    return noAccount ? { kind: 'problem', problem: noAccount } : { kind: 'setup' };
  }
  if (connection?.ok && connection.value.dsn === null) return { kind: 'problem', problem: { kind: 'key-gone' } };
  if (target === 'not-a-person') return { kind: 'not-a-person' };
  if (target === 'self') return { kind: 'self' };
  if (target === null) return { kind: 'reading', slow: false };
  if (reading.status === 'reading') return { kind: 'reading', slow: reading.slow };
  if (!reading.answer.ok) return problemScreen(reading.answer.problem);
  return personScreen(reading.answer.value, now);
}

function problemScreen(problem: Problem): Screen {
  if (problem.kind === 'setup-needed') return { kind: 'setup' };
  if (problem.kind === 'not-a-person') return { kind: 'not-a-person' };
  if (problem.kind === 'yourself') return { kind: 'self' };
  return { kind: 'problem', problem };
}

/** The sends that are blocked while one like them is unconfirmed, by relation: for others the relation itself shows the outcome. */
const IN_DOUBT: Record<Relation, readonly Action[]> = {
  self: [],
  none: ['invite', 'inmail', 'withdraw', 'decline'],
  unknown: ['invite', 'message', 'inmail', 'withdraw', 'accept', 'decline'],
  pending: ['inmail', 'withdraw'],
  'invited-you': ['invite', 'inmail', 'accept', 'decline'],
  connected: ['message', 'inmail'],
};

function personScreen(view: PersonView, now: number): Screen {
  const relation = relationNow(view.person, view.entries);
  if (relation === 'self') return { kind: 'yourself', view };
  const underWay = newestEntry(view, isUnderWay);
  if (underWay) return { kind: 'sending', view, entry: underWay };
  const inDoubt = newestEntry(
    view,
    ({ state, action }) => state === 'unconfirmed' && IN_DOUBT[relation].includes(action),
  );
  if (inDoubt) return { kind: 'unconfirmed', view, entry: inDoubt };
  const pause = pauseOf(view, now);
  if (pause) return { kind: 'paused', view, pause };
  return offerTo(view, relation, now);
}

/** What may be done with the person, now that nothing else stands in the way. */
function offerTo(view: PersonView, relation: Exclude<Relation, 'self'>, now: number): Screen {
  switch (relation) {
    case 'connected': {
      const line = fullLine(view, 'message', now);
      return line ? { kind: 'limit', view, line } : { kind: 'connected', view };
    }
    case 'pending':
      return { kind: 'pending', view, invitationId: view.pendingInvitationId ?? sentInvitationId(view) };
    case 'invited-you':
      return { kind: 'invited-you', view, invitationId: view.receivedInvitationId };
    case 'none':
      return offerInvitation(view, now);
    case 'unknown':
      return { kind: 'unclear', view };
  }
}

function offerInvitation(view: PersonView, now: number): Screen {
  const why = notAgain(view, now);
  if (why) return { kind: 'not-again', view, why };
  if (view.cannotBeInvited) return { kind: 'cannot-invite', view };
  const line = fullLine(view, 'invite', now);
  return line ? { kind: 'limit', view, line } : invitation(view, now);
}

const notAgain = ({ notAgain: why }: PersonView, now: number): NotAgain | null => (why && why.until > now ? why : null);

const invitation = (view: PersonView, now: number): InviteScreen => ({
  kind: 'invite',
  view,
  needsEmail: view.needsEmail,
  noNotesLeft: fullLine(view, 'note', now),
});

/** LinkedIn's list lags: until it shows the invitation, the answer to the send knows its id. */
function sentInvitationId(view: PersonView): string | null {
  return newestEntry(view, ({ action, accepted }) => action === 'invite' && !accepted)?.ids.invitationId ?? null;
}
