import { vi } from 'vitest';
import { parsePersonAddress } from '@/lib/linkedin/person-address';
import type { Sender } from '@/lib/protocol/messaging/sender';
import { NODE_WRITE_ONCE } from '../../rig/node-write-once.ts';
import { createDisk } from '../browsers/disk';
import { bound, runIn } from '../browsers/platform';
import { createLocks } from '../worker-life';
import { bytesOf, calm, databasesFor, forLife } from './life-storage';
import { type Machine, type Owner, onMachine, working } from './machine';
import type { Unipile } from './unipile';

type Parts = typeof import('./worker-parts');

/** The parts of a worker as it starts: with nothing yet of the state that they keep outside of any storage. */
async function loadParts(): Promise<Parts> {
  vi.resetModules();
  // Each version of the API comes when it is first used, which takes no simulated time.
  const late = [import('@/lib/unipile/v1/operations'), import('@/lib/unipile/v2/operations')];
  await working(Promise.all(late));
  return working(import('./worker-parts'));
}

/** What the worker answered; null where it died over the question. */
export type Reply = {
  readonly ok: boolean;
  readonly value?: unknown;
  readonly problem?: { readonly kind: string };
} | null;

/** Chrome ends a worker after this long without an event, and rings no alarm sooner. */
const IDLE_MS = 30_000;
/** Chrome waits no longer than this for the answer to one event. */
const LONGEST_EVENT_MS = 5 * 60_000;

interface Life extends Owner {
  dead: boolean;
  readonly platform: Parameters<typeof runIn>[0];
  readonly silent: Set<() => void>;
  readonly databases: Set<IDBDatabase>;
  worker: Promise<Worker> | null;
  lastEvent: number;
}

interface Worker {
  answer(message: unknown, sender: Sender): Promise<unknown>;
  rung(alarm: string): void;
  readonly isReady: Promise<void>;
}

/** A browser over a day, on one machine: what it stores outlives its workers, which come and go. */
export type LivedBrowser = ReturnType<typeof openBrowser>;

