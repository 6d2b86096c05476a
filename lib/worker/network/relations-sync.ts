import { sightingIn } from '@/lib/outreach/rules/invitations/accepted-invitations';
import type { SendEngine } from '@/lib/outreach/sending/send-engine';
import type { RelationChanges, RelationsView } from '@/lib/protocol/network';
import { takeGeneration } from '@/lib/storage/generation';
import type { IndexChange, RelationsReading } from '@/lib/storage/network/relations-index';
import type { ListPage } from '@/lib/unipile/http/list-page';
import type { RelationItem } from '@/lib/unipile/shapes/relation-item';
import type { Active, Connection } from '@/lib/worker/account/connection';
import type { Relations } from './relations';
import {
  firstListPageChanges,
  indexedRelation,
  joinedChanges,
  renamedIn,
  unknownIn,
  unseenBy,
} from './relations-sync-changes';
import {
  afterFailure,
  afterListPage,
  LIST_PAGE_SIZE,
  newReading,
  resumedReading,
  stoppedReading,
} from './relations-sync-steps';

/** The alarm that wakes the worker for an account's next page; the account id follows. */
export const RELATIONS_ALARM = 'relations:';

/** Chrome ends a worker 30 s after its last event: a longer wait is left to the alarm. */
const LIVED_THROUGH_MS = 25_000;
/** If the worker dies while it reads a page, it is woken after this long. */
const RESCUE_MS = 60_000;

export interface RelationsSyncDeps {
  readonly relations: Relations;
  readonly connection: Pick<Connection, 'actingAs'>;
  readonly engine: Pick<SendEngine, 'awake' | 'sawRelations'>;
  /** How many relations the account has, roughly; null where that cannot be known. */
  countRelations(active: Active): Promise<number | null>;
  now(): number;
  /** Uniform in [0, 1). */
  random(): number;
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  setAlarm(name: string, when: number): Promise<void>;
  report(error: unknown): void;
}

/**
 * Reads relations into the index, one page at a time with a pause after each: started by the user, and going on by itself after the
 * worker or the browser was closed. Progress is stored in the index together with each page, so nothing is read twice.
 */
export type RelationsSync = ReturnType<typeof createRelationsSync>;

