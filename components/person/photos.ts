import type { Ask } from '@/lib/protocol/messaging/ask';

/** Photos of the people on screen: what is kept is asked for all at once, what is missing one after the other. */
export interface Photos {
  /** Base64 of a WebP; undefined where there is none, or none yet. */
  readonly of: (providerId: string) => string | undefined;
  /** Somebody is on screen; `told` is called once there is a photo of them. Returns what takes them off the screen. */
  readonly show: (person: Shown, told: () => void) => () => void;
  readonly end: () => void;
}

/** By which name they stand there: once the list of chats has it, it also has what a photo is asked for with. */
interface Shown {
  readonly providerId: string;
  readonly fullName: string;
}

/** As many as the worker takes at once. */
const AT_ONCE = 100;

/** Makes the photos of one surface, for one account. Photos are decoration: whatever fails, initials stay. */
export function createPhotos({ ask }: { readonly ask: Ask }): Photos {
  /** By provider id; null: there is none. */
  const known = new Map<string, string | null>();
  const shown = new Map<string, { fullName: string; readonly listeners: Set<() => void> }>();
  /** Who was looked up without an outcome, and by which name. */
  const lookedUp = new Map<string, string>();
  let missing: readonly string[] = [];
  let isLooking = false;
  let isOver = false;

  const take = (providerId: string, photo: string | null) => {
    known.set(providerId, photo);
    if (photo !== null) for (const told of shown.get(providerId)?.listeners ?? []) told();
  };

  const unknown = () =>
    [...shown]
      .filter(([id, { fullName }]) => !(known.has(id) || missing.includes(id) || lookedUp.get(id) === fullName))
      .slice(0, AT_ONCE);

  const lookUp = async (people: ReturnType<typeof unknown>): Promise<void> => {
    for (const [id, { fullName }] of people) lookedUp.set(id, fullName);
    const kept = await ask('photos.kept', { people: people.map(([id]) => id) });
    if (!kept.ok) {
      isOver = true;
      return;
    }
    for (const [id, photo] of Object.entries(kept.value.photos)) take(id, photo);
    missing = [...missing, ...kept.value.missing];
  };

  /** The next who is still on screen: nobody else is worth a call. Who comes back is looked up again. */
  const readNext = async (): Promise<void> => {
    for (const id of missing) if (!shown.has(id)) lookedUp.delete(id);
    missing = missing.filter((id) => shown.has(id));
    const [next] = missing;
    if (next === undefined) return;
    const read = await ask('photo.read', { providerId: next });
    missing = missing.filter((id) => id !== next);
    take(next, read.ok ? read.value.photo : null);
    if (!read.ok || !read.value.more) isOver = true;
  };

  const look = async (): Promise<void> => {
    if (isLooking || isOver) return;
    isLooking = true;
    // What comes onto the screen in one go is asked for in one go, though each of them is told of by itself.
    await new Promise((resolve) => setTimeout(resolve));
    while (!isOver) {
      const people = unknown();
      if (people.length > 0) await lookUp(people);
      else if (missing.length > 0) await readNext();
      else break;
    }
    isLooking = false;
  };

  return {
    of: (providerId) => known.get(providerId) ?? undefined,
    show({ providerId, fullName }, told) {
      const person = shown.get(providerId) ?? { fullName, listeners: new Set() };
      person.fullName = fullName;
      person.listeners.add(told);
      shown.set(providerId, person);
      if (known.get(providerId)) told();
      void look();
      return () => {
        person.listeners.delete(told);
        if (person.listeners.size === 0 && shown.get(providerId) === person) shown.delete(providerId);
      };
    },
    end() {
      isOver = true;
    },
  };
}
