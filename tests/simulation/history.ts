import type { Calendar } from '@/lib/outreach/journal/calendar';
import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';
import { newLedger } from '@/lib/outreach/journal/new-ledger';
import type { Person } from '@/lib/outreach/journal/person';
import type { SendSettings } from '@/lib/outreach/quota/send-settings';
import type { SendPorts } from '@/lib/outreach/sending/ports';
import type { SendIntent } from '@/lib/outreach/sending/send-intent';
import { createDurableStore, type Write } from './durable-store';
import { createMachine, type Machine } from './machine';
import { type Click, FRIENDS, IN_CHAT, type Plan, TEXT_CHANGES } from './plan';
import { type Arrival, createScriptedServer, type Effect, providerIdOf, type ScriptedServer } from './scripted-server';
import { createRandom, createVirtualTime } from './virtual-time';
import { ACCOUNT, createLocks, startLife, type WorkerLife } from './worker-life';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const START = Date.UTC(2026, 9, 24, 20);

/** Small limits, so that a handful of clicks reaches them. */
export const CAPS = { invite: { day: 3, week: 4 }, message: { day: 3 } } as const;

export const SETTINGS: SendSettings = {
  tier: 'free',
  limits: [
    { counted: 'invite', window: 'day', max: CAPS.invite.day, source: 'your-setting' },
    { counted: 'invite', window: '7d', max: CAPS.invite.week, source: 'your-setting' },
    { counted: 'message', window: 'day', max: CAPS.message.day, source: 'your-setting' },
  ],
  holdMs: 4_000,
  spacingMs: { min: 20_000, max: 60_000 },
};

/** Everything a checker needs to judge one history, by true time. */
export interface Record {
  readonly plan: Plan;
  readonly arrivals: readonly Arrival[];
  readonly effects: readonly Effect[];
  readonly writes: readonly Write[];
  readonly entries: readonly JournalEntry[];
  /** Entries that the user was told are taken back. */
  readonly undone: readonly string[];
  /** When "Send now" was pressed; null where sends do not wait for it. */
  readonly presses: readonly { readonly entryId: string; readonly at: number }[] | null;
  /** Entries that the user said did not arrive. */
  readonly denied: readonly string[];
  /** With whom there was a chat from the start. */
  readonly inChat: readonly string[];
  /** Whether the machine's clock was always right. */
  readonly clockWasRight: boolean;
  /** When the machine stood still, in true time. */
  readonly naps: Plan['naps'];
  /** Points at which the first life could have been killed. */
  readonly points: number;
  /** How many of the plan's faults a request met: of the others nothing in this history can depend. */
  readonly faultsMet: number;
}

/** Runs one plan to its end, then lets the world heal for three days so that what can be settled is. */
export async function runHistory(plan: Plan, plant?: (ports: SendPorts) => SendPorts): Promise<Record> {
  const random = createRandom(plan.seed);
  const time = createVirtualTime(START);
  const naps = plan.naps.map((nap) => ({ ...nap, at: START + nap.at }));
  const machine = createMachine(time, naps);
  const between = (min: number, max: number) => min + Math.floor(random() * (max - min));
  let healed = true;
  let offset = 0;
  const faults = [...plan.faults];

  const server = createScriptedServer(
    time,
    {
      version: plan.version,
      nextFault: () => (healed ? 'none' : (faults.shift() ?? 'none')),
      latency: () => between(1, plan.slowest),
      lag: () => between(0, plan.lag),
      relationLag: () => between(0, plan.lag),
      given: TEXT_CHANGES[plan.given],
      dated: () => plan.dated,
      read: () => (healed || random() >= plan.badReads ? 'whole' : random() < 0.3 ? 'failed' : 'part'),
    },
    FRIENDS.map(providerIdOf),
  );
  const bad = () => !healed && random() < plan.badWrites;
  const store = createDurableStore(time.now, {
    write: () => (bad() ? (random() < 0.5 ? 'lost' : 'torn') : 'done'),
    read: () => !(bad() && random() < 0.3),
  });

  // The clock was right once: nothing could tell one that never was.
  await store.commit({ ledger: newLedger(ACCOUNT, START), entries: [] });
  const locks = createLocks();
  const undone: string[] = [];
  const denied: string[] = [];
  const presses: { entryId: string; at: number }[] = [];
  let session = 0;
  let ids = 0;
  let lives = 0;
  let life: WorkerLife | null = null;
  let firstPoints = () => 0;

  const start = () => {
    lives += 1;
    /** The server's clock less the machine's timer, as the last answer gave it. */
    let heard: number | null = null;
    const known =
      <A extends unknown[], T>(run: (...args: A) => Promise<T>) =>
      (...args: A) =>
        run(...args).finally(() => {
          heard = time.now() - machine.uptime();
        });
    life = startLife({
      time,
      machine,
      locks,
      store,
      api: {
        ...server.api,
        person: known(server.api.person),
        sentInvitations: known(server.api.sentInvitations),
        newestSentInvitations: known(server.api.newestSentInvitations),
      },
      ports: {
        calendar: UTC,
        settings: async () => ({ ...SETTINGS, openEnded: plan.openEnded }),
        now: () => time.now() + offset,
        serverNow: () => (plan.serverClock && heard !== null ? heard + machine.uptime() : null),
        random,
        session: async () => `session-${session}`,
        newId: () => {
          ids += 1;
          return `entry-${ids}`;
        },
      },
      storeLatency: () => between(0, 5),
      killAt: lives === 1 ? plan.killAt : 0,
      ...(plant && { plant }),
      onDeath: () => {
        if (plan.browserEnds) session += 1;
        time.after(plan.restartAfter, start);
      },
    });
    if (lives === 1) firstPoints = life.points;
    void life.engine.recover(ACCOUNT);
  };

  schedule(plan, {
    time,
    machine,
    server,
    life: () => life,
    undone,
    denied,
    presses,
    setOffset: (to) => {
      offset = to;
    },
  });
  start();
  healed = false;
  await time.runUntil(START + plan.ends);

  healed = true;
  offset = 0;
  life = life as WorkerLife | null;
  // What nobody pressed ends with the browser.
  if (plan.openEnded) {
    life?.kill();
    session += 1;
  }
  if (life?.isDead()) await time.runUntil(time.now() + plan.restartAfter);
  void life?.engine.reconcile(ACCOUNT);
  for (let round = 0; round < 8; round += 1) {
    await time.runUntil(time.now() + ROUNDS[round]!);
    void life?.engine.settle(ACCOUNT);
  }
  await time.runUntil(time.now() + 5 * MINUTE);
  return {
    plan,
    arrivals: server.arrivals,
    effects: server.effects,
    writes: store.writes,
    entries: store.entries(),
    undone,
    presses: plan.openEnded ? presses : null,
    denied,
    inChat: IN_CHAT.map(providerIdOf),
    clockWasRight: plan.clockMoves.length === 0,
    naps,
    points: firstPoints(),
    faultsMet: plan.faults.length - faults.length,
  };
}

