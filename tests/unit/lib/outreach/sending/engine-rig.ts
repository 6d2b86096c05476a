import type { AccountLedger } from '@/lib/outreach/journal/account-journal';
import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';
import type { SendSettings } from '@/lib/outreach/quota/send-settings';
import type { SendPorts } from '@/lib/outreach/sending/ports';
import type { SendEngine } from '@/lib/outreach/sending/send-engine';
import type { SendIntent } from '@/lib/outreach/sending/send-intent';
import { ok } from '@/lib/result';
import { localCalendar } from '@/lib/worker/chrome/local-calendar';
import { createDurableStore, type WriteFate } from '@/tests/simulation/durable-store';
import { createMachine, type Nap } from '@/tests/simulation/machine';
import type { Fault } from '@/tests/simulation/scripted-answers';
import { createScriptedServer, personOf, providerIdOf } from '@/tests/simulation/scripted-server';
import { createVirtualTime } from '@/tests/simulation/virtual-time';
import { createLocks, startLife } from '@/tests/simulation/worker-life';

export const ACCOUNT = 'account-1';
export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const NOON = Date.UTC(2026, 10, 23, 12);

const NONE = new AbortController().signal;

/** The engine between a scripted server and a store that outlives it, in time that passes on demand. */
export function createEngineRig(
  options: {
    faults?: readonly Fault[];
    settings?: Partial<SendSettings>;
    naps?: readonly Nap[];
    /** How long the store takes over each read and write, ms. */
    storeMs?: number;
  } = {},
) {
  // The dates that the tests name are those of this zone, on every machine. Said for each rig, since a module that is loaded already says nothing.
  process.env.TZ = 'UTC';
  const time = createVirtualTime(NOON);
  const machine = createMachine(
    time,
    options.naps?.map((nap) => ({ ...nap, at: NOON + nap.at })),
  );
  const faults = [...(options.faults ?? [])];
  let fate: WriteFate = 'done';
  let readable = true;
  let connectionReadable = true;
  let offset = 0;
  let relations = 500;
  let serverNow: (() => number | null) | undefined;
  const lists = {
    read: (): 'whole' | 'part' | 'failed' => 'whole',
    lag: 30 * SECOND,
    latency: 100,
    given: (text: string) => text,
    /** Whether profiles tell of an invitation: what says so is optional over v1 and v2. */
    profilesTell: true,
  };
  const server = createScriptedServer(
    time,
    {
      nextFault: () => faults.shift() ?? 'none',
      latency: () => lists.latency,
      lag: () => lists.lag,
      relationLag: () => lists.lag,
      relationsCount: () => relations,
      read: () => lists.read(),
      given: (text) => lists.given(text),
    },
    ['gus', 'hal'].map(providerIdOf),
  );
  const profile: SendPorts['api']['person'] = async (...of) => {
    const read = await server.api.person(...of);
    const tells = lists.profilesTell || !read.ok || read.value.relation !== 'pending';
    return tells ? read : ok({ ...read.value, relation: 'none', relationDetail: 'no-invitation' });
  };
  const store = createDurableStore(time.now, { write: () => fate, read: () => readable });
  const locks = createLocks();
  let ids = 0;
  let session = 'session-1';
  const settings: SendSettings = {
    tier: 'premium',
    limits: [],
    holdMs: 4 * SECOND,
    spacingMs: { min: 20 * SECOND, max: 60 * SECOND },
    ...options.settings,
  };
  const seen: JournalEntry[] = [];
  const start = (plant?: (ports: SendPorts) => SendPorts) =>
    startLife({
      time,
      machine,
      locks,
      store,
      api: { ...server.api, person: profile },
      ports: {
        calendar: localCalendar,
        settings: async () => settings,
        now: () => time.now() + offset,
        serverNow: () => serverNow?.() ?? null,
        random: () => 0.5,
        session: async () => session,
        newId: () => {
          ids += 1;
          return `entry-${ids}`;
        },
      },
      storeLatency: () => options.storeMs ?? 1,
      killAt: 0,
      plant: (ports) =>
        (plant ?? ((same) => same))({
          ...ports,
          isConnected: async (accountId) => {
            if (!connectionReadable) throw new Error('the storage cannot be read');
            return ports.isConnected(accountId);
          },
          onEntry: (entry) => void seen.push(entry),
        }),
      onDeath: () => {},
    });
  let life = start();

  /** Lets time pass until the answer is there; fails the test when an hour is not enough. */
  const answer = async <T>(asked: Promise<T>): Promise<T> => {
    let done = false;
    void asked.finally(() => {
      done = true;
    });
    for (let i = 0; !done && i < 36_000; i += 1) await time.runUntil(time.now() + 100);
    return asked;
  };
  const engine = (): SendEngine => life.engine;
  return {
    server,
    store,
    lists,
    seen,
    engine,
    answer,
    now: time.now,
    pass: (ms: number) => time.runUntil(time.now() + ms),
    /** Resolves the person, as the worker does, and sends. */
    send: (change: IntentChange = {}) => {
      const intent = intentFor(change);
      const sent = profile(ACCOUNT, intent.ref, { fresh: false }).then((read) => {
        if (!read.ok) return read;
        return engine().send({ ...intent, person: read.value });
      });
      return answer(sent);
    },
    undo: (id: string) => answer(engine().undo(ACCOUNT, id)),
    release: (id: string) => answer(engine().release(ACCOUNT, id)),
    settle: () => answer(engine().settle(ACCOUNT)),
    entry: (id = 'entry-1') => store.entries().find((entry) => entry.id === id)!,
    ledger: (): AccountLedger => store.writes.at(-1)!.ledger,
    writes: (next: WriteFate) => {
      fate = next;
    },
    reads: (works: boolean) => {
      readable = works;
    },
    readsConnection: (works: boolean) => {
      connectionReadable = works;
    },
    counts: (count: number) => {
      relations = count;
    },
    setClock: (by: number, knownToServer = false) => {
      offset = by;
      serverNow = knownToServer ? time.now : undefined;
    },
    /** Kills the worker and starts the next one. */
    restart: () => {
      life.kill();
      life = start();
    },
    /** Ends the browser and starts it anew. */
    restartBrowser: () => {
      life.kill();
      session += ' and on';
      life = start();
    },
    follow: (id: string, state: JournalEntry['state']) => engine().follow(ACCOUNT, id, state, NONE),
  };
}

/** What a test wants sent, and to whom by name. */
type IntentChange = Partial<Omit<SendIntent, 'person'>> & { readonly person?: string };

export function intentFor({ person = 'ann', ...intent }: IntentChange): SendIntent {
  return {
    accountId: ACCOUNT,
    action: 'invite',
    ref: { kind: 'public-identifier', value: person },
    person: personOf(ACCOUNT, providerIdOf(person), 'no-invitation', 0),
    providerId: null,
    newestMessage: null,
    lastWords: null,
    text: null,
    subject: null,
    email: null,
    target: { invitationId: null, chatId: null },
    surface: 'popup',
    seenDay: null,
    sameTextAgain: false,
    ...intent,
  };
}
