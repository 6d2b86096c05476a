import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Pause } from '@/lib/outreach/journal/pause';
import type { NoticedEvent } from '@/lib/outreach/noticing/events';
import type { Notice } from '@/lib/outreach/noticing/memory';
import { LOOKS, type Look } from '@/lib/outreach/noticing/schedule';
import { failed, ok } from '@/lib/result';
import type { StoredAccount } from '@/lib/storage/account/connection-item';
import { noticingMemoryItem, noticingSettingsItem } from '@/lib/storage/noticing/noticing-items';
import { bareProblem } from '@/lib/unipile/http/api-problem';
import type { Found, Looks } from '@/lib/worker/noticing/looks';
import { createNoticingWatch, type WatchDeps } from '@/lib/worker/noticing/watch';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOON = Date.UTC(2026, 10, 23, 12);
const minuteOfDay = (at: number) => Math.floor((at % (24 * HOUR)) / MINUTE);

const account = (accountId: string) => ({ accountId, status: 'OK' }) as StoredAccount;
const NOTHING: Found = { seen: {}, events: [], readChats: [] };
const related = (providerId: string): NoticedEvent => ({
  kind: 'new_relation',
  accountId: 'sam',
  providerId,
  publicIdentifier: null,
  fullName: providerId,
  pictureUrl: null,
});

let clock: number;
let active: StoredAccount | null;
let pause: Pause | null;
let looked: [account: string, look: Look][];
let answer: (
  look: Look,
) => Promise<ReturnType<typeof ok<Found>> | ReturnType<typeof failed<ReturnType<typeof bareProblem>>>>;
let told: Notice[][];
let waiting: readonly Notice[];
let alarms: number[];

/** A worker as it starts: what it knows comes from storage. */
function startWorker(change: Partial<WatchDeps> = {}) {
  const look =
    (name: Look): Looks[Look] =>
    async (active) => {
      looked.push([active.account.accountId, name]);
      return answer(name);
    };
  return createNoticingWatch({
    connection: {
      account: async () => active,
      accounts: async () => [account('sam')],
      actingAs: async (accountId) => ok({ client: {}, account: account(accountId), calls: [] } as never),
    },
    engine: {
      awake: async () => (pause ? failed({ kind: 'account-paused', pause }) : ok(null)),
      entries: async () => ok([]),
    },
    stoppedSends: { notices: async () => [], see: async (ids) => ids },
    looks: { status: look('status'), chats: look('chats'), relations: look('relations') },
    settings: noticingSettingsItem,
    memory: noticingMemoryItem,
    minuteOfDay,
    now: () => clock,
    random: () => 0.5,
    lock: (name, task) => navigator.locks.request(name, task),
    setAlarm: async (_, when) => void alarms.push(when),
    tell: async (notices) => void told.push([...notices]),
    showWaiting: async (notices) => {
      waiting = notices;
    },
    ...change,
  });
}

/** Lets the alarm ring as it was set, this many times. */
async function ring(times: number, watch = startWorker()) {
  for (let count = 0; count < times; count += 1) {
    clock = Math.max(clock, alarms.at(-1) ?? clock);
    await watch.wake();
  }
}

beforeEach(async () => {
  clock = NOON;
  active = account('sam');
  pause = null;
  looked = [];
  told = [];
  waiting = [];
  alarms = [];
  answer = async () => ok(NOTHING);
  await noticingSettingsItem.write({ on: true, quiet: null });
});

describe('off means zero calls', () => {
  test.each([
    ['the switch is off', async () => void (await noticingSettingsItem.write({ on: false, quiet: null }))],
    ['nobody has ever switched it on', () => noticingSettingsItem.erase()],
    [
      'setup is not done',
      async () => {
        active = null;
      },
    ],
  ])('%s', async (_, prepare) => {
    await prepare();
    await ring(5);
    expect(looked).toEqual([]);
    expect(alarms).toEqual([]);
  });

  test('what was noticed before shows no more', async () => {
    answer = async () => ok({ ...NOTHING, events: [related('ada')] });
    await ring(1, startWorker());
    await ring(1, startWorker());
    expect(waiting).toHaveLength(1);
    await noticingSettingsItem.write({ on: false, quiet: null });
    await startWorker().plan();
    expect(waiting).toEqual([]);
  });
});