/** Waits between the last looks: the growing waits of settling all end within. */
const ROUNDS = [MINUTE, 2 * MINUTE, 5 * MINUTE, 20 * MINUTE, 2 * 60 * MINUTE, DAY, DAY, DAY];

interface Run {
  readonly time: ReturnType<typeof createVirtualTime>;
  readonly machine: Machine;
  readonly server: ScriptedServer;
  life(): WorkerLife | null;
  readonly undone: string[];
  readonly denied: string[];
  readonly presses: { entryId: string; at: number }[];
  setOffset(offset: number): void;
}

function schedule(plan: Plan, run: Run): void {
  const { time, machine, server, life } = run;
  for (const click of plan.clicks) time.after(click.at, () => void makeClick(click, run));
  for (const at of plan.kills) time.after(at, () => life()?.kill());
  for (const { at, person } of plan.accepts) time.after(at, () => server.accept(providerIdOf(person)));
  for (const { at, person } of plan.ignores) time.after(at, () => server.ignore(providerIdOf(person)));
  for (const at of plan.denials) time.after(at, () => void deny(run));
  for (const { at, offset } of plan.clockMoves) time.after(at, () => run.setOffset(offset));
  for (let at = 20_000; at < plan.ends; at += plan.ends / 12)
    time.after(at, async () => {
      await machine.awake();
      void life()?.engine.settle(ACCOUNT);
    });
}

async function makeClick(click: Click, { time, machine, life, undone, presses }: Run): Promise<void> {
  await machine.awake();
  const worker = life();
  const person = await worker?.person(providerIdOf(click.person));
  if (!worker || !person?.ok) return;
  const held = await worker.engine.send(intentOf(click, person.value));
  if (!held.ok) return;
  const entryId = held.value.id;
  for (const after of click.presses ?? [])
    time.after(after, async () => {
      await machine.awake();
      if (life()?.isDead()) return;
      presses.push({ entryId, at: time.now() });
      void life()?.engine.release(ACCOUNT, entryId);
    });
  if (click.undoAfter === null) return;
  time.after(click.undoAfter, async () => {
    await machine.awake();
    const taken = await life()?.engine.undo(ACCOUNT, entryId);
    if (taken?.ok) undone.push(entryId);
  });
}

/** The user says that the newest send in doubt did not arrive. */
async function deny({ machine, life, denied }: Run): Promise<void> {
  await machine.awake();
  const worker = life();
  const entries = await worker?.engine.entries(ACCOUNT);
  const doubtful = entries?.ok ? entries.value.find(({ state }) => state === 'unconfirmed') : undefined;
  if (!worker || !doubtful) return;
  denied.push(doubtful.id);
  await worker.engine.declare(ACCOUNT, doubtful.id, false);
}

const intentOf = ({ action, person, text }: Click, resolved: Person): SendIntent => ({
  accountId: ACCOUNT,
  action,
  ref: { kind: 'public-identifier', value: person },
  person: resolved,
  providerId: providerIdOf(person),
  newestMessage: null,
  lastWords: null,
  text,
  subject: null,
  email: null,
  target: { invitationId: null, chatId: IN_CHAT.includes(person) ? `chat-${providerIdOf(person)}` : null },
  surface: 'popup',
  seenDay: null,
  sameTextAgain: false,
});

const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);
const UTC: Calendar = {
  dayOf,
  monthOf: (at) => dayOf(at).slice(0, 7),
  startOfNextDay: (at) => (Math.floor(at / DAY) + 1) * DAY,
  startOfNextMonth: (at) => Date.UTC(new Date(at).getUTCFullYear(), new Date(at).getUTCMonth() + 1, 1),
};
