import { isoText } from '@/lib/instant';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { Problem } from '@/lib/protocol/problem';
import { ok, type Result } from '@/lib/result';

interface ExportedFile {
  readonly name: string;
  /** The text of the file, in parts. */
  readonly parts: readonly string[];
  readonly entries: number;
}

/** Everything of the active account as one JSON document. `progress` is called with the number of journal entries in it so far. */
export async function exportFile(
  ask: Ask,
  progress: (entries: number) => void,
): Promise<Result<ExportedFile, Problem>> {
  const head = await ask('data.export', {});
  if (!head.ok) return head;
  const entries: string[] = [];
  let before: number | null = null;
  do {
    const stretch: Awaited<ReturnType<typeof ask<'data.export.entries'>>> = await ask('data.export.entries', {
      before,
    });
    if (!stretch.ok) return stretch;
    entries.push(...stretch.value.entries.map((entry) => JSON.stringify(entry)));
    before = stretch.value.next;
    progress(entries.length);
  } while (before !== null);
  const { account, exportedAt } = head.value;
  const opening = JSON.stringify(head.value).replace(/\}$/, ',"entries":[\n');
  return ok({
    name: `kith ${account.name} ${isoText(exportedAt)?.slice(0, 10)}.json`,
    parts: [opening, ...entries.map((entry, at) => (at === 0 ? entry : `,\n${entry}`)), '\n]}\n'],
    entries: entries.length,
  });
}
