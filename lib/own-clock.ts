import { localDay } from './local-day';

/**
 * Kith counts by the API server's clock, which the user cannot change, and keeps every moment by it. A person reads a moment beside the
 * clock of their own machine. Where the two differ by hours one of them is wrong, and nobody can tell which: so what is drawn, and
 * nothing else, is shifted by the difference. What is a minute old is then a minute old whichever is wrong, and "free from 09:12" is
 * true when the machine shows 09:12.
 */
let ahead = 0;

/** What to add to the timer that no setting of the clock moves, to have the present; null in the worker, which is not told it. */
let sinceTold: number | null = null;

/** What the worker tells its windows of the time with each answer: its present moment, and how far that is ahead of the machine's clock, ms. */
export interface ToldClock {
  readonly now: number;
  readonly ahead: number;
}

/** How far Kith's clock is ahead of the machine's, ms; 0 while the server has not told its time. */
export const clockAhead = (): number => ahead;

/** From now on the present here is the machine's clock and this difference. What was drawn before stays as it is. */
export function setClockAhead(ms: number): void {
  ahead = ms;
  sinceTold = null;
}

/**
 * Takes over what the worker told just now. From then on the present here is the worker's, carried on by the timer: a window counts down
 * to the moment at which the worker acts, whatever becomes of the machine's clock. Where that timer stands while the computer
 * sleeps, the next answer puts it right.
 */
export function takeClock(told: ToldClock): void {
  ahead = told.ahead;
  sinceTold = told.now - performance.now();
}

/** The present moment as Kith counts it: what its moments are compared with. */
export const kithNow = (): number =>
  sinceTold === null ? Date.now() + ahead : Math.floor(sinceTold + performance.now());

/** A moment of Kith's as the clock of the machine shows it, or shall show it. */
export const ownTime = (at: number): number => at - ahead;

/** A moment of the machine's clock, such as the beginning of a day that was chosen, as Kith counts it. */
export const kithTime = (at: number): number => at + ahead;

/** The local day (`YYYY-MM-DD`) of a moment of Kith's, or that of so many days later, by the calendar of the machine. */
export const ownDay = (at: number, daysLater = 0): string => localDay(ownTime(at), daysLater);
