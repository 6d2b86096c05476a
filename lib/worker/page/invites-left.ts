import { say } from '@/lib/copy/language/say';
import { invitesLeftWords } from '@/lib/copy/person/quota-copy';
import { problemSentence } from '@/lib/copy/problems/problem-sentence';
import { bindingLine, isFull } from '@/lib/outreach/quota/binding-line';
import type { Counted } from '@/lib/outreach/quota/limits';
import type { QuotaView } from '@/lib/outreach/quota/quota-view';
import type { PageView } from '@/lib/protocol/page';

export type InvitesLeft = Pick<PageView, 'invitesLeft' | 'leaves' | 'noInvites' | 'noNotes' | 'paused'>;

/** What a page says of the quota before the click, by the limits that bind. `now` in UTC ms. */
export function invitesLeftIn({ lines, pause, leaves }: QuotaView, now: number): InvitesLeft {
  const told = { name: '', now };
  const whyNone = (counted: Counted) => {
    const binding = bindingLine(lines, [counted], now);
    return binding && isFull(binding, now) ? problemSentence({ kind: 'limit-reached', ...binding }, told) : null;
  };
  const invites = bindingLine(lines, ['invite'], now);
  const left = invites && invitesLeftWords(invites);
  const noNotes = whyNone('note');
  return {
    invitesLeft: left !== null && noNotes !== null ? say('left_without_note', { left }) : left,
    leaves: leaves.invitation && {
      from: leaves.invitation.from - now,
      to: leaves.invitation.to - now,
    },
    noInvites: whyNone('invite'),
    noNotes,
    paused: pause && problemSentence({ kind: 'account-paused', pause }, told),
  };
}
