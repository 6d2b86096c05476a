import type { Effect } from '../../../lib/practice/world/records.ts';
import type { Click, Memory } from './hands';
import type { Seen } from './unipile';

/** What was so at one moment: sizes in bytes. */
export interface Measure {
  readonly name: string;
  readonly at: number;
  readonly heap: number;
  readonly timers: number;
  readonly local: number;
  readonly databases: number;
  /** What Activity showed; null where the worker died over it. */
  readonly entries: readonly { readonly id: string; readonly state: string }[] | null;
}

/** All that is known of a day: what the server saw, and what the user did and was told. */
export interface Evidence extends Memory {
  readonly seed: number;
  readonly hours: number;
  /** When the hours were over, after which all was well. */
  readonly ended: number;
  readonly log: readonly Seen[];
  readonly effects: readonly Effect[];
  /** What of v2 was asked or answered otherwise than in its shapes. */
  readonly offShape: readonly string[];
  /** When the user was away, whether Kith was to look for what is new meanwhile, and whether the worker was awake, looked at now and then. */
  readonly quiet: readonly {
    readonly from: number;
    readonly to: number;
    readonly noticing: boolean;
    readonly awake: readonly boolean[];
  }[];
  readonly measures: readonly Measure[];
  /** What was there in the end of what was typed and kept. */
  readonly kept: { readonly drafts: ReadonlyMap<string, unknown>; readonly remarks: ReadonlyMap<string, unknown> };
  readonly happened: ReadonlyMap<string, number>;
  readonly lives: number;
  readonly reports: readonly unknown[];
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const DONE: readonly string[] = ['sent', 'confirmed'];
const NOTHING: readonly string[] = ['refused', 'not-sent'];

/** A person, and the words: what may happen once for each click on it. */
const keyOf = (deed: string, of: string, text: string | null) =>
  `${deed} ${of} ${deed === 'message' || deed === 'edit' ? text : ''}`;
const ofEffect = ({ kind, providerId, text }: Effect) => keyOf(kind, providerId, text);
const ofClick = ({ deed, of, text }: Click) => keyOf(deed, of, text);

/** Everything that was promised and not kept. Nothing here knows how the product decides. */
export function brokenPromises(evidence: Evidence, most: { readonly invites: number; readonly messages: number }) {
  return [
    ...oncePerClick(evidence),
    ...withinLimits(evidence, most),
    ...nothingUnasked(evidence),
    ...nothingLost(evidence),
    ...everythingTold(evidence),
    ...nothingGrows(evidence),
    ...evidence.reports.map((error) => `an error: ${error instanceof Error ? error.stack : String(error)}`),
  ];
}

function oncePerClick({ effects, clicks }: Evidence): readonly string[] {
  const happened = Map.groupBy(effects, ofEffect);
  const clicked = Map.groupBy(clicks, ofClick);
  return [...happened].flatMap(([key, all]) => {
    const wanted = clicked.get(key)?.length ?? 0;
    return all.length > wanted ? [`${key}: happened ${all.length} times on ${wanted} clicks`] : [];
  });
}

function withinLimits({ effects }: Evidence, most: { invites: number; messages: number }): readonly string[] {
  const over = (kind: Effect['kind'], max: number) => {
    const times = effects.filter((effect) => effect.kind === kind).map(({ at }) => at);
    return times.flatMap((from) => {
      const many = times.filter((at) => at >= from && at < from + DAY).length;
      return many > max ? [`${many} of ${kind} within a day from ${new Date(from).toISOString()}, over ${max}`] : [];
    });
  };
  // A message counts for the local day: two of them meet in 24 hours.
  return [...over('invite', most.invites), ...over('message', 2 * most.messages)];
}

/** What Kith may look for by itself: the account, the newest chats and relations, and the people of what is new in them. */
const OF_NOTICING = /accounts|chats|relations|inboxes|attendees/;

function nothingUnasked(evidence: Evidence): readonly string[] {
  return [...writesUnasked(evidence), ...evidence.quiet.flatMap(unaskedWhile(evidence)), ...readsUnasked(evidence)];
}

function writesUnasked({ log, clicks }: Evidence): readonly string[] {
  const writes = log.filter(({ method, effect }) => method !== 'GET' && effect);
  // What marks a conversation as read is no click of those.
  const marks = log.filter(({ method }) => method === 'PATCH').length;
  return writes.length > clicks.length + marks ? [`${writes.length} writes on ${clicks.length} clicks`] : [];
}

/** The first minutes see what was asked for before. */
const AFTERMATH = 8 * MINUTE;
/** What settling may cost while something is in doubt, and noticing in any case. */
const MOST_CALLS = { doubt: 25, noticing: 12 };

const unaskedWhile =
  ({ log, measures }: Evidence) =>
  ({ from, to, noticing, awake }: Evidence['quiet'][number]): readonly string[] => {
    const seen = log.filter(({ at }) => at > from + AFTERMATH && at < to);
    const mayBe = ({ method, path }: Seen) => noticing && method === 'GET' && OF_NOTICING.test(path);
    const others = new Set(seen.filter((one) => !mayBe(one)).map(({ method, path }) => `${method} ${path}`));
    const open = isInDoubt(measures, to);
    const most = (noticing ? MOST_CALLS.noticing : 0) + (open ? MOST_CALLS.doubt : 0);
    return [
      ...(others.size > 0 && !open ? [`while nobody was there: ${[...others]}`] : []),
      ...(seen.length > most ? [`${seen.length} requests while nobody was there`] : []),
      ...(awake.length > 0 && awake.every(Boolean) ? ['the worker does not rest although nothing is to be done'] : []),
    ];
  };

function readsUnasked({ log, sessions, ended }: Evidence): readonly string[] {
  // What needs no call makes none.
  const busy = sessions.filter(({ calls }) => calls);
  const looks = sessions.filter(
    ({ calls, from, to }) => !(calls || busy.some((other) => other.from < to && other.to > from - 2 * MINUTE)),
  );
  const seen = looks.flatMap(({ from, to }) =>
    log.filter(({ at, path }) => at >= from && at <= to && !OF_NOTICING.test(path)),
  );
  const reads = log.filter(({ method, at }) => method === 'GET' && at < ended).length / sessions.length;
  return [
    ...seen.map(({ method, path }) => `a look at what is known made a call: ${method} ${path}`),
    ...(reads > 14 ? [`${reads.toFixed(1)} reads for each thing that the user did`] : []),
  ];
}

/** Whether anything was in doubt when it was next looked at. */
const isInDoubt = (measures: readonly Measure[], at: number) =>
  measures.find((one) => one.at >= at)?.entries?.some(({ state }) => state === 'unconfirmed') ?? true;

function nothingLost({ measures, entries, drafts, remarks, kept }: Evidence): readonly string[] {
  const last = measures.at(-1)?.entries;
  if (!last) return ['Activity does not answer in the end'];
  const found = new Set(last.map(({ id }) => id));
  const lost = [...entries.keys()].filter((id) => !found.has(id));
  const seen = new Set<string>();
  const goneMeanwhile = measures.flatMap(({ name, entries: now }) => {
    const gone = now === null ? [] : [...seen].filter((id) => !now.some((entry) => entry.id === id));
    for (const { id } of now ?? []) seen.add(id);
    return gone.map((id) => `${id} is not in Activity at ${name}`);
  });
  const textOf = (draft: unknown) => (draft as { message?: string } | undefined)?.message;
  const lostDrafts = [...drafts].filter(
    ([person, text]) => !JSON.stringify(kept.drafts.get(person) ?? null).includes(text),
  );
  const lostRemarks = [...remarks].filter(([id, text]) => !JSON.stringify(kept.remarks.get(id) ?? null).includes(text));
  return [
    ...lost.map((id) => `the entry ${id} is lost`),
    ...goneMeanwhile,
    ...lostDrafts.map(([person, text]) => `of ${person} the draft ${text} is lost: ${textOf(kept.drafts.get(person))}`),
    ...lostRemarks.map(([id, text]) => `of ${id} the remark ${text} is lost`),
  ];
}

function everythingTold({ clicks, effects, measures }: Evidence): readonly string[] {
  const states = new Map((measures.at(-1)?.entries ?? []).map(({ id, state }) => [id, state]));
  const broken: string[] = [];
  for (const [key, all] of Map.groupBy(clicks, ofClick)) {
    const ended = all.map(({ told }) =>
      typeof told === 'object' && 'entryId' in told ? (states.get(told.entryId) ?? 'lost') : told,
    );
    if (ended.some((state) => state === 'held' || state === 'sending')) broken.push(`${key} has no outcome`);
    const happened = effects.filter((effect) => ofEffect(effect) === key).length;
    const done = new Set(
      all.flatMap(({ told }) =>
        typeof told === 'object' && 'entryId' in told && DONE.includes(states.get(told.entryId) ?? '')
          ? [told.entryId]
          : [],
      ),
    ).size;
    const open = ended.filter(
      (state) => state === 'silent' || state === 'unconfirmed' || typeof state === 'object',
    ).length;
    if (done > happened) broken.push(`${key}: told to be done ${done} times, happened ${happened} times`);
    const none = ended.filter((state) => typeof state === 'string' && NOTHING.includes(state)).length;
    if (happened > done + open && none > 0) broken.push(`${key}: happened, and was told not to have`);
  }
  return broken;
}

/** What may be more after hours of the same; of the heap that of one worker over four hours, since it ends with its worker. */
const MORE = { inOneLife: 2_500_000, aClick: 4_000, beside: 30_000, timers: 5 };

function nothingGrows({ measures, clicks }: Evidence): readonly string[] {
  const named = (name: string) => measures.find((one) => one.name === name);
  const grew = (what: 'heap' | 'local' | 'databases' | 'timers', from: string, to: string, most: number) => {
    const [first, last] = [named(from), named(to)];
    const more = first && last ? last[what] - first[what] : 0;
    return more > most ? [`${what} grew by ${more} from ${from} to ${to}, over ${most}`] : [];
  };
  const hours = measures.filter(({ name }) => name !== 'the end').map(({ name }) => name);
  const [first = '', last = ''] = [hours[0], hours.at(-1)];
  const room = MORE.beside + clicks.length * MORE.aClick;
  return [
    ...grew('local', first, last, room),
    ...grew('databases', first, last, room),
    ...hours.flatMap((hour) => grew('timers', first, hour, MORE.timers)),
    ...grew('heap', 'hour 12', 'hour 16', MORE.inOneLife),
  ];
}
