import { personKey } from '@/lib/linkedin/person-address';

/** Whatever a list calls somebody by; any of it may be missing. */
export interface Named {
  readonly providerId: string | null;
  readonly publicIdentifier: string | null;
  readonly invitationId?: string | null;
}

/** Every name by which one invitation or its person may be told, each comparable with those of any list and of the journal. */
export function namesOf({ providerId, publicIdentifier, invitationId = null }: Named): readonly string[] {
  return [
    ...(providerId === null ? [] : [personKey({ kind: 'provider-id', value: providerId })]),
    ...(publicIdentifier === null ? [] : [personKey({ kind: 'public-identifier', value: publicIdentifier })]),
    ...(invitationId === null ? [] : [`invitation:${invitationId}`]),
  ];
}

/** A set of things that each have several names: two are the same where they share any. */
export interface ByName<T> {
  /** Those that have any of the names. */
  find(names: readonly string[]): readonly T[];
  /** Puts it in the place of all that share a name with it; it answers to their names as well. */
  put(names: readonly string[], value: T): void;
  values(): readonly T[];
}

/** Starts empty, in the order in which things are first put. */
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
