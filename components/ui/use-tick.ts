import { useEffect, useReducer } from 'preact/hooks';

/** How often a countdown is redrawn; nothing ticks without one. */
const TICK_MS = 250;

/** Draws the component anew while something in it counts down. */
export function useTick(ticking: boolean): void {
  const [, tick] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    if (!ticking) return;
    const timer = setInterval(() => tick(undefined), TICK_MS);
    return () => clearInterval(timer);
  }, [ticking]);
}