describe('waking', () => {
  test('a start looks at nothing and sets the alarm, also where Chrome has dropped it', async () => {
    await startWorker().plan();
    expect(looked).toEqual([]);
    expect(alarms).toEqual([clock + 75_000]);
  });

  test('each wake-up takes one look, and each thing has its turn', async () => {
    await startWorker().plan();
    await ring(1);
    expect(looked).toHaveLength(1);
    await ring(2);
    expect(looked.map(([, look]) => look).toSorted()).toEqual([...LOOKS].toSorted());
  });

  test('a night asleep is caught up once, one look after the other', async () => {
    await startWorker().plan();
    await ring(3);
    looked = [];
    clock += 12 * HOUR;
    const woken = clock;
    await ring(3);
    expect(looked.map(([, look]) => look).toSorted()).toEqual([...LOOKS].toSorted());
    expect(clock - woken).toBeGreaterThan(MINUTE);
    expect(alarms.at(-1)).toBeGreaterThan(clock + 5 * MINUTE);
  });

  test('two alarms at once take one look', async () => {
    await startWorker().plan();
    clock = alarms.at(-1) ?? 0;
    await Promise.all([startWorker().wake(), startWorker().wake()]);
    expect(looked).toHaveLength(1);
  });

  test('a worker that dies over a look does not begin again with it', async () => {
    await startWorker().plan();
    clock = alarms.at(-1) ?? 0;
    answer = () => new Promise(() => {});
    void startWorker({ lock: (_, task) => task() }).wake();
    await vi.waitFor(() => expect(looked).toHaveLength(1));
    const [[, first] = []] = looked;

    answer = async () => ok(NOTHING);
    clock += MINUTE;
    await startWorker({ lock: (_, task) => task() }).wake();
    expect(looked[1]?.[1]).not.toBe(first);
  });
});

describe('quiet hours', () => {
  test('nothing is looked at, and the alarm is for their end', async () => {
    await noticingSettingsItem.write({ on: true, quiet: { from: 11 * 60, to: 13 * 60 } });
    await ring(1);
    expect(looked).toEqual([]);
    expect(alarms.at(-1)).toBeGreaterThanOrEqual(NOON + HOUR);
    clock = NOON + 2 * HOUR;
    await ring(1);
    expect(looked).toHaveLength(1);
  });
});

describe('the account', () => {
  test('only the active one is looked at, and told of', async () => {
    answer = async () => ok({ ...NOTHING, events: [related('ada')] });
    await ring(2);
    active = account('alex');
    answer = async () => ok(NOTHING);
    told = [];
    await ring(4);
    expect(new Set(looked.slice(-3).map(([accountId]) => accountId))).toEqual(new Set(['alex']));
    expect(told).toEqual([]);
    expect(waiting).toEqual([]);
    expect(await startWorker().notices()).toEqual([]);
  });

  test('what is found while another takes over is remembered, but not told', async () => {
    await startWorker().plan();
    answer = async () => {
      active = account('alex');
      return ok({ ...NOTHING, events: [related('ada')] });
    };
    await ring(1);
    expect(told).toEqual([]);
    active = account('sam');
    expect(await startWorker().notices()).toHaveLength(1);
  });

  test('once its chats go by other ids, it is remembered of them only until when they were seen', async () => {
    const chats = { at: { 'chat-of-v1': 20, 'other-of-v1': 10 }, floor: 5 };
    answer = async () => ok({ ...NOTHING, seen: { chats } });
    await startWorker().plan();
    await ring(1);
    const remembered = async () => (await noticingMemoryItem('sam').read())?.chats;
    expect(await remembered()).toEqual(chats);
    await startWorker().chatsMoved();
    expect(await remembered()).toEqual({ at: {}, floor: 20 });
  });

  test('while LinkedIn holds it back only Unipile is asked', async () => {
    pause = { why: 'account-limited', since: NOON, until: NOON + 240 * HOUR };
    await startWorker().plan();
    await ring(12);
    expect(new Set(looked.map(([, look]) => look))).toEqual(new Set(['status']));
  });
});

describe('telling', () => {
  test('what one look found is told at once, shown, and not told again after a restart', async () => {
    await startWorker().plan();
    answer = async () => ok({ ...NOTHING, events: [related('ada'), related('bo')] });
    await ring(1);
    expect(told.map((notices) => notices.map(({ name }) => name))).toEqual([['ada', 'bo']]);
    expect(waiting).toHaveLength(2);
    await ring(6, startWorker());
    expect(told).toHaveLength(1);
  });

  test('what cannot be looked at is tried later, each time later', async () => {
    await startWorker().plan();
    answer = async () => failed(bareProblem('unavailable', 'none'));
    await ring(3);
    const stored = await noticingMemoryItem('sam').read();
    expect(stored?.schedule.plans.chats.failures).toBe(1);
    expect(told).toEqual([]);
  });

  test('what the user has seen waits no more, and its person is told to whoever asks', async () => {
    await startWorker().plan();
    answer = async () => ok({ ...NOTHING, events: [related('ada')] });
    await ring(1);
    expect(await startWorker().take('relation:member:ada')).toBe('ada');
    expect(waiting).toEqual([]);
    expect(await startWorker().take('relation:member:ada')).toBeNull();
  });
});
