import { createSteadyWrites } from '@/components/session/steady-writes';
import type { Person } from '@/lib/outreach/journal/person';
import { changedKeepsake, type KeepsakeChange, NO_KEEPSAKE } from '@/lib/outreach/today/keepsake';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { KeepsakeView } from '@/lib/protocol/person';
import { createLatestReading } from './latest-reading';

/** What is kept of the person, as it is shown; null until that is known. */
export interface KeptState {
  readonly keepsake: KeepsakeView | null;
  readonly saved: boolean;
}

export const NOTHING_KEPT: KeptState = { keepsake: null, saved: true };

type About = Pick<Person, 'accountId' | 'providerId' | 'publicIdentifier' | 'fullName'>;

interface KeepsakeKeeperDeps {
  readonly ask: Ask;
  readonly changed: (kept: KeptState) => void;
}

/** Keeps what the user notes of one person: read on `load`, written while it is typed, with no button to save. */
export function createKeepsakeKeeper({ ask, changed }: KeepsakeKeeperDeps) {
  let person: About | null = null;
  let kept = NOTHING_KEPT;
  let unwritten: KeepsakeChange = {};

  const set = (patch: Partial<KeptState>) => {
    kept = { ...kept, ...patch };
    changed(kept);
  };

  /** What is stored, under what is typed here and not written yet. */
  const take = (stored: KeepsakeView) => set({ keepsake: { ...stored, ...changedKeepsake(stored, unwritten) } });

  const latest = createLatestReading<KeepsakeView>({
    read: async () => {
      if (person === null) return null;
      const { accountId, providerId } = person;
      const answer = await ask('keepsake.read', { accountId, providerId });
      return answer.ok ? answer.value : null;
    },
    take,
  });

  const isUnwritten = () => Object.keys(unwritten).length > 0;
  const writes = createSteadyWrites(() => (person === null || !isUnwritten() ? null : write(person)));

  const write = async (about: About): Promise<void> => {
    const change = unwritten;
    const parts = Object.keys(change) as (keyof KeepsakeChange)[];
    unwritten = {};
    const { accountId, providerId, publicIdentifier, fullName } = about;
    const answer = await latest.during(() =>
      ask('keepsake.write', { accountId, person: { providerId, publicIdentifier, fullName }, change }),
    );
    // What was changed since may be on its way: what is shown is the newest, and is written only once it has arrived.
    const newest = kept.keepsake ?? NO_KEEPSAKE;
    const unsure = answer.ok
      ? unwritten
      : { ...Object.fromEntries(parts.map((part) => [part, newest[part]])), ...unwritten };
    unwritten = Object.fromEntries(
      Object.entries(unsure).filter(([part, value]) => !answer.ok || value !== change[part as keyof KeepsakeChange]),
    );
    set({ saved: answer.ok });
    // A label that is new is offered from now on, and what could not be kept of it is not shown.
    if (answer.ok && about === person && !latest.isWriting()) take(answer.value);
    if (!isUnwritten()) latest.catchUp();
  };

  return {
    async load(about: About): Promise<void> {
      if (person?.providerId === about.providerId) return;
      person = about;
      await latest.look();
    },
    /** Takes over what was kept from another surface, under what is typed here and not written yet. */
    lookAgain: latest.look,
    keep(change: KeepsakeChange): void {
      const before = kept.keepsake ?? { ...NO_KEEPSAKE, labelsInUse: [] };
      const after = changedKeepsake(before, change);
      const parts = (Object.keys(change) as (keyof KeepsakeChange)[]).map((part) => [part, after[part]]);
      unwritten = { ...unwritten, ...Object.fromEntries(parts) };
      set({ keepsake: { ...before, ...after } });
      writes.begin();
    },
    /** Writes all that is not written yet. */
    flush: writes.finish,
  };
}
