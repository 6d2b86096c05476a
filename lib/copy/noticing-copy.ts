import { spelledListWords } from '@/lib/copy/language/list-words';
import { isolated, type PlainKey, say, words } from '@/lib/copy/language/say';
import { sayCount } from '@/lib/copy/language/say-count';
import { numberWords } from '@/lib/copy/number-words';
import { asAccount } from '@/lib/copy/waiting/wait-words';
import type { Notice } from '@/lib/outreach/noticing/memory';

type Named = Pick<Notice, 'kind' | 'name' | 'otherAccount'>;

/** About somebody whom LinkedIn does not name. */
const NAMELESS = words({
  message: 'noticing_message_somebody',
  relation: 'noticing_relation_somebody',
  accepted: 'noticing_accepted_somebody',
  stopped: 'noticing_stopped_somebody',
  account: 'noticing_account',
} satisfies Record<Notice['kind'], PlainKey>);

/** What happened, as a sentence without its full stop: a notification's title, and a line above the tabs. */
export function noticeWords({ kind, name, otherAccount }: Named): string {
  if (name === null) return NAMELESS[kind];
  switch (kind) {
    case 'message':
      return say('noticing_message', { name });
    case 'relation':
      return say('noticing_relation', { name });
    case 'accepted':
      return say('noticing_accepted', { name });
    case 'stopped':
      return asAccount(say('noticing_stopped', { name }), otherAccount ?? null);
    case 'account':
      return say('noticing_account');
  }
}

const ADVICE = words({
  message: 'noticing_advice_message',
  relation: 'noticing_advice_hello',
  accepted: 'noticing_advice_hello',
  stopped: 'noticing_advice_stopped',
  account: 'noticing_advice_account',
} satisfies Record<Notice['kind'], PlainKey>);

/** What to do about it: the text of a notification. */
export const noticeAdvice = (kind: Notice['kind']): string => ADVICE[kind];

const NAMED = 3;

/** Whom something is about, in the order in which it came; null for somebody whom LinkedIn does not name. */
function peopleWords(people: readonly (string | null)[]): string {
  const names = [...new Set(people.map((name) => (name === null ? say('noticing_somebody') : isolated(name))))];
  const more = names.length - NAMED;
  return spelledListWords([...names.slice(0, NAMED), ...(more > 0 ? [sayCount('noticing_others', more)] : [])]);
}

/** One notification for several things at once. */
export const severalNotices = (notices: readonly Named[]): { readonly title: string; readonly text: string } => ({
  title: sayCount('noticing_several', notices.length),
  text: peopleWords(notices.map(({ name }) => name)),
});

/** The daily notification of what waits for "Send now" in an account: how many sends, and to whom. */
export const stillWaitingWords = (
  names: readonly string[],
  otherAccount: string | null,
): { readonly title: string; readonly text: string } => ({
  title: say('badge_title', { waiting: say('badge_open_ended', { count: numberWords(names.length) }) }),
  text: asAccount(peopleWords(names), otherAccount),
});

export const NOTICING_WORDS = words({
  lede: 'noticing_lede',
  on: 'noticing_on',
  onHint: 'noticing_on_hint',
  quiet: 'noticing_quiet',
  quietHint: 'noticing_quiet_hint',
  from: 'noticing_from',
  to: 'noticing_to',
  badgeOnly: 'noticing_badge_only',
  allow: 'noticing_allow',
  list: 'noticing_list',
});

/** The name of the button that takes a notice away. */
export const dismissNotice = (notice: Named): string => say('noticing_dismiss', { notice: noticeWords(notice) });
export const moreNotices = (count: number): string => sayCount('noticing_more', count);
