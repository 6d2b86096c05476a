import { useRef } from 'preact/hooks';

/**
 * Whether a form is there: while something can be sent with it, and from then on; without that, once there are words in it. So no box goes
 * from under the fingers when a pause or a limit begins, and none appears then in which nothing was written.
 */
export function useStays(open: boolean, words: readonly string[]): boolean {
  const stays = useRef(false);
  stays.current ||= open || words.some((text) => text !== '');
  return stays.current;
}
