import { expect, test } from 'vitest';
import { exportFile } from '@/components/settings/export-file';
import { importFile } from '@/components/settings/import-file';
import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';
import type { ExportHead } from '@/lib/protocol/data';
import { failed, ok } from '@/lib/result';
import { sampleEntry } from '@/tests/unit/lib/outreach/journal/sample-entry';
import { fakeWorker } from './fake-worker';

const HEAD: ExportHead = {
  kind: 'kith-export',
  version: 1,
  exportedAt: Date.UTC(2026, 10, 24),
  account: { accountId: 'account-1', name: 'Sam Rivers' },
  ledger: null,
  settings: { version: 1, value: {} },
  templates: { version: 1, value: [] },
  drafts: {},
};

const entries = (count: number) => Array.from({ length: count }, (_, index) => sampleEntry({ id: `e${index}` }));

function worker(stretches: readonly (readonly JournalEntry[])[] = [[]], refuses: { check?: boolean } | null = null) {
  let at = 0;
  return fakeWorker({
    'data.export': () => ok(HEAD),
    'data.export.entries': () => {
      const stretch = stretches[at++] ?? [];
      return ok({ entries: stretch, next: at < stretches.length ? at : null });
    },
    'data.import': () => ok(null),
    'data.import.entries': (input) =>
      refuses !== null && (refuses.check === undefined || refuses.check === input.check)
        ? failed({ kind: 'import-refused', why: 'broken' })
        : ok(input.check ? 0 : input.entries.length),
  });
}

const silent = () => undefined;

test.each([[[0]], [[1]], [[2, 3]]])('stretches of %j entries become one JSON document', async (sizes) => {
  const stretches = sizes.map(entries);
  const file = await exportFile(worker(stretches).ask, silent);
  expect(file).toMatchObject({ ok: true, value: { name: 'kith Sam Rivers 2026-11-24.json' } });
  const text = file.ok ? file.value.parts.join('') : '';
  expect(JSON.parse(text)).toEqual({ ...HEAD, entries: stretches.flat() });
});

test('a long journal is handed over in parts, all checked before any is merged', async () => {
  const { ask, asked } = worker();
  const text = JSON.stringify({ ...HEAD, entries: entries(2_500) });
  expect(await importFile(ask, text, silent)).toEqual({ ok: true, value: 2_500 });
  const parts = asked.filter(({ name }) => name === 'data.import.entries').map(({ input }) => input) as {
    entries: unknown[];
    check: boolean;
  }[];
  expect(parts.map((part) => [part.check, part.entries.length])).toEqual([
    [true, 1_000],
    [true, 1_000],
    [true, 500],
    [false, 1_000],
    [false, 1_000],
    [false, 500],
  ]);
  expect(asked[0]).toEqual({ name: 'data.import', input: { head: HEAD, check: true } });
});

test('where the check fails nothing is merged', async () => {
  const { ask, asked } = worker([[]], { check: true });
  const refused = await importFile(ask, JSON.stringify({ ...HEAD, entries: entries(1) }), silent);
  expect(refused).toEqual({ ok: false, problem: { kind: 'import-refused', why: 'broken' } });
  expect(asked.filter(({ input }) => (input as { check: boolean }).check === false)).toEqual([]);
});

test.each(['', 'not JSON', '[]', '{}', '{"entries":1}', 'null'])('%j is no export', async (text) => {
  const { ask, asked } = worker();
  expect(await importFile(ask, text, silent)).toEqual({
    ok: false,
    problem: { kind: 'import-refused', why: 'not-an-export' },
  });
  expect(asked).toEqual([]);
});
