import { beforeEach, describe, expect, test } from 'vitest';
import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';
import { ok } from '@/lib/result';
import type { StoredAccount } from '@/lib/storage/account/connection-item';
import { noticingSettingsItem, remindedItem } from '@/lib/storage/noticing/noticing-items';
import { createWaitReminding, REMINDER_ALARM, type StillWaiting } from '@/lib/worker/noticing/wait-reminding';
import { sampleEntry } from '../../outreach/journal/sample-entry';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOON = Date.UTC(2026, 10, 23, 12);

const SAM = { accountId: 'sam', name: 'Sam Rivers' } as StoredAccount;
const ALEX = { accountId: 'alex', name: 'Alex Hill' } as StoredAccount;

let clock: number;
let entries: Record<string, readonly JournalEntry[]>;
let reminders: StillWaiting[];
let alarm: number | null;
let refusal: Error | null;

const waits = (id: string, at = NOON) => {
  const entry = sampleEntry({ id, at, state: 'held', openEndedIn: 'session-1' });
  return { ...entry, person: { ...entry.person, fullName: id } };
};

/** A worker as it starts: when somebody was reminded comes from storage. */
const startWorker = () =>
  createWaitReminding({
    connection: { account: async () => SAM, accounts: async () => [SAM, ALEX] },
    engine: { entries: async (accountId) => ok(entries[accountId] ?? []) },
    settings: noticingSettingsItem,
    reminded: remindedItem,
    lock: (_, task) => task(),
    now: () => clock,
    minuteOfDay: (at) => Math.floor((at % DAY) / MINUTE),
    setAlarm: async (name, when) => {
      expect(name).toBe(REMINDER_ALARM);
      alarm = when;
    },
    remind: async (waiting) => {
      if (refusal) throw refusal;
      reminders.push(waiting);
    },
  });

/** Lets the alarm ring as it was set. */
async function ring() {
  clock = Math.max(clock, alarm ?? clock);
  await startWorker().wake();
}

beforeEach(async () => {
  clock = NOON;
  entries = {};
  reminders = [];
  alarm = null;
  refusal = null;
  await remindedItem.erase();
  await noticingSettingsItem.write({ on: true, quiet: null });
});

describe('what waits for “Send now”', () => {
  test('is reminded of a day after it was asked for, and then once a day, whatever workers there are', async () => {
    entries = { sam: [waits('Jane Doe'), waits('John Smith', NOON + HOUR)] };
    await startWorker().plan();
    expect(alarm).toBe(NOON + DAY);
    await startWorker().wake();
    expect(reminders).toEqual([]);
    await ring();
    await startWorker().wake();
    expect(reminders).toEqual([{ accountId: 'sam', names: ['Jane Doe', 'John Smith'], otherAccount: null }]);
    expect(alarm).toBe(NOON + 2 * DAY);
    await ring();
    expect(reminders).toHaveLength(2);
  });

  test('as another account is reminded of by its name, apart from the active one’s', async () => {
    entries = { sam: [waits('Jane Doe')], alex: [waits('Bob Roe', NOON + HOUR)] };
    await startWorker().plan();
    await ring();
    await ring();
    expect(reminders.map(({ names, otherAccount }) => [names, otherAccount])).toEqual([
      [['Jane Doe'], null],
      [['Bob Roe'], 'Alex Hill'],
    ]);
  });

  test('gets its alarm when it begins to wait; what leaves by itself, and an account where nothing waits, need none', async () => {
    const reminding = startWorker();
    await reminding.plan();
    await reminding.onEntry(sampleEntry({ state: 'held' }));
    expect(alarm).toBeNull();
    entries = { sam: [waits('Jane Doe')] };
    await reminding.onEntry(waits('Jane Doe'));
    expect(alarm).toBe(NOON + DAY);
  });

  test('is reminded of the day after where the browser showed no reminder', async () => {
    entries = { sam: [waits('Jane Doe')] };
    await startWorker().plan();
    refusal = new Error('no notification');
    await expect(ring()).rejects.toBe(refusal);
    expect(alarm).toBe(NOON + 2 * DAY);
    refusal = null;
    await ring();
    expect(reminders).toHaveLength(1);
  });

  test('that was pressed or taken back by then is not reminded of', async () => {
    entries = { sam: [waits('Jane Doe')] };
    await startWorker().plan();
    entries = { sam: [sampleEntry({ state: 'sent', at: NOON })] };
    await ring();
    expect(reminders).toEqual([]);
  });
});

describe('nobody is disturbed', () => {
  test('in the quiet hours: the reminder comes when they end', async () => {
    await noticingSettingsItem.write({ on: true, quiet: { from: 11 * 60, to: 15 * 60 } });
    entries = { sam: [waits('Jane Doe')] };
    await startWorker().plan();
    expect(alarm).toBe(NOON + DAY + 3 * HOUR);
    clock = NOON + DAY;
    await startWorker().wake();
    expect(reminders).toEqual([]);
    await ring();
    expect(reminders).toHaveLength(1);
  });

  test('who does not want to be told: the toolbar button counts it, and the alarm rings no oftener', async () => {
    await noticingSettingsItem.write({ on: false, quiet: null });
    entries = { sam: [waits('Jane Doe')] };
    await startWorker().plan();
    await ring();
    expect([reminders, alarm]).toEqual([[], NOON + 2 * DAY]);
  });
});
