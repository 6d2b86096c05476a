import { describe, expect, it } from 'vitest';
import { pauseAfter } from '@/lib/outreach/quota/back-off';
import type { ApiProblem } from '@/lib/unipile/http/api-problem';
import { sampleLedger } from '../journal/sample-entry';
import { HOUR, MINUTE, NOON } from '../sending/engine-rig';

const problem = (change: Partial<ApiProblem> = {}): ApiProblem => ({
  kind: 'account-limited',
  slug: null,
  status: 429,
  title: null,
  detail: null,
  retryAfterMs: null,
  effect: 'none',
  ...change,
});

const length = (strikes: number, random: number, change: Partial<ApiProblem> = {}) => {
  const { pause } = pauseAfter(sampleLedger({ strikes }), problem(change), NOON, random);
  return (pause?.until ?? NOON) - NOON;
};

describe('the pause of an account', () => {
  it('doubles with each problem in a row, up to a day', () => {
    expect([0, 1, 2, 9, 99].map((strikes) => length(strikes, 0))).toEqual([
      15 * MINUTE,
      30 * MINUTE,
      HOUR,
      12 * HOUR,
      12 * HOUR,
    ]);
  });

  it('is half chance', () => {
    expect(length(0, 0.5)).toBe(22.5 * MINUTE);
    expect(length(0, 0.999_999)).toBeLessThan(30 * MINUTE);
  });

  it('is never shorter than the server asked for', () => {
    expect(length(0, 0, { retryAfterMs: 5 * HOUR })).toBe(5 * HOUR);
  });

  it('never shortens one that stands', () => {
    const open = { why: 'account-restricted', since: NOON, until: null } as const;
    expect(pauseAfter(sampleLedger({ pause: open }), problem(), NOON, 0).pause).toEqual(open);
    const long = { why: 'account-limited', since: NOON, until: NOON + 9 * HOUR } as const;
    expect(pauseAfter(sampleLedger({ pause: long }), problem(), NOON, 0).pause).toEqual(long);
  });

  it('grows no longer by what fails while one stands, unless the server asks for it', () => {
    const pause = { why: 'account-limited', since: NOON, until: NOON + 20 * MINUTE } as const;
    const resting = sampleLedger({ pause, strikes: 1 });
    expect(pauseAfter(resting, problem(), NOON + MINUTE, 0.5)).toEqual(resting);
    expect(pauseAfter(resting, problem({ retryAfterMs: HOUR }), NOON + MINUTE, 0)).toMatchObject({
      strikes: 1,
      pause: { until: NOON + MINUTE + HOUR },
    });
    expect(pauseAfter(resting, problem(), NOON + HOUR, 0).strikes).toBe(2);
  });

  it('is named for a refusal of which nobody can say whether the person or the account is meant', () => {
    expect(pauseAfter(sampleLedger(), problem({ kind: 'refusal-unclear', status: 422 }), NOON, 0)).toMatchObject({
      strikes: 1,
      pause: { why: 'refusal-unclear', until: NOON + 15 * MINUTE },
    });
  });

  it('by Unipile’s own limit lasts as long as Unipile says, or a minute, and is no strike', () => {
    const limited = { kind: 'unipile-limited' } as const;
    const { strikes, pause } = pauseAfter(sampleLedger({ strikes: 2 }), problem(limited), NOON, 0.9);
    expect({ strikes, pause }).toEqual({
      strikes: 2,
      pause: { why: 'unipile-limited', since: NOON, until: NOON + MINUTE },
    });
    expect(length(2, 0.9, { ...limited, retryAfterMs: 40_000 })).toBe(40_000);
    // Unipile was not asked: a call of another kind may go through.
    expect(length(0, 0, { ...limited, status: null, retryAfterMs: 40_000 })).toBe(0);
  });

  it('by LinkedIn is not cut short by the minute that Unipile asked for', () => {
    const minute = { why: 'unipile-limited', since: NOON, until: NOON + MINUTE } as const;
    for (const kind of ['account-limited', 'refusal-unclear'] as const)
      expect(pauseAfter(sampleLedger({ pause: minute }), problem({ kind }), NOON + 1_000, 0)).toMatchObject({
        strikes: 1,
        pause: { why: kind, until: NOON + 1_000 + 15 * MINUTE },
      });
    const long = { why: 'account-limited', since: NOON, until: NOON + HOUR } as const;
    const limited = problem({ kind: 'unipile-limited', retryAfterMs: MINUTE });
    expect(pauseAfter(sampleLedger({ pause: long, strikes: 1 }), limited, NOON + 1_000, 0)).toMatchObject({
      strikes: 1,
      pause: long,
    });
  });

  it('comes with a 500, whatever kind it is, and not with what is about the person, InMail credits or the way', () => {
    expect(pauseAfter(sampleLedger(), problem({ kind: 'unavailable', status: 500 }), NOON, 0).pause?.why).toBe(
      'provider-error',
    );
    const others = [
      'person-refused',
      'credits-used-up',
      'unavailable',
      'timed-out',
      'offline',
      'key-refused',
      'account-disconnected',
    ] as const;
    for (const kind of others)
      expect(pauseAfter(sampleLedger(), problem({ kind, status: 503 }), NOON, 0)).toEqual(sampleLedger());
  });

  it('by a server that is away lasts as long as it says, and is no strike', () => {
    const away = { kind: 'unavailable', status: 503, retryAfterMs: HOUR } as const;
    const { strikes, pause } = pauseAfter(sampleLedger({ strikes: 2 }), problem(away), NOON, 0.9);
    expect({ strikes, pause }).toEqual({
      strikes: 2,
      pause: { why: 'provider-error', since: NOON, until: NOON + HOUR },
    });
    const resting = sampleLedger({ pause });
    // What LinkedIn refuses meanwhile begins a pause of its own, and a second answer of the kind is heeded as well.
    expect(pauseAfter(sampleLedger({ pause: { ...pause!, until: NOON + 1_000 } }), problem(), NOON, 0)).toMatchObject({
      strikes: 1,
      pause: { why: 'account-limited', until: NOON + 15 * MINUTE },
    });
    expect(pauseAfter(resting, problem({ ...away, retryAfterMs: 2 * HOUR }), NOON, 0).pause?.until).toBe(
      NOON + 2 * HOUR,
    );
  });

  it('that waits for the user begins during another one', () => {
    const running = { why: 'account-limited', since: NOON, until: NOON + HOUR } as const;
    const { pause } = pauseAfter(sampleLedger({ pause: running }), problem({ kind: 'account-restricted' }), NOON, 0);
    expect(pause).toEqual({ why: 'account-restricted', since: NOON, until: null });
  });

  it('of Unipile’s own is not made longer by what fails during it, unless Unipile says so', () => {
    const running = { why: 'unipile-limited', since: NOON, until: NOON + 10_000 } as const;
    const pauseOf = (retryAfterMs: number | null) =>
      pauseAfter(sampleLedger({ pause: running }), problem({ kind: 'unipile-limited', retryAfterMs }), NOON, 0).pause;
    expect(pauseOf(null)).toEqual(running);
    expect(pauseOf(20_000)).toEqual({ why: 'unipile-limited', since: NOON, until: NOON + 20_000 });
  });
});
