import type { Notice } from '@/lib/outreach/noticing/memory';

type Named = Pick<Notice, 'kind' | 'name'>;

const SOMEBODY = 'Somebody';

/** What happened, as a sentence without its full stop: a notification's title, and a line above the tabs. */
export function noticeWords({ kind, name }: Named): string {
  const who = name ?? SOMEBODY;
  switch (kind) {
    case 'message':
      return `${who} wrote to you`;
    case 'relation':
      return `${who} is a new relation`;
    case 'accepted':
      return `${who} accepted your invitation`;
    case 'stopped':
      return `Nothing was sent to ${who}`;
    case 'account':
      return 'Your LinkedIn account is disconnected';
  }
}

/** What to do about it: the text of a notification. */
export function noticeAdvice(kind: Notice['kind']): string {
  if (kind === 'stopped') return 'Open Kith to see why.';
  if (kind === 'account') return 'Connect it again in your Unipile dashboard.';
  return kind === 'message' ? 'Open Kith to read and answer.' : 'Open Kith to say hello.';
}

/** One notification for several things at once: whom they are about, in the order in which they came. */
export function severalNotices(notices: readonly Named[]): { readonly title: string; readonly text: string } {
  const names = [...new Set(notices.map(({ name }) => name ?? SOMEBODY))];
  const more = names.length - NAMED;
  const listed = names.slice(0, NAMED).join(', ');
  return { title: `${notices.length} things are new`, text: more > 0 ? `${listed} and ${more} more` : listed };
}

const NAMED = 3;

export const NOTICING_WORDS = {
  title: 'Notifications',
  lede: 'Kith can look for new messages, new relations and the state of your account at random times, one look after the other.',
  on: 'Look for what is new',
  onHint: 'Chats every few minutes, relations a few times a day, from your DSN. Off, Kith asks for nothing by itself.',
  quiet: 'Quiet hours',
  quietHint: 'Kith looks at nothing and tells nothing in this time; afterwards it catches up once.',
  from: 'From',
  to: 'To',
  badgeOnly:
    'Chrome does not let Kith show notifications, so only the toolbar button says what is new; allow them here.',
  allow: 'Allow notifications',
  list: 'New',
  dismiss: 'Dismiss',
} as const;

/** The name of the button that takes a notice away. */
export const dismissNotice = (notice: Named): string => `${NOTICING_WORDS.dismiss}: ${noticeWords(notice)}`;
export const moreNotices = (count: number): string => `and ${count} more`;
