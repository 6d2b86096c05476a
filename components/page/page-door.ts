import type { CreateControl } from './create-control';

/** A global of this extension's own isolated world, which the page does not share. */
const DOOR = Symbol.for('door');

type World = { [DOOR]?: { readonly leave: () => void; take(create: CreateControl): void } };

/** Where the script of every LinkedIn page meets the panel's, which the worker brings later into the same world. */
export interface PageDoor {
  /** What the panel's script has handed in; null until it has run. */
  readonly control: () => CreateControl | null;
  /** Aborted when a later script of this kind opens the door. */
  readonly life: AbortController;
}

/** Opens the door, from which whoever opened it before is sent away. */
export function openPageDoor(world: object = globalThis): PageDoor {
  const life = new AbortController();
  let taken: CreateControl | null = null;
  (world as World)[DOOR]?.leave();
  Object.defineProperty(world, DOOR, {
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

/** Hands the panel in; without a door nobody is waiting for it. */
export function handInControl(create: CreateControl, world: object = globalThis): void {
  (world as World)[DOOR]?.take(create);
}
