import { nextFreeWords, notElsewhereWords } from '@/lib/copy/person/quota-copy';
import { limitUsed } from '@/lib/copy/problems/limit-words';
import { isFull } from '@/lib/outreach/quota/binding-line';
import type { QuotaLine } from '@/lib/outreach/quota/quota-view';

/** How much of one limit is used, the same on every surface: "3 of 80 invitations today", and when the next place frees. */
export const QuotaWords = ({ line, now }: { readonly line: QuotaLine; readonly now: number }) => (
  <>
    {limitUsed(line)}
    {line.elsewhereUnread && <span class="muted"> · {notElsewhereWords(line)}</span>}
    {line.nextFreeAt !== null && isFull(line, now) && (
      <span class="muted"> · {nextFreeWords(line.nextFreeAt, now)}</span>
    )}
  </>
);
