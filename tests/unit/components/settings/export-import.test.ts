import { expect, test } from 'vitest';
import { exportFile } from '@/components/settings/export-file';
import { importFile, previewImport, readImport } from '@/components/settings/import-file';
import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';
import type { ExportHead } from '@/lib/protocol/data';
import { failed, ok } from '@/lib/result';
import { sampleEntry } from '@/tests/unit/lib/outreach/journal/sample-entry';
import { fakeWorker } from './fake-worker';
import { NO_CHANGE } from './no-change';

const HEAD: ExportHead = {
  kind: 'kith-export',
  version: 1,
  exportedAt: Date.UTC(2026, 10, 24),
  account: { accountId: 'account-1', name: 'Sam Rivers' },
  ledger: null,
  settings: { version: 1, value: {} },
  templates: { version: 1, value: [] },
  drafts: {},
  keepsakes: { version: 1, value: [] },
  handled: { version: 1, value: {} },
};

const entries = (count: number) =>
  Array.from({ length: count }, (_, index) => sampleEntry({ id: `e${index}`, at: index }));

function worker(stretches: readonly (readonly JournalEntry[])[] = [[]], refuses: { check?: boolean } | null = null) {
  let at = 0;
  return fakeWorker({
    'data.export': () => ok(HEAD),
    'data.export.entries': () => {
      const stretch = stretches[at++] ?? [];
      return ok({ entries: stretch, next: at < stretches.length ? at : null });
    },
    'data.import': () => ok(NO_CHANGE),
    'data.import.entries': (input) =>
      refuses !== null && (refuses.check === undefined || refuses.check === input.check)
        ? failed({ kind: 'import-refused', why: 'broken' })
        : ok({ added: input.entries.length - 1, changed: 1, span: spanOf(input.entries as JournalEntry[]) }),
  });
}

const spanOf = (of: readonly JournalEntry[]) => ({ from: of[0]!.at, to: of.at(-1)!.at });

const silent = () => undefined;

test.each([[[0]], [[1]], [[2, 3]]])('stretches of %j entries become one JSON document', async (sizes) => {
  const stretches = sizes.map(entries);
  const file = await exportFile(worker(stretches).ask, silent);
  expect(file).toMatchObject({ ok: true, value: { name: 'kith Sam Rivers 2026-11-24.json' } });
  const text = file.ok ? file.value.parts.join('') : '';
  expect(JSON.parse(text)).toEqual({ ...HEAD, entries: stretches.flat() });
});

const readable = (text: string) => {
  const read = readImport(text);
  if (!read.ok) throw new Error(read.problem.kind);
  return read.value;
};
const parts = (asked: readonly { name: string; input: unknown }[]) =>
  asked.map(({ name, input }) => {
    const { check, entries: some } = input as { check: boolean; entries: unknown[] | number };
    return [name, check, Array.isArray(some) ? some.length : null];
  });

test('a preview has all parts checked, adds up what they would change, and merges nothing', async () => {
  const { ask, asked } = worker();
  const file = readable(JSON.stringify({ ...HEAD, entries: entries(2_500) }));
  expect(await previewImport(ask, file)).toEqual({
    ok: true,
    value: { head: NO_CHANGE, entries: { added: 2_497, changed: 3, span: { from: 0, to: 2_499 } } },
  });
  expect(parts(asked)).toEqual([
    ['data.import', true, null],
    ['data.import.entries', true, 1_000],
    ['data.import.entries', true, 1_000],
    ['data.import.entries', true, 500],
  ]);
  expect(asked[0]).toEqual({
    name: 'data.import',
    input: { head: HEAD, check: true, file: expect.any(String), entries: 2_500 },
  });
});

test('an import hands over whom was written to first, and last has all of it taken over', async () => {
  const { ask, asked } = worker();
  const file = readable(JSON.stringify({ ...HEAD, entries: entries(1_500) }));
  expect(await importFile(ask, file, silent)).toMatchObject({ ok: true, value: { added: 1_498, changed: 2 } });
  expect(parts(asked)).toEqual([
    ['data.import.entries', false, 1_000],
    ['data.import.entries', false, 500],
    ['data.import', false, null],
  ]);
  expect(new Set(asked.map(({ input }) => (input as { file: string }).file)).size).toBe(1);
  expect(asked.at(-1)!.input).toMatchObject({ entries: 1_500 });
});

test('where a part is refused nothing after it is handed over', async () => {
  const { ask, asked } = worker([[]], {});
  const file = readable(JSON.stringify({ ...HEAD, entries: entries(2_000) }));
  const broken = { ok: false, problem: { kind: 'import-refused', why: 'broken' } };
  expect(await previewImport(ask, file)).toEqual(broken);
  asked.length = 0;
  expect(await importFile(ask, file, silent)).toEqual(broken);
  expect(parts(asked)).toEqual([['data.import.entries', false, 1_000]]);
});

test.each(['', 'not JSON', '[]', '{}', '{"entries":1}', 'null'])('%j is no export', (text) => {
  expect(readImport(text)).toEqual({ ok: false, problem: { kind: 'import-refused', why: 'not-an-export' } });
});
