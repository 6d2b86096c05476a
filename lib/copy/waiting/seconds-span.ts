import { plainNumber } from '@/lib/copy/language/plain-number';
import { say } from '@/lib/copy/language/say';
import { secondsUntil } from '@/lib/durations';

/** How far off a stretch of time is (UTC ms): "12–52 s", or "up to 52 s" once it has begun. */
export function secondsSpan({ from, to }: { readonly from: number; readonly to: number }, now: number): string {
  const [least, most] = [from, to].map((at) => secondsUntil(at, now)) as [number, number];
  return least > 0 && least < most
    ? say('page_seconds_between', { least: plainNumber(least), most: plainNumber(most) })
    : say('page_seconds_up_to', { most: plainNumber(most) });
}