export function openBrowser(deps: { readonly machine: Machine; readonly unipile: Unipile; random(): number }) {
  const { machine, unipile, random } = deps;
  const disk = createDisk();
  const locks = createLocks();
  const reports: unknown[] = [];
  const alarms = new Map<string, { readonly shown: number; readonly cancel: () => void }>();
  let session = disk.areas(calm(() => false)).session;
  let life: Life | null = null;
  let lives = 0;
  let ids = 0;
  /** Whether something, such as open developer tools, keeps Chrome from ending the worker. */
  let keptAwake = false;
  let front = '/feed/';
  const newId = () => {
    ids += 1;
    return `id-${ids}-${Math.floor(random() * 1e9).toString(36)}`;
  };

  const build = (parts: Parts, own: Life): Worker => {
    // What a dead worker still runs into is its own.
    const report = (error: unknown) => void (own.dead || reports.push(error));
    const clock = parts.createServerClock(unipile.fetchOf(own), machine.monotonic);
    const now = () => clock.now() ?? Date.now();
    const connections = parts.createConnectionStore({
      item: parts.connectionItem,
      vault: parts.createKeyVault(),
      newId,
    });
    const firstAnswer = parts.createFirstAnswer(parts.sleep);
    const connection = parts.createConnection({
      store: parts.withPractice(connections, parts.practiceItem),
      owners: parts.ownersItem,
      loopbackAllowed: false,
      hostPermitted: async () => true,
      createClient: (dsn, apiKey, beside) =>
        parts.createUnipileClient({
          dsn,
          apiKey,
          fetch: clock.fetch,
          writeOnce: NODE_WRITE_ONCE,
          now: Date.now,
          random,
          sleep: parts.sleep,
          ...beside,
          onUnread: parts.keepUnread({ item: parts.unreadAnswersItem, now }),
          report,
          waits: parts.waitsItem,
          memory: {
            read: async () => (await parts.dsnTraitsItem.read())[dsn.version] ?? null,
            write: async (traits) =>
              void (await parts.dsnTraitsItem.change((all) => ({ ...all, [dsn.version]: traits }))),
          },
        }),
    });
    const { handlers, recovery, relationsSync, noticing, byItself } = parts.createUseCases({
      connection,
      store: parts.createJournalStore({ archive: parts.createJournalArchive(), now, serverNow: clock.now, report }),
      now,
      machineNow: Date.now,
      serverNow: clock.now,
      firstAnswer: firstAnswer.over,
      random,
      newId,
      newSecret: newId,
      sleep: parts.sleep,
      lock: (name, task) => navigator.locks.request(name, task),
      setAlarm: async (name, when) => {
        own.lastEvent = machine.now();
        if (!own.dead) setAlarm(name, when - now() + Date.now());
      },
      openPopup: async () => undefined,
      openTab: async () => undefined,
      bring: async () => undefined,
      tabNow: async () => ({ isInFront: true, address: parsePersonAddress(`https://www.linkedin.com${front}`) }),
      shrinkPhoto: async ({ bytes }) => bytes,
      applyMount: async () => undefined,
      closePractice: async () => undefined,
      tellKeepsakes: () => undefined,
      sending: {
        keepAwake: parts.createKeepAwake(() => {
          own.lastEvent = machine.now();
        }),
        showHeld: () => undefined,
        showUnconfirmed: async () => undefined,
        tellDrafts: () => undefined,
        tellPages: () => undefined,
        timer: { uptime: machine.monotonic, repeat: parts.repeat },
      },
      noticing: {
        mayNotify: async () => true,
        tell: async () => undefined,
        remind: async () => undefined,
        showWaiting: async () => undefined,
      },
      report,
    });
    const serve = parts.serve(handlers, {
      own: OWN,
      report,
      accountId: async () => (await connection.account())?.accountId ?? null,
      problemOf: (error) => (error instanceof parts.StorageFailure ? { kind: error.kind } : null),
    });
    const alone = (task: () => Promise<unknown>) => void byItself(task).catch(report);
    void firstAnswer.over.then(() =>
      alone(() => Promise.all([connections.moveKey(), relationsSync.resume(), noticing.plan()])),
    );
    return {
      isReady: recovery.ready,
      async answer(message, sender) {
        await recovery.ready;
        const answered = await serve(message, sender);
        firstAnswer.given();
        return answered;
      },
      rung(alarm) {
        if (alarm === parts.SETTLE_ALARM) alone(recovery.settle);
        if (alarm.startsWith(parts.RELATIONS_ALARM)) alone(relationsSync.resume);
        if (alarm === parts.NOTICING_ALARM) alone(noticing.wake);
        if (alarm === parts.REMINDER_ALARM) alone(noticing.remind);
        if (alarm === UPDATED) alone(() => parts.sawVersion(parts.settingsItem, '0.1.0'));
      },
    };
  };

  const inLife = <T>(own: Life, run: () => T): T => runIn(own.platform, () => onMachine(machine, own, run));

  const start = (): Life => {
    lives += 1;
    const areas = disk.areas(calm(() => own.dead));
    const own: Life = {
      dead: false,
      platform: {
        local: areas.local,
        session: forLife(session, () => own.dead),
        databases: databasesFor(disk.databases, () => own),
        lock: (name, task) => (own.dead ? new Promise(() => {}) : locks.hold(own.platform, name, bound(task))),
      },
      silent: new Set(),
      databases: new Set(),
      worker: null,
      lastEvent: machine.now(),
    };
    own.worker = loadParts().then((parts) => inLife(own, () => build(parts, own)));
    life = own;
    lookWhetherIdle(own);
    return own;
  };
  const lookWhetherIdle = (own: Life) => {
    machine.at(
      machine.now() + 10_000,
      () => {
        const waits = own.silent.size > 0;
        if (!keptAwake && machine.now() - own.lastEvent > (waits ? LONGEST_EVENT_MS : IDLE_MS)) end();
        else lookWhetherIdle(own);
      },
      own,
    );
  };
  const alive = (): Life => {
    const own = life ?? start();
    own.lastEvent = machine.now();
    return own;
  };

  const end = () => {
    const own = life;
    if (!own) return;
    life = null;
    own.dead = true;
    locks.releaseAll(own.platform);
    machine.forget(own);
    for (const database of own.databases) database.close();
    for (const tell of own.silent) tell();
    own.silent.clear();
  };

  const ring = (name: string) => {
    alarms.delete(name);
    const own = alive();
    void own.worker?.then((worker) => own.dead || inLife(own, () => worker.rung(name)));
  };
  const setAlarm = (name: string, shown: number) => {
    alarms.get(name)?.cancel();
    const at = Math.max(shown - machine.shown() + machine.now(), machine.now() + IDLE_MS);
    alarms.set(name, { shown, cancel: machine.at(at, () => ring(name)) });
  };

  const ask = async (name: string, input: object, sender: Sender): Promise<Reply> => {
    const own = alive();
    const { promise, resolve } = Promise.withResolvers<Reply>();
    const silent = () => resolve(null);
    own.silent.add(silent);
    own.worker
      ?.then((worker) => inLife(own, () => worker.answer({ name, input }, sender)))
      .then(
        (answer) => resolve(JSON.parse(JSON.stringify(answer))),
        (error) => void (own.dead || reports.push(error)),
      );
    const reply = await promise;
    own.silent.delete(silent);
    own.lastEvent = machine.now();
    return own.dead ? null : reply;
  };

  return {
    reports,
    lives: () => lives,
    /** Asks as Kith's own pages do. */
    ask: (name: string, input: object = {}) => ask(name, input, OWN),
    /** Asks as the control on a person's page does. */
    askFrom(path: string, name: string, input: object) {
      front = path;
      const tab = { id: 1, windowId: 1, url: `https://www.linkedin.com${path}` };
      const page = { id: OWN.id, origin: 'https://www.linkedin.com', frameId: 0, documentLifecycle: 'active', tab };
      return ask(name, input, page);
    },
    end,
    keepAwake(on: boolean) {
      keptAwake = on;
    },
    /** The browser is killed and comes back: what is kept for a session is gone. */
    restart() {
      end();
      session = createDisk().areas(calm(() => false)).session;
      alive();
    },
    /** Kith is updated: Chrome drops its alarms and starts the new worker. */
    update() {
      end();
      for (const { cancel } of alarms.values()) cancel();
      alarms.clear();
      ring(UPDATED);
    },
    /** The machine's clock was moved; Chrome's alarms go by it. */
    clockMoved() {
      for (const [name, { shown }] of [...alarms]) setAlarm(name, shown);
    },
    timers: () => (life ? machine.timersOf(life) : 0),
    /** What is stored, in bytes: of Chrome's storage, and of each database. */
    async stored() {
      const local = [...disk.local].reduce((sum, [key, value]) => sum + key.length + value.length, 0);
      return { local, databases: await working(bytesOf(disk.databases)) };
    },
  };
}

const UPDATED = 'updated';
const OWN = { id: 'kith', origin: 'chrome-extension://kith' };
