import { vi } from 'vitest';
import type { Calendar } from '@/lib/outreach/journal/calendar';
import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';
import type { SendSettings } from '@/lib/outreach/quota/send-settings';
import type { SendApi } from '@/lib/outreach/sending/ports';
import { aroundRequest } from '../around-request';
import type { VirtualTime } from '../virtual-time';
import { ACCOUNT, createLocks, startLife, type WorkerLife } from '../worker-life';
import { createDisk, type WriteFate } from './disk';
import { bound, runIn } from './platform';

type Parts = typeof import('./parts');

/** The parts of a worker as it starts: with nothing yet of the state that they keep outside of any storage. */
async function loadParts(): Promise<Parts> {
  vi.resetModules();
  return import('./parts');
}

/** What a surface of a browser told of a send. */
export interface Told {
  readonly at: number;
  readonly browser: string;
  readonly entry: JournalEntry;
}

interface BrowserDeps {
  readonly name: string;
  readonly time: VirtualTime;
  readonly api: SendApi;
  readonly settings: SendSettings;
  readonly calendar: Calendar;
  /** How far the machine's clock is off, ms. */
  offset(): number;
  random(): number;
  fate(): WriteFate;
  readable(): boolean;
  /** How long the worker is gone after it was ended. */
  readonly restartAfter: number;
  /** The point (counted from 1) at which the first life ends; 0 for none. */
  readonly killAt: number;
  told(told: Told): void;
  /** Told once everything is erased, by whichever worker came to the end of it. */
  erased(): void;
}

/** A file that was exported. */
interface ExportFile {
  readonly head: unknown;
  readonly entries: readonly JournalEntry[];
}

/** One life of the worker with all that the user can ask of it. */
interface Life extends WorkerLife {
  readonly store: ReturnType<Parts['createJournalStore']>;
  readonly activity: ReturnType<Parts['createActivityRequests']>;
  readonly data: ReturnType<Parts['createDataRequests']>;
  readonly finisher: ReturnType<Parts['createFinisher']>;
  /** Connects an account. */
  readonly connect: Parts['beginAccounts'];
}

type Reply = Promise<{ ok: boolean; value?: unknown; problem?: unknown }>;

/** A browser on the account, with storage of its own, in which workers live and die. */
export type Browser = ReturnType<typeof openBrowser>;

