import type { SendPorts } from './ports';

/** Often enough that hardly more than the span below is missed. */
const BEAT_MS = 1_000;

/**
 * Two beats further apart than this, and the computer stood still. A busy one keeps a worker waiting for a second or two; one whose lid was
 * shut sleeps longer, and so much of a hold is most of it.
 */
const STANDSTILL_MS = 5_000;

type Ports = Pick<SendPorts, 'now' | 'serverNow' | 'uptime' | 'repeat' | 'sleep'>;

/** The three clocks at one moment, ms. */
interface Mark {
  readonly uptime: number;
  readonly wall: number;
  readonly server: number | null;
}

/** Whether the computer stood still while something waited, as far as that can be proven. */
export interface Standstill {
  /** Waits `ms` awake; ends sooner when the signal aborts, or once the computer stood still. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
  /** Finds out what a clock that ran ahead means, where it did. */
  clear(): Promise<void>;
  /** Whether it stood still, or may have. */
  stoodStill(): boolean;
}

/**
 * Watches from now on, until the signal aborts. The monotonic timer never runs ahead, so a beat that it shows late proves a standstill.
 * It may itself stand in sleep, and then the machine's clock alone is ahead of it afterwards, just as if somebody had set it forward:
 * which of the two it was the server's clock says, asked for by `hear` (false where nothing was heard). In doubt the computer slept.
 */
export function watchForStandstill(ports: Ports, hear: () => Promise<boolean>, signal: AbortSignal): Standstill {
  const mark = (): Mark => ({ uptime: ports.uptime(), wall: ports.now(), server: ports.serverNow?.() ?? null });
  let last = mark();
  let stood = false;
  /** The last mark before the clock ran ahead. */
  let doubt: Mark | null = null;
  let alarm = new AbortController();

  const beat = () => {
    const before = last;
    last = mark();
    if (last.uptime - before.uptime > STANDSTILL_MS) stood = true;
    if (missed(before.wall, last.wall, before, last) > STANDSTILL_MS) doubt ??= before;
    if (stood || doubt) alarm.abort();
  };
  ports.repeat(BEAT_MS, beat, signal);

  const clear = async () => {
    beat();
    const since = doubt;
    if (stood || since === null) return;
    const heard = since.server !== null && (await hear());
    doubt = null;
    beat();
    if (!heard || missed(since.server, last.server, since, last) > STANDSTILL_MS) stood = true;
  };

  return {
    async wait(ms, given) {
      const end = ports.uptime() + ms;
      for (let left = ms; !stood; left = end - ports.uptime()) {
        alarm = new AbortController();
        await ports.sleep(Math.max(0, left), AbortSignal.any([given, alarm.signal]));
        if (given.aborted) return;
        await clear();
        if (end - ports.uptime() < 1) return;
      }
    },
    clear,
    stoodStill: () => {
      beat();
      return stood || doubt !== null;
    },
  };
}

/** How far a clock ran ahead of the monotonic timer between two marks, ms; without end where it is not known. */
const missed = (from: number | null, to: number | null, before: Mark, after: Mark): number =>
  from === null || to === null ? Number.POSITIVE_INFINITY : to - from - (after.uptime - before.uptime);
