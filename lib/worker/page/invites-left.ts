import { problemSentence } from '@/lib/copy/problems/problem-sentence';
import type { QuotaView } from '@/lib/outreach/quota/quota-view';
import type { PageView } from '@/lib/protocol/page';

/** How many invitations are left by the limit that binds, and why there are none, in words. `now` in UTC ms. */
export function invitesLeftIn({ lines, pause }: QuotaView, now: number): Pick<PageView, 'invitesLeft' | 'noInvites'> {
  const told = { name: '', now };
  if (pause) return { invitesLeft: 0, noInvites: problemSentence({ kind: 'account-paused', pause }, told) };
  const invites = lines.filter(({ counted }) => counted === 'invite');
  const binding = invites.reduce<(typeof invites)[number] | null>(
    (least, line) => (least && least.max - least.used <= line.max - line.used ? least : line),
    null,
  );
  if (!binding) return { invitesLeft: null, noInvites: null };
  const left = Math.max(0, binding.max - binding.used);
  const noInvites = left > 0 ? null : problemSentence({ kind: 'limit-reached', ...binding }, told);
  return { invitesLeft: left, noInvites };
}
