import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';
import type { Listing, PendingInvitation } from '@/lib/outreach/people/linkedin-records';
import type { SendPorts } from '@/lib/outreach/sending/ports';
import { invitationOf } from '@/lib/outreach/sending/settle/evidence';

/** When a reading began: what was invited while it ran, it need not show. */
interface Moment {
  readonly uptime: number;
  readonly at: number;
}

type Reading = Moment & { readonly listing: Listing<PendingInvitation> };

/** What LinkedIn's list of sent invitations showed when this worker read it last, by account. */
export function createSentReadings({ uptime, now }: Pick<SendPorts, 'uptime' | 'now'>) {
  /** Newest first: a later one of the first page alone stands before one of the list. */
  const readings = new Map<string, readonly Reading[]>();

  /** By whichever says more: the timer may have stood in sleep, and the clock may have been set. */
  const age = (reading: Moment) => Math.max(uptime() - reading.uptime, Math.abs(now() - reading.at));

  return {
    begin: (): Moment => ({ uptime: uptime(), at: now() }),
    sawList(accountId: string, listing: Listing<PendingInvitation>, begun: Moment): void {
      readings.set(accountId, [{ ...begun, listing }]);
    },
    sawFirstPage(accountId: string, listing: Listing<PendingInvitation>, begun: Moment): void {
      const list = listing.complete ? [] : (readings.get(accountId)?.slice(-1) ?? []);
      readings.set(accountId, [{ ...begun, listing }, ...list]);
    },
    /** How long ago the newest invitations were read, ms; null where they were not. */
    age(accountId: string): number | null {
      const [last] = readings.get(accountId) ?? [];
      return last ? age(last) : null;
    },
    /** How long ago somebody was seen to be invited, ms; null where they were not. */
    showedAgo(send: Pick<JournalEntry, 'accountId' | 'person'>): number | null {
      const showing = readings.get(send.accountId)?.find(({ listing }) => invitationOf(listing, send) !== null);
      return showing ? age(showing) : null;
    },
  };
}
