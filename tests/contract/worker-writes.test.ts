import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { newLedger } from '@/lib/outreach/journal/new-ledger';
import { createJournalArchive } from '@/lib/storage/journal/journal-archive';
import { createJournalStore } from '@/lib/storage/journal/journal-store';
import { providerIdOf } from '../../lib/practice/world/ids.ts';
import { SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import { ask, connect, outcome, pageOf, send, slug, startWorker, useWorker } from './worker-rig.ts';

useWorker();

const DAY = 24 * 60 * 60_000;
const NOTE = 'A note as long as LinkedIn takes one. '.repeat(9).slice(0, 300);

/** A ledger as full as they come: all that is pending was invited elsewhere, and a day has seen 150 reads. */
async function fillLedger() {
  const now = Date.now();
  const store = createJournalStore({
    archive: createJournalArchive(),
    now: Date.now,
    serverNow: Date.now,
    report: fail,
  });
  const elsewhere = Array.from({ length: 220 }, (_, at) => ({
    providerId: providerIdOf(`elsewhere-${at}`),
    publicIdentifier: `elsewhere-${at}`,
    invitationId: `7${String(at).padStart(18, '0')}`,
    fullName: `Somebody Elsewhere ${at}`,
    at: now - 40 * DAY,
    withNote: false,
    own: false,
    seenAt: now,
  }));
  // Of the day before, whatever the hour is now: of today's reads none would be left.
  const reads = Array.from({ length: 149 }, (_, at) => now - 2 * DAY + at * 570_000);
  await store.commit({
    ledger: { ...newLedger(SAM_ACCOUNT_ID, now - 99 * DAY), elsewhere, reads, reconciledAt: now },
    entries: [],
  });
}

const fail = (error: unknown) => expect.unreachable(String(error));

/**
 * Counts what goes to the disk from here on, in bytes of JSON: what a `chrome.storage` quota counts, and about what IndexedDB takes. What is
 * found out of the sends that there are is theirs.
 */
async function countWrites() {
  const earlier = Object.keys(await browser.storage.local.get()).filter((key) => key.startsWith('entry:'));
  const isEarlier = (value: unknown) => earlier.some((key) => key.endsWith(`:${(value as { id?: string }).id}`));
  const bytes = (of: readonly unknown[]) =>
    of.reduce<number>((sum, value) => sum + Buffer.byteLength(JSON.stringify(value)), 0);
  const set = vi.spyOn(browser.storage.local, 'set').mockClear();
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockClear();
  return () => ({
    storage: bytes(set.mock.calls.map(([items]) => items).filter((items) => !earlier.some((key) => key in items))),
    archive: bytes(put.mock.calls.map(([value]) => value).filter((value) => !isEarlier(value))),
  });
}

afterEach(() => void vi.restoreAllMocks());

test.each([
  ['the popup', () => send('jane-doe', { text: NOTE })],
  [
    'a page',
    async () =>
      (await pageOf('/in/jane-doe/'))('page.send', {
        ref: slug('jane-doe'),
        action: 'invite',
        note: NOTE,
        shownName: 'Jane Doe',
      }),
  ],
])(
  'a send from %s writes less than 5 kB, and little more to the archive, however full the ledger',
  async (_, click) => {
    await connect();
    await fillLedger();
    startWorker();
    // What LinkedIn's list shows is new once. The next worker reads it again.
    expect(await outcome(await send('olga-outofnetwork'))).toEqual({ state: 'sent', problem: null });
    startWorker();
    await ask('person', { ref: slug('jane-doe'), surface: 'popup', chatId: null });
    const written = await countWrites();
    expect(await outcome(await click())).toEqual({ state: 'sent', problem: null });
    // The calls are written down after the answer.
    await sleep(200);
    const { storage, archive } = written();
    expect(storage).toBeLessThan(5_000);
    // With the ledger's head once more, for what was found out of the send before.
    expect(archive).toBeLessThan(6_500);
  },
);
