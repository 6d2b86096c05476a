import type { Nap } from './machine';
import { FAULTS, type Fault, type Version } from './scripted-answers';
import { createRandom } from './virtual-time';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** One click of the user. */
export interface Click {
  readonly at: number;
  readonly action: 'invite' | 'message' | 'withdraw';
  readonly person: string;
  readonly text: string | null;
  /** Milliseconds after which the user takes it back; null for never. */
  readonly undoAfter: number | null;
  /** When the user presses "Send now", ms after the click each, where it waits for that. */
  readonly presses?: readonly number[];
}

/** Everything that is decided before a history runs; times in ms from its start. */
export interface Plan {
  readonly seed: number;
  /** The version of the API. */
  readonly version: Version;
  readonly clicks: readonly Click[];
  /** Whether sends wait for "Send now". */
  readonly openEnded: boolean;
  /** Whether what ends the worker ends the browser. */
  readonly browserEnds: boolean;
  /** The faults of the requests in the order they are made; `none` after the last. */
  readonly faults: readonly Fault[];
  /** The point at which the first life ends; 0 for none. */
  readonly killAt: number;
  /** Moments at which whatever lives is killed. */
  readonly kills: readonly number[];
  readonly restartAfter: number;
  /** When people accept what is pending. */
  readonly accepts: readonly { readonly at: number; readonly person: string }[];
  /** When people ignore what is pending. */
  readonly ignores: readonly { readonly at: number; readonly person: string }[];
  /** When the user says, rightly or not, that the newest send in doubt did not arrive. */
  readonly denials: readonly number[];
  /** The longest that lists and profiles take to show an effect, and relations to show an acceptance. */
  readonly lag: number;
  /** How LinkedIn gives a text back: a name of `TEXT_CHANGES`. */
  readonly given: keyof typeof TEXT_CHANGES;
  /** Whether the list of invitations says when each was sent. */
  readonly dated: boolean;
  /** The longest way to the server, ms. */
  readonly slowest: number;
  /** Chance that a read fails or stops short. */
  readonly badReads: number;
  /** Chance that a storage write fails, done or not; and that a load does. */
  readonly badWrites: number;
  /** Moves of the machine's clock against true time. */
  readonly clockMoves: readonly { readonly at: number; readonly offset: number }[];
  /** When the machine stands still. */
  readonly naps: readonly Nap[];
  /** Whether the server's clock is known once the API was called. */
  readonly serverClock: boolean;
  readonly ends: number;
}

/** People who can be invited, and who are relations already. */
export const STRANGERS = ['ann', 'ben', 'cid', 'dot', 'eve', 'fay', 'ida', 'joe'] as const;
export const FRIENDS = ['gus', 'hal'] as const;
/** With whom there is a chat already: what goes to them is a reply. */
export const IN_CHAT: readonly string[] = ['hal'];

/** What LinkedIn does to a text that it gives back. `unlike` stands for what nobody has foreseen. */
export const TEXT_CHANGES = {
  same: (text: string) => text,
  'typographic and encoded': (text: string) => text.replace("'", '’').replace('&', '&amp;').replace('...', '…'),
  'what does not show is gone': (text: string) => text.replace(/[\ufe0f\u00ad]/g, '').replace(/\s+/g, ' '),
  'short links': (text: string) => text.replace(/https:\S+/, 'https://lnkd.in/eAbC12d'),
  cut: (text: string) => `${text.slice(0, 30)}…`,
  unlike: (text: string) => [...text].reverse().join(''),
  gone: () => '',
} as const;

/** What is written, with something in it for every change. */
export const TEXTS = [
  "Hello, it's R&D ❤️ calling...\n\nSee https://example.com/a/b?c=d please",
  'How are you, after all these co\u00adoperative years?',
] as const;

export const QUIET: Plan = {
  seed: 1,
  version: 'v1',
  clicks: [],
  openEnded: false,
  browserEnds: false,
  faults: [],
  killAt: 0,
  kills: [],
  restartAfter: 2 * SECOND,
  accepts: [],
  ignores: [],
  denials: [],
  lag: MINUTE,
  given: 'same',
  dated: true,
  slowest: 900,
  badReads: 0,
  badWrites: 0,
  clockMoves: [],
  naps: [],
  serverClock: false,
  ends: 10 * MINUTE,
};

