import type { CreatePanel } from './panel/create-panel';
import type { RestParts } from './rest/rest-parts';

/** A global of this extension's own isolated world, which the page does not share. */
const MEETING = Symbol.for('meeting');

/** What each script that the worker brings hands in; see `PagePart`. */
export interface PageParts extends RestParts {
  readonly panel: CreatePanel;
}

type World = { [MEETING]?: { readonly leave: () => void; take(parts: Partial<PageParts>): void } };

/** Where the script of every LinkedIn page meets those that the worker brings later into the same world. */
export interface ScriptMeeting {
  /** What has been handed in so far. */
  readonly parts: Readonly<Partial<PageParts>>;
  /** Aborted when a later script of this kind waits here. */
  readonly life: AbortController;
}

/** Waits for the other scripts; one that waited before is told to end. */
export function awaitParts(world: object = globalThis): ScriptMeeting {
  const life = new AbortController();
  const parts: Partial<PageParts> = {};
  (world as World)[MEETING]?.leave();
  (world as World)[MEETING] = {
    leave: () => life.abort(),
    take: (handed) => Object.assign(parts, handed),
  };
  return { parts, life };
}

/** Hands something over; does nothing if no script waits for it. */
export function handIn(parts: Partial<PageParts>, world: object = globalThis): void {
  (world as World)[MEETING]?.take(parts);
}
