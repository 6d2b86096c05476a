import { type Click, FRIENDS, STRANGERS, TEXT_CHANGES, TEXTS } from '../plan';
import { FAULTS, type Fault, type Version } from '../scripted-answers';
import { createRandom } from '../virtual-time';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** What somebody does with one of the browsers. */
export type Deed =
  | { readonly at: number; readonly browser: number; readonly kind: 'click'; readonly click: Click }
  | {
      readonly at: number;
      readonly browser: number;
      readonly kind: 'erase everything' | 'erase journal' | 'export' | 'import' | 'kill' | 'deny' | 'resume' | 'settle';
    };

/** Everything that is decided before a history of two browsers runs; times in ms from its start. */
export interface BrowsersPlan {
  readonly seed: number;
  /** The version of the API. */
  readonly version: Version;
  readonly deeds: readonly Deed[];
  readonly faults: readonly Fault[];
  readonly killAt: number;
  readonly restartAfter: number;
  /** When people accept or ignore what is pending. */
  readonly answers: readonly { readonly at: number; readonly person: string; readonly does: 'accept' | 'ignore' }[];
  readonly lag: number;
  readonly given: keyof typeof TEXT_CHANGES;
  readonly dated: boolean;
  readonly badReads: number;
  readonly badWrites: number;
  /** By browser: moves of its clock against true time. */
  readonly clocks: readonly (readonly { readonly at: number; readonly offset: number }[])[];
  readonly ends: number;
}

const OFFSETS = [0, 0, 40 * SECOND, -5 * MINUTE, 2 * HOUR, -3 * HOUR, 30 * HOUR, -26 * HOUR, 36 * DAY, 365 * DAY];

/** A plan drawn from a seed: minutes, days or weeks of two browsers on one account, with whatever can go wrong. */
export function randomBrowsersPlan(seed: number): BrowsersPlan {
  const random = createRandom(seed);
  const chance = (p: number) => random() < p;
  const upTo = (n: number) => Math.floor(random() * n);
  const pick = <T>(from: readonly T[]) => from[upTo(from.length)]!;
  const span = pick([5 * MINUTE, 5 * MINUTE, 60 * HOUR, 40 * DAY]);
  const second = chance(0.6) ? 2 : 1;

  const click = (): Click => {
    const action = chance(0.65) ? 'invite' : chance(0.7) ? 'message' : 'withdraw';
    return {
      at: upTo(span),
      action,
      person: pick(action === 'message' ? FRIENDS : STRANGERS),
      text: action === 'message' ? pick(TEXTS) : null,
      undoAfter: chance(0.1) ? upTo(8 * SECOND) : null,
    };
  };
  const clicks = Array.from({ length: 2 + upTo(9) }, click).flatMap((one) =>
    chance(0.3) ? [one, { ...one, at: one.at + pick([0, 1, upTo(20 * MINUTE)]) }] : [one],
  );
  const deed = (kind: Exclude<Deed['kind'], 'click'>): Deed => ({ at: upTo(span), browser: upTo(second), kind });
  const several = (most: number, kind: Exclude<Deed['kind'], 'click'>) =>
    Array.from({ length: upTo(most + 1) }, () => deed(kind));
  /** A file that was written while a send was on its way, and comes back into either browser. */
  const movedWhileHeld = ({ at }: Click): Deed[] => [
    { at: at + upTo(9 * SECOND), browser: upTo(second), kind: 'export' },
    ...(chance(0.5)
      ? [{ at: at + 10 * SECOND + upTo(MINUTE), browser: upTo(second), kind: 'erase everything' } as const]
      : []),
    { at: at + 80 * SECOND, browser: upTo(2), kind: 'import' },
  ];
  const deeds: Deed[] = [
    ...clicks.map((one) => ({ at: one.at, browser: upTo(second), kind: 'click' as const, click: one })),
    ...(chance(0.4) ? several(2, 'erase everything') : []),
    ...(chance(0.4) ? several(2, 'erase journal') : []),
    ...(chance(0.5) ? [...several(2, 'export'), ...several(2, 'import')] : []),
    ...(chance(0.3) ? movedWhileHeld(pick(clicks)) : []),
    ...(chance(0.4) ? several(3, 'kill') : []),
    ...(chance(0.15) ? several(2, 'deny') : []),
    ...(chance(0.3) ? several(2, 'resume') : []),
    ...Array.from({ length: 12 }, () => deed('settle')),
  ];
  const clock = () => {
    const moves = Array.from({ length: upTo(3) }, () => ({ at: upTo(span), offset: pick(OFFSETS) }));
    return [{ at: 0, offset: pick(OFFSETS) }, ...moves.sort((a, b) => a.at - b.at)];
  };
  return {
    seed,
    version: seed % 2 === 0 ? 'v2' : 'v1',
    deeds: deeds.sort((a, b) => a.at - b.at),
    faults: chance(0.3) ? [] : Array.from({ length: 6 }, () => (chance(0.5) ? 'none' : pick(FAULTS))),
    killAt: chance(0.4) ? 1 + upTo(300) : 0,
    restartAfter: pick([100, 5 * SECOND, 3 * MINUTE]),
    answers: chance(0.4)
      ? clicks.map(({ at, person }) => ({
          at: at + upTo(chance(0.5) ? 3 * MINUTE : span),
          person,
          does: chance(0.5) ? 'accept' : 'ignore',
        }))
      : [],
    lag: pick([0, MINUTE, MINUTE, 10 * MINUTE, 8 * HOUR]),
    given: chance(0.4) ? 'same' : pick(Object.keys(TEXT_CHANGES) as (keyof typeof TEXT_CHANGES)[]),
    dated: chance(0.7),
    badReads: pick([0, 0, 0, 0.1, 0.4]),
    badWrites: pick([0, 0, 0, 0.03, 0.1]),
    clocks: [clock(), clock()],
    ends: span + 5 * MINUTE,
  };
}