export function createRelationsSync(deps: RelationsSyncDeps) {
  const { relations, connection, engine, now, random, sleep, setAlarm, report } = deps;
  const running = new Map<string, { readonly stop: AbortController; readonly ended: Promise<void> }>();
  const moment = () => ({ now: now(), random: random() });

  const save = (
    generation: number,
    reading: RelationsReading,
    change: Pick<IndexChange, 'put' | 'remove'> = {},
  ): Promise<void> => relations.commit({ accountId: reading.accountId, generation, reading, ...change });

  /** Stores a list page and what it changes in one write; the last page of a complete reading removes whoever was not seen. */
  const takeIn = async (generation: number, reading: RelationsReading, page: ListPage<RelationItem>) => {
    const { accountId, number, readAt } = reading;
    const { known } = await relations.open(accountId);
    const put = page.items.map((item) => indexedRelation(item, { accountId, reading: number, seenAt: now() }));
    const next = afterListPage(reading, page, moment());
    const removed = next.state === 'done' && next.whole ? unseenBy(number, known, put) : [];
    // Nobody is new to the first reading.
    const added = readAt === null ? [] : unknownIn(known, put);
    const changes = joinedChanges(next.changes, { added, removed, renamed: renamedIn(known, put) });
    await save(generation, { ...next, changes }, { put, remove: removed.map(({ providerId }) => providerId) });
    await engine.sawRelations(accountId, put.flatMap(sightingIn));
  };

  const readListPage = async (generation: number, reading: RelationsReading, signal: AbortSignal): Promise<void> => {
    const { accountId, cursor } = reading;
    const awake = await engine.awake(accountId);
    if (!awake.ok) return save(generation, stoppedReading(reading, awake.problem));
    const active = await connection.actingAs(accountId);
    if (!active.ok) return save(generation, stoppedReading(reading, active.problem));
    const page = await active.value.client.listRelations({ accountId, cursor, limit: LIST_PAGE_SIZE }, { signal });
    if (signal.aborted) return;
    await (page.ok
      ? takeIn(generation, reading, page.value)
      : save(generation, afterFailure(reading, page.problem, moment())));
  };

  const run = async (accountId: string, signal: AbortSignal): Promise<void> => {
    const generation = await takeGeneration();
    while (!signal.aborted) {
      const reading = await relations.reading(accountId);
      if (reading?.state !== 'reading') return;
      const wait = Math.max(0, reading.nextAt - now());
      // Set before every page; the call itself also keeps Chrome from ending the worker.
      await setAlarm(RELATIONS_ALARM + accountId, now() + Math.max(wait, RESCUE_MS));
      if (wait > LIVED_THROUGH_MS) return;
      await sleep(wait, signal);
      if (!signal.aborted) await readListPage(generation, reading, signal);
    }
  };

  const start = (accountId: string) => {
    if (running.has(accountId)) return;
    const stop = new AbortController();
    const ended = run(accountId, stop.signal)
      .catch(report)
      .finally(() => running.delete(accountId));
    running.set(accountId, { stop, ended });
  };

  const view = async (accountId: string): Promise<RelationsView> => {
    const [reading, { known }] = await Promise.all([relations.reading(accountId), relations.open(accountId)]);
    if (!reading) return { known: known.size, reading: null };
    const { state, read, about, problem, nextAt, readAt, changes } = reading;
    return { known: known.size, reading: { state, read, about, problem, nextAt, readAt, changes } };
  };

  return {
    view,
    /** Starts a reading, or goes on with the one that stopped. */
    async read(active: Active): Promise<RelationsView> {
      const { account, generation } = active;
      const { accountId } = account;
      const before = await relations.reading(accountId);
      if (before?.state === 'reading' && running.has(accountId)) return view(accountId);
      await running.get(accountId)?.ended;
      const unfinished = before !== null && before.state !== 'done';
      const about = unfinished ? null : (before?.about ?? (await deps.countRelations(active)));
      await save(generation, unfinished ? resumedReading(before, now()) : newReading(accountId, before, about, now()));
      start(accountId);
      return view(accountId);
    },
    /** Stops where it is, on the user's word. */
    async stop(accountId: string): Promise<RelationsView> {
      const generation = await takeGeneration();
      const run = running.get(accountId);
      run?.stop.abort();
      await run?.ended;
      const reading = await relations.reading(accountId);
      if (reading?.state === 'reading') await save(generation, stoppedReading(reading, null));
      return view(accountId);
    },
    /** To be called when the worker starts and when a relations alarm rings: goes on with every reading that is under way. */
    async resume(): Promise<void> {
      for (const { accountId, state } of await relations.readings()) if (state === 'reading') start(accountId);
    },
    /** Empties the index of every account, whatever is being read. */
    async erase(): Promise<void> {
      const runs = [...running.values()];
      for (const { stop } of runs) stop.abort();
      await Promise.all(runs.map(({ ended }) => ended));
      await relations.erase();
    },
    /**
     * Takes in the newest list page, as read by a look for new relations, and returns who is new, gone or renamed since the last look;
     * nobody if no relation was known before.
     */
    async mergeFirstListPage(
      { accountId, generation }: { readonly accountId: string; readonly generation: number },
      page: ListPage<RelationItem>,
    ): Promise<RelationChanges> {
      const { known } = await relations.open(accountId);
      const reading = (await relations.reading(accountId))?.number ?? 0;
      const put = page.items.map((item) => indexedRelation(item, { accountId, reading, seenAt: now() }));
      const whole = page.skipped === 0 && put.length > 0;
      const changes = firstListPageChanges(known, put, { whole, last: page.cursor === null });
      await relations.commit({
        accountId,
        generation,
        put,
        remove: changes.removed.map(({ providerId }) => providerId),
      });
      await engine.sawRelations(accountId, put.flatMap(sightingIn));
      return changes;
    },
  };
}
