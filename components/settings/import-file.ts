import { ENTRIES_A_MESSAGE } from '@/lib/outreach/rules/export-rules';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { Problem } from '@/lib/protocol/problem';
import { failed, ok, type Result } from '@/lib/result';

const NOT_AN_EXPORT = failed({ kind: 'import-refused', why: 'not-an-export' } as const);

/**
 * Takes over the text of an exported file: first all of it is checked, then all of it is merged. Resolves to how many
 * journal entries were new here; `progress` is called with the number merged so far.
 */
export async function importFile(
  ask: Ask,
  text: string,
  progress: (entries: number) => void,
): Promise<Result<number, Problem>> {
  const file = jsonIn(text);
  if (typeof file !== 'object' || file === null || !('entries' in file) || !Array.isArray(file.entries))
    return NOT_AN_EXPORT;
  const { entries, ...head } = file;
  const checked = await hand(ask, head, entries, { check: true, progress: () => undefined });
  return checked.ok ? hand(ask, head, entries, { check: false, progress }) : checked;
}

async function hand(
  ask: Ask,
  head: unknown,
  entries: readonly unknown[],
  { check, progress }: { readonly check: boolean; readonly progress: (entries: number) => void },
): Promise<Result<number, Problem>> {
  const opening = await ask('data.import', { head, check });
  if (!opening.ok) return opening;
  let taken = 0;
  for (let at = 0; at < entries.length; at += ENTRIES_A_MESSAGE) {
    const part = await ask('data.import.entries', { entries: entries.slice(at, at + ENTRIES_A_MESSAGE), check });
    if (!part.ok) return part;
    taken += part.value;
    progress(at + ENTRIES_A_MESSAGE);
  }
  return ok(taken);
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