export function openBrowser(deps: BrowserDeps) {
  const { name, time, api, settings } = deps;
  const disk = createDisk();
  const locks = createLocks();
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `${name}-${ids}`;
  };
  let lives = 0;
  /** Whether an account is connected; erasing everything takes it away. */
  let connected = true;
  /** With which worker the user is connecting. */
  let connecting: Life['finisher'] | null = null;
  /** Archive calls of the present life that have not ended. */
  let busy = 0;
  let life: Life | null = null;
  let here: Parameters<typeof runIn>[0];

  const counted = <T extends object>(archive: T, isDead: () => boolean): T =>
    Object.fromEntries(
      Object.entries(archive).map(([method, run]) => [
        method,
        async (...args: unknown[]) => {
          if (isDead()) await new Promise(() => {});
          busy += 1;
          try {
            return await (run as (...args: unknown[]) => Promise<unknown>)(...args);
          } finally {
            busy -= 1;
          }
        },
      ]),
    ) as T;

  const start = async (): Promise<void> => {
    lives += 1;
    busy += 1;
    const parts = await loadParts();
    busy -= 1;
    let heard = false;
    let dead = false;
    let ports: WorkerLife | null = null;
    const platform = {
      ...disk.areas({
        pause: async () => {
          if (dead) await new Promise(() => {});
          await ports?.survive();
        },
        fate: deps.fate,
        readable: deps.readable,
      }),
      databases: disk.databases,
      // What a dead worker still runs through, such as an answer of a database, gets no lock that nobody would take back.
      lock: <T>(name: string, task: () => Promise<T>) =>
        dead ? new Promise<T>(() => {}) : locks.hold(platform, name, bound(task)),
    };
    here = platform;
    const now = () => time.now() + deps.offset();
    const serverNow = () => (heard ? time.now() : null);
    const hearing =
      <A extends unknown[], T>(run: (...args: A) => Promise<T>) =>
      async (...args: A) => {
        const answer = await run(...args);
        heard = true;
        return answer;
      };
    const trueNow = () => serverNow() ?? now();
    runIn(platform, () => {
      const store = parts.createJournalStore({
        archive: counted(parts.createJournalArchive(), () => dead),
        now: trueNow,
        serverNow,
        report: () => {},
      });
      const begun = startLife({
        time,
        locks: { ...locks, hold: (owner, name, task) => locks.hold(owner, name, bound(task)) },
        store,
        api: {
          ...api,
          person: hearing(api.person),
          prepare: hearing(aroundRequest(api.prepare, (request) => hearing(request))),
          sentInvitations: hearing(api.sentInvitations),
          newestSentInvitations: hearing(api.newestSentInvitations),
          messagesSince: hearing(api.messagesSince),
        },
        ports: {
          calendar: deps.calendar,
          settings: async () => settings,
          now,
          serverNow,
          random: deps.random,
          newId,
        },
        storeLatency: () => 0,
        killAt: lives === 1 ? deps.killAt : 0,
        plant: (all) => ({
          ...all,
          onEntry: (entry) => deps.told({ at: time.now(), browser: name, entry: structuredClone(entry) }),
        }),
        onDeath: () => {
          dead = true;
          busy = 0;
          locks.releaseAll(platform);
          time.after(deps.restartAfter, () => void start());
        },
      });
      ports = begun;
      const callLog = counted(parts.createCallLog(), () => dead);
      const files = counted(parts.createImportStore(), () => dead);
      const keepsakes = parts.createKeepsakes({ map: parts.createKeepsakesMap(), now: trueNow });
      const handled = parts.createHandledCauses({ map: parts.createHandledMap(), now: trueNow });
      const importing = parts.createImporting({
        store,
        files,
        settings: parts.settingsItem,
        templates: parts.templatesItem,
        keepsakes,
        handled,
      });
      const erasing = parts.createErasing({ store, files, callLog, unfinished: parts.unfinishedItem });
      const finisher = parts.createFinisher({
        item: parts.unfinishedItem,
        // Nobody practises here.
        steps: { ...importing.steps, ...erasing, 'end-practice': async () => undefined },
        withJournals: parts.createWithJournals((lockName, task) => locks.hold(platform, lockName, bound(task))),
        report: () => {},
      });
      const account = { accountId: ACCOUNT, name: 'Sam' };
      const connection: Parameters<Parts['createDataRequests']>[0]['connection'] = {
        account: async () => account as never,
        accounts: async () => [account as never],
        withAccount: async (use) => use(account as never),
      };
      const activity = parts.createActivityRequests({ connection, store, finisher, callLog, newId });
      const data = parts.createDataRequests({
        connection,
        store,
        finisher,
        importing,
        engine: begun.engine,
        settings: parts.settingsItem,
        templates: parts.templatesItem,
        now: trueNow,
        draft: parts.draftItem,
        draftedPeople: parts.draftedPeople,
        keepsakes,
        handled,
        unread: parts.unreadAnswersItem,
        forget: async () => undefined,
      });
      life = { ...begun, store, activity, data, finisher, connect: parts.beginAccounts };
      const started = life;
      void opened(started).then((open) => void (open && begun.engine.recover(ACCOUNT)));
    });
  };
  /** Whether anything may be asked of a worker. Once everything is erased the user connects again a little later. */
  const opened = async ({ finisher }: Life): Promise<boolean> => {
    const problem = await finisher.open();
    if (
      problem === null &&
      connected &&
      connecting !== finisher &&
      disk.local.get('generation')?.includes('"open":false')
    ) {
      connected = false;
      deps.erased();
      time.after(5_000, () => void connectAgain());
    }
    return problem === null && connected;
  };

  void start();

  /** Asks the worker that lives now; null where none does, or none is connected. */
  const ask = async <T>(question: (life: Life) => Promise<T>): Promise<T | null> => {
    const asked = life as Life | null;
    if (!asked || asked.isDead()) return null;
    return runIn(here, async () => ((await opened(asked)) ? question(asked) : null));
  };
  const request = ({ data }: Life, which: keyof Life['data'], input: object): Reply =>
    data[which](input as never, {} as never);

  /** The user tries until it works. */
  const connectAgain = async (): Promise<void> => {
    connected = true;
    connecting = life?.finisher ?? null;
    const done = await ask(({ connect }) => connect().then(() => true)).catch(() => false);
    connecting = null;
    connected = done === true;
    if (!connected) time.after(5_000, () => void connectAgain());
  };

  return {
    name,
    ask,
    isBusy: () => busy > 0,
    /** Whether something was begun to be erased, and is not over. */
    isErasing: () => disk.local.has('unfinished'),
    kill: () => life?.kill(),
    /** Everything that Activity shows. */
    activity: () => ask(({ store }) => store.newestOf(ACCOUNT, { since: 0, before: Number.MAX_SAFE_INTEGER }, 10_000)),
    eraseJournal: () => ask(async ({ activity }) => (await activity['activity.erase']({}, {} as never)).ok),
    /** Erases everything; false where that was refused. */
    eraseAll: () =>
      ask(async (asked) => {
        const erased = await request(asked, 'data.erase', {});
        await opened(asked);
        return erased.ok || (erased.problem as { kind: string }).kind === 'erasing-unfinished';
      }),
    exportFile: () =>
      ask(async (asked): Promise<ExportFile> => {
        const head = await request(asked, 'data.export', {});
        const all = await request(asked, 'data.export.entries', { before: null });
        return JSON.parse(JSON.stringify({ head: head.value, entries: (all.value as ExportFile).entries }));
      }),
    /** Imports as the surface does: checks the whole file, then takes it over. */
    importFile: ({ head, entries }: ExportFile) =>
      ask(async (asked) => {
        const file = newId();
        const beginning = { head, file, entries: entries.length };
        const steps = [
          ['data.import', { ...beginning, check: true }],
          ['data.import.entries', { entries, file, check: true }],
          ['data.import.entries', { entries, file, check: false }],
          ['data.import', { ...beginning, check: false }],
        ] as const;
        for (const [which, input] of steps) if (!(await request(asked, which, input)).ok) return false;
        return true;
      }),
  };
}
