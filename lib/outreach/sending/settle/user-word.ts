import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';
import { changeEntry, type JournalAccess } from '@/lib/outreach/sending/journal-access';
import type { SendApi } from '@/lib/outreach/sending/ports';
import type { SendProblem } from '@/lib/outreach/sending/send-intent';
import { failed, ok, type Result } from '@/lib/result';
import { openEvidenceSources } from './evidence';
import { noteUnread } from './note-unread';
import { confirmed, disproved, type Finding, settled } from './settle-rules';
import { lookForAll } from './settle-unconfirmed';

/**
 * Takes the user's word on a send in doubt. That it did not arrive is taken only once LinkedIn was looked at anew and does not show it:
 * what is found counts, another message of that minute is asked about first, and what cannot be looked at stays in doubt.
 */
export function createUserWord(api: SendApi, journals: JournalAccess) {
  const looked = async (accountId: string, entryId: string): Promise<Result<Finding | null, SendProblem>> => {
    const snapshot = await journals.read(accountId);
    if (!snapshot.ok) return snapshot;
    const { entries } = snapshot.value.journal;
    const noting = noteUnread(api);
    const sources = openEvidenceSources(noting.api, accountId);
    const doubtful = entries.filter(({ id, state }) => id === entryId && state === 'unconfirmed');
    const finding = (await lookForAll(doubtful, entries, sources)).get(entryId) ?? null;
    const problem = noting.unread();
    return problem && finding?.kind !== 'happened' ? failed(problem) : ok(finding);
  };

  return async (accountId: string, entryId: string, happened: boolean): Promise<Result<JournalEntry, SendProblem>> => {
    const look = happened ? ok(null) : await looked(accountId, entryId);
    if (!look.ok) return look;
    return changeEntry(journals, accountId, entryId, (entry, { clock: { stamp } }) => {
      if (entry.state !== 'unconfirmed') return ok(entry);
      if (happened) return ok(confirmed(entry, 'user', stamp));
      const finding = look.value;
      const isNews = finding?.kind === 'unlike' && finding.text !== entry.checks.unlike;
      if (finding && (finding.kind === 'happened' || isNews)) return ok(settled(entry, finding, stamp));
      return ok(disproved(entry, 'user', stamp));
    });
  };
}
