import { HOUR_MS, MINUTE_MS } from '@/lib/durations';
/** What is looked at without being asked: the account's status, the newest chats, the newest relations. */
export const LOOKS = ['status', 'chats', 'relations'] as const;
export type Look = (typeof LOOKS)[number];

/** When each thing is looked at next, and when anything last was. UTC ms. */
export interface Schedule {
  readonly lookedAt: number;
  readonly plans: Readonly<Record<Look, { readonly nextAt: number; readonly failures: number }>>;
}

/** Time and chance: UTC ms, and a source that is uniform in [0, 1). */
export interface Chance {
  readonly now: number;
  readonly random: () => number;
}

interface Span {
  readonly min: number;
  readonly max: number;
}

/** How far apart two looks at the same thing are: chats by minutes, relations a few times a day (product decisions). */
export const EVERY_MS: Readonly<Record<Look, Span>> = {
  status: { min: HOUR_MS, max: 3 * HOUR_MS },
  chats: { min: 6 * MINUTE_MS, max: 18 * MINUTE_MS },
  relations: { min: 3 * HOUR_MS, max: 9 * HOUR_MS },
};

/** The least time between any two looks, so that missed ones are caught up one by one. Chrome fires no alarm sooner. */
export const APART_MS: Span = { min: 30_000, max: 2 * MINUTE_MS };

/** After quiet hours looks begin within this, never at the same minute every morning. */
const AFTER_QUIET_MS: Span = { min: 0, max: 20 * MINUTE_MS };

/** Each failure in a row doubles the wait, up to here. */
const DOUBLINGS = 4;

const within = ({ min, max }: Span, random: () => number): number => min + Math.floor(random() * (max - min));
const waitOf = (look: Look, failures: number): Span => {
  const factor = 2 ** Math.min(failures, DOUBLINGS);
  return { min: EVERY_MS[look].min * factor, max: EVERY_MS[look].max * factor };
};

/** The schedule of an account that was never looked at: everything soon, one after the other. */
export function newSchedule({ now, random }: Chance): Schedule {
  const soon = () => ({ nextAt: now + within(APART_MS, random), failures: 0 });
  return { lookedAt: 0, plans: { status: soon(), chats: soon(), relations: soon() } };
}

/** The look that is due: of several the one that has waited longest; null right after another look. */
export function dueLook({ lookedAt, plans }: Schedule, now: number): Look | null {
  const justLooked = lookedAt <= now && now < lookedAt + APART_MS.min;
  const [first] = LOOKS.filter((look) => plans[look].nextAt <= now).sort((a, b) => plans[a].nextAt - plans[b].nextAt);
  return justLooked ? null : (first ?? null);
}

/** The schedule after a look. Missed periods are not made up for: the next look is planned from now. */
export function afterLook(schedule: Schedule, look: Look, failed: boolean, { now, random }: Chance): Schedule {
  const failures = failed ? schedule.plans[look].failures + 1 : 0;
  const plan = { nextAt: now + within(waitOf(look, failures), random), failures };
  return { lookedAt: now, plans: { ...schedule.plans, [look]: plan } };
}

/** The schedule after the clock was set back: nothing is left further ahead than it could have been planned. */
export function inReach(schedule: Schedule, { now, random }: Chance): Schedule {
  const reached = (look: Look) => {
    const { nextAt, failures } = schedule.plans[look];
    const wait = waitOf(look, failures);
    return nextAt <= now + wait.max ? schedule.plans[look] : { nextAt: now + within(wait, random), failures };
  };
  return {
    lookedAt: schedule.lookedAt,
    plans: { status: reached('status'), chats: reached('chats'), relations: reached('relations') },
  };
}

/** When to wake for the next look. `quietEnd` tells when the quiet hours around a moment end; null outside them. */
export function nextWake(
  { lookedAt, plans }: Schedule,
  { now, random }: Chance,
  quietEnd: (at: number) => number | null,
): number {
  const planned = Math.min(...LOOKS.map((look) => plans[look].nextAt));
  const apart = lookedAt <= now ? lookedAt + within(APART_MS, random) : 0;
  const at = Math.max(planned, apart, now + APART_MS.min);
  const end = quietEnd(at);
  return end === null ? at : end + within(AFTER_QUIET_MS, random);
}