/** A plan drawn from a seed: a burst of clicks within minutes, or days of them, with whatever can go wrong. */
export function randomPlan(seed: number): Plan {
  const random = createRandom(seed);
  const chance = (p: number) => random() < p;
  const upTo = (n: number) => Math.floor(random() * n);
  const pick = <T>(from: readonly T[]) => from[upTo(from.length)]!;
  const span = chance(0.7) ? 3 * MINUTE : 60 * HOUR;

  const click = (): Click => {
    const action = chance(0.7) ? 'invite' : chance(0.7) ? 'message' : 'withdraw';
    return {
      at: upTo(span),
      action,
      person: pick(action === 'message' ? FRIENDS : STRANGERS),
      text: action === 'message' ? pick(TEXTS) : null,
      undoAfter: chance(0.15) ? upTo(8 * SECOND) : null,
    };
  };
  const clicks = Array.from({ length: 1 + upTo(9) }, click).flatMap((one) =>
    chance(0.3) ? [one, { ...one, at: one.at + pick([0, 1, upTo(3 * SECOND)]) }] : [one],
  );
  const times = (most: number) => Array.from({ length: upTo(most + 1) }, () => upTo(span + MINUTE));
  const serverClock = chance(0.5);
  const serverOffsets = [365 * 24 * HOUR, 30 * HOUR, -3 * HOUR];
  const offset = pick(serverClock ? serverOffsets : [-26 * HOUR, -26 * HOUR, -3 * HOUR, -4 * MINUTE]);
  const wrongFrom = upTo(span);
  // Without the server's clock, one that stays set back until it has caught up cannot be told from a right one.
  const wrongFor = upTo(serverClock ? span : Math.min(span, -offset));
  const plan: Plan = {
    seed,
    version: seed % 2 === 0 ? 'v2' : 'v1',
    clicks: clicks.sort((a, b) => a.at - b.at),
    openEnded: false,
    browserEnds: false,
    faults: chance(0.3) ? [] : Array.from({ length: 6 }, () => (chance(0.5) ? 'none' : pick(FAULTS))),
    killAt: chance(0.3) ? 1 + upTo(120) : 0,
    kills: chance(0.5) ? times(3) : [],
    restartAfter: pick([100, 5 * SECOND, 3 * MINUTE]),
    accepts: chance(0.2) ? [{ at: upTo(span), person: pick(STRANGERS) }] : [],
    ignores: chance(0.3) ? clicks.map(({ at, person }) => ({ at: at + upTo(2 * MINUTE), person })) : [],
    denials: chance(0.15) ? times(2) : [],
    lag: pick([0, MINUTE, MINUTE, 10 * MINUTE, 8 * HOUR, 12 * HOUR]),
    given: chance(0.5) ? 'same' : pick(Object.keys(TEXT_CHANGES) as (keyof typeof TEXT_CHANGES)[]),
    dated: chance(0.7),
    slowest: pick([5, 900]),
    badReads: pick([0, 0, 0.1, 0.4, 0.8]),
    badWrites: pick([0, 0, 0, 0.05, 0.2]),
    clockMoves: chance(0.2)
      ? [
          { at: wrongFrom, offset },
          { at: wrongFrom + wrongFor, offset: 0 },
        ]
      : [],
    naps: [],
    serverClock,
    ends: span + 5 * MINUTE,
  };
  // Drawn last, so that all other histories are as they were.
  const pressed = () => (chance(0.2) ? upTo(span) : upTo(20 * SECOND));
  const held: Plan = !chance(0.3)
    ? plan
    : {
        ...plan,
        openEnded: true,
        browserEnds: chance(0.3),
        clicks: plan.clicks.map((one) => ({
          ...one,
          presses: chance(0.85) ? Array.from({ length: 1 + upTo(3) }, pressed) : [],
        })),
      };
  if (!chance(0.2)) return held;
  const first: Nap = { at: pick(plan.clicks).at + upTo(30 * SECOND), ms: pick(NAPS), counts: chance(0.5) };
  const next: Nap = { at: first.at + first.ms + 1 + upTo(MINUTE), ms: pick(NAPS), counts: chance(0.5) };
  return { ...held, naps: [first, next], ends: plan.ends + first.ms + next.ms };
}

/** From what a busy machine does now and then to a night. */
const NAPS = [3 * SECOND, 8 * SECOND, MINUTE, 9 * HOUR] as const;
