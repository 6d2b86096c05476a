import { personKey } from '@/lib/linkedin/person-address';

/** The names that a list gives somebody; any of them may be missing. */
export interface Named {
  readonly providerId: string | null;
  readonly publicIdentifier: string | null;
  readonly invitationId?: string | null;
}

/** Every name of one invitation and its person, in a form that can be compared across lists and the journal. */
export function namesOf({ providerId, publicIdentifier, invitationId = null }: Named): readonly string[] {
  return [
    ...(providerId === null ? [] : [personKey({ kind: 'provider-id', value: providerId })]),
    ...(publicIdentifier === null ? [] : [personKey({ kind: 'public-identifier', value: publicIdentifier })]),
    ...(invitationId === null ? [] : [`invitation:${invitationId}`]),
  ];
}

/** A set of things with several names each: two things that share a name are the same. */
export interface ByName<T> {
  /** Those that have any of the names. */
  find(names: readonly string[]): readonly T[];
  /** Replaces all that share a name with it, and takes over their names. */
  put(names: readonly string[], value: T): void;
  values(): readonly T[];
}

/** Starts empty; keeps the order in which things were first put. */
export function createByName<T>(): ByName<T> {
  const slots = new Map<number, { readonly names: readonly string[]; readonly value: T }>();
  const slotOf = new Map<string, number>();
  let next = 0;
  const slotsOf = (names: readonly string[]) => [...new Set(names.flatMap((name) => slotOf.get(name) ?? []))];
  const inSlots = (chosen: readonly number[]) => chosen.flatMap((slot) => slots.get(slot) ?? []);
  return {
    find: (names) => inSlots(slotsOf(names)).map(({ value }) => value),
    put(names, value) {
      const same = slotsOf(names);
      const [slot = next, ...others] = same;
      const all = [...new Set([...names, ...inSlots(same).flatMap((one) => one.names)])];
      for (const other of others) slots.delete(other);
      slots.set(slot, { names: all, value });
      for (const name of all) slotOf.set(name, slot);
      next = Math.max(next, slot + 1);
    },
    values: () => [...slots.values()].map(({ value }) => value),
  };
}
