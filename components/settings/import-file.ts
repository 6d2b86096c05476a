import { ENTRIES_A_MESSAGE } from '@/lib/outreach/rules/export-rules';
import type { EntriesChange, HeadChange } from '@/lib/protocol/data';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { Problem } from '@/lib/protocol/problem';
import { failed, ok, type Result } from '@/lib/result';

/** A file as it was read once: what is previewed is what is imported, whatever becomes of the file on the disk. */
export interface ImportedFile {
  readonly head: Readonly<Record<string, unknown>>;
  readonly entries: readonly unknown[];
}

/** What an import changes. */
export interface ImportPreview {
  readonly head: HeadChange;
  readonly entries: EntriesChange;
}

/** Reads the text of an exported file; whether it can be one at all is all that is checked. */
export function readImport(text: string): Result<ImportedFile, Problem> {
  const file = jsonIn(text);
  if (typeof file !== 'object' || file === null || !('entries' in file) || !Array.isArray(file.entries))
    return failed({ kind: 'import-refused', why: 'not-an-export' });
  const { entries, ...head } = file;
  return ok({ head, entries });
}

/** Has all of a file checked and says what it would change; changes nothing. */
export async function previewImport(
  ask: Ask,
  { head, entries }: ImportedFile,
): Promise<Result<ImportPreview, Problem>> {
  const file = crypto.randomUUID();
  const opening = await ask('data.import', { head, check: true, file, entries: entries.length });
  if (!opening.ok) return opening;
  const changes = await handEntries(ask, entries, { check: true, file }, () => undefined);
  return changes.ok ? ok({ head: opening.value, entries: changes.value }) : changes;
}

/** Takes a file over: hands its entries over part by part, and then has all of it taken over at once. `progress` is called with the number of entries handed over so far. */
export async function importFile(
  ask: Ask,
  { head, entries }: ImportedFile,
  progress: (entries: number) => void,
): Promise<Result<EntriesChange, Problem>> {
  const file = crypto.randomUUID();
  const changes = await handEntries(ask, entries, { check: false, file }, progress);
  if (!changes.ok) return changes;
  const closing = await ask('data.import', { head, check: false, file, entries: entries.length });
  return closing.ok ? changes : closing;
}

async function handEntries(
  ask: Ask,
  entries: readonly unknown[],
  how: { readonly check: boolean; readonly file: string },
  progress: (entries: number) => void,
): Promise<Result<EntriesChange, Problem>> {
  let all: EntriesChange = { added: 0, changed: 0, span: null };
  for (let at = 0; at < entries.length; at += ENTRIES_A_MESSAGE) {
    const part = await ask('data.import.entries', { entries: entries.slice(at, at + ENTRIES_A_MESSAGE), ...how });
    if (!part.ok) return part;
    all = joined(all, part.value);
    progress(Math.min(entries.length, at + ENTRIES_A_MESSAGE));
  }
  return ok(all);
}

function joined(one: EntriesChange, other: EntriesChange): EntriesChange {
  const spans = [one.span, other.span].flatMap((span) => span ?? []);
  return {
    added: one.added + other.added,
    changed: one.changed + other.changed,
    span:
      spans.length === 0
        ? null
        : { from: Math.min(...spans.map(({ from }) => from)), to: Math.max(...spans.map(({ to }) => to)) },
  };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
