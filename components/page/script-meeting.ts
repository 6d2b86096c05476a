import type { CreateControl } from './create-control';

/** A global of this extension's own isolated world, which the page does not share. */
const MEETING = Symbol.for('meeting');

type World = { [MEETING]?: { readonly leave: () => void; take(create: CreateControl): void } };

/** Where the script of every LinkedIn page meets the panel's, which the worker brings later into the same world. */
export interface ScriptMeeting {
  /** What the panel's script has handed in; null until it has run. */
  readonly control: () => CreateControl | null;
  /** Aborted when a later script of this kind waits here. */
  readonly life: AbortController;
}

/** Waits for the panel; a script that waited before is told to end. */
export function awaitControl(world: object = globalThis): ScriptMeeting {
  const life = new AbortController();
  let taken: CreateControl | null = null;
  (world as World)[MEETING]?.leave();
  Object.defineProperty(world, MEETING, {
    configurable: true,
    value: {
      leave: () => life.abort(),
      take: (create: CreateControl) => {
        taken = create;
      },
    },
  });
  return { control: () => taken, life };
}

/** Hands the panel over; does nothing if no script waits for it. */
export function handInControl(create: CreateControl, world: object = globalThis): void {
  (world as World)[MEETING]?.take(create);
}
