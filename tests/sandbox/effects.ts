import type { Effect } from './records.ts';
import type { SandboxContext } from './request-log.ts';
import type { World } from './world.ts';

/** Notes that a request's write was carried out, and what it did to whom. */
export function carriedOut(world: World, c: SandboxContext, effect: Omit<Effect, 'at'>): void {
  c.get('record').effect = true;
  world.effects.push({ at: world.now(), ...effect });
}
