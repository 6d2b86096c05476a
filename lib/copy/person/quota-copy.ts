import { say } from '@/lib/copy/language/say';
import { sayCount } from '@/lib/copy/language/say-count';
import { momentWhenFree } from '@/lib/copy/moment';
import { numberWords } from '@/lib/copy/number-words';
import { SOURCE_WORDS, WINDOW_WORDS } from '@/lib/copy/problems/limit-words';
import { FEW_RELATIONS } from '@/lib/outreach/quota/gentle-start';
import type { QuotaLine } from '@/lib/outreach/quota/quota-view';

/** The note box while no note is left. */
export function noNotesSentence({ used, max, window, nextFreeAt }: QuotaLine, now: number): string {
  const line = { used: numberWords(used), max: numberWords(max), window: WINDOW_WORDS[window] };
  return nextFreeAt === null
    ? say('quota_no_notes', line)
    : say('quota_no_notes_until', { ...line, moment: momentWhenFree(nextFreeAt, now) });
}

/** What is left of a limit of invitations, on a page: "17 left today"; "up to 17" where only the part from here is counted, "about 17" where the limit may rise as well. */
export function invitesLeftWords({ used, max, window, elsewhereUnread, mayRise }: QuotaLine): string {
  const left = Math.max(0, max - used);
  const within = { window: WINDOW_WORDS[window] };
  if (!elsewhereUnread) return sayCount('quota_left', left, within);
  return say(mayRise ? 'left_may_rise' : 'left_not_elsewhere', { ...within, count: numberWords(left) });
}

/** Beside a figure of which what was made elsewhere is not known, or in part only. */
export function notElsewhereWords({ elsewhere, mayRise }: Pick<QuotaLine, 'elsewhere' | 'mayRise'>): string {
  if (elsewhere > 0) return say('quota_not_all_elsewhere');
  return say(mayRise ? 'quota_may_rise' : 'quota_not_elsewhere');
}

/** Why a limit may be another one soon. */
export const risesByRelations = (): string => say('quota_rises_by_relations', { count: numberWords(FEW_RELATIONS) });

/** Where a figure comes from: "2 from here, 1 elsewhere · the limit Unipile advises"; what is not known is no 0. */
export function quotaOrigin({ fromHere, elsewhere, elsewhereUnread, source }: QuotaLine): string {
  const line = { here: numberWords(fromHere), source: SOURCE_WORDS[source] };
  if (elsewhereUnread && elsewhere === 0) return say('quota_origin_unread', line);
  return say(elsewhereUnread ? 'quota_origin_part' : 'quota_origin', { ...line, elsewhere: numberWords(elsewhere) });
}

/** "next free 09:12 tomorrow". */
export const nextFreeWords = (at: number, now: number): string =>
  say('quota_next_free', { moment: momentWhenFree(at, now) });

/** LinkedIn's own early warning, as Unipile passes it on (percent of the provider's limit). */
export const usageSentence = (percent: number): string => say('quota_usage', { percent: numberWords(percent) });
