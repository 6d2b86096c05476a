import { spelledListWords } from '@/lib/copy/language/list-words';
import { isolated, type PlainKey, say, words } from '@/lib/copy/language/say';
import { sayCount } from '@/lib/copy/language/say-count';
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

/** One notification for several things at once: whom they are about, in the order in which they came. */
export function severalNotices(notices: readonly Named[]): { readonly title: string; readonly text: string } {
  const names = [...new Set(notices.map(({ name }) => (name === null ? say('noticing_somebody') : isolated(name))))];
  const more = names.length - NAMED;
  const listed = [...names.slice(0, NAMED), ...(more > 0 ? [sayCount('noticing_others', more)] : [])];
  return { title: sayCount('noticing_several', notices.length), text: spelledListWords(listed) };
}

const NAMED = 3;

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
