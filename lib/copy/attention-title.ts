import type { Notice } from '@/lib/outreach/noticing/memory';

/** What waits for the user: sends that can still be undone, unconfirmed ones, and how many notices of each kind. */
export interface Waiting {
  readonly held: number;
  readonly sends: number;
  readonly notices: Readonly<Record<Notice['kind'], number>>;
}

/** The title of the toolbar button: what waits for the user, in words. */
export function attentionTitle({ held, sends, notices }: Waiting): string {
  const words = [
    held === 1 && 'one send can still be undone here',
    held > 1 && `${held} sends can still be undone here`,
    sends === 1 && 'one send is not known yet',
    sends > 1 && `${sends} sends are not known yet`,
    notices.stopped === 1 && 'one send did not leave',
    notices.stopped > 1 && `${notices.stopped} sends did not leave`,
    notices.account > 0 && 'your LinkedIn account needs you',
    ...counted(notices.message, 'new message', 'new messages'),
    ...counted(notices.accepted, 'accepted invitation', 'accepted invitations'),
    ...counted(notices.relation, 'new relation', 'new relations'),
  ].filter((part) => part !== false);
  return ['Kith', ...(words.length > 0 ? [words.join(', ')] : [])].join(': ');
}

const counted = (count: number, one: string, several: string) =>
  count === 0 ? [] : [`${count} ${count === 1 ? one : several}`];
