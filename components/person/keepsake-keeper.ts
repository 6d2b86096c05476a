import { createSteadyWrites } from '@/components/session/steady-writes';
import type { Person } from '@/lib/outreach/journal/person';
import { changedKeepsake, type Keepsake, type KeepsakeChange, NO_KEEPSAKE } from '@/lib/outreach/today/keepsake';
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

type Change = Pick<KeepsakeChange, keyof Keepsake>;

interface KeepsakeKeeperDeps {
  readonly ask: Ask;
  readonly changed: (kept: KeptState) => void;
}

/** Keeps what the user notes of one person: read on `load`, written while it is typed, with no button to save. */
export function createKeepsakeKeeper({ ask, changed }: KeepsakeKeeperDeps) {
  let person: About | null = null;
  let kept = NOTHING_KEPT;
  let unwritten: Change = {};
  /** What is stored of the remark, as was read last, or is on its way there; and what of that is known to have arrived. */
  let stored = '';
  let arrived = '';

  const set = (patch: Partial<KeptState>) => {
    kept = { ...kept, ...patch };
    changed(kept);
  };

  /** What is stored, under what is typed here and not written yet. */
  const take = (found: KeepsakeView) => {
    if (unwritten.remark === undefined) {
      stored = found.remark;
      arrived = found.remark;
    }
    set({ keepsake: { ...found, ...changedKeepsake(found, unwritten) } });
  };

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
    unwritten = {};
    const over = change.remark === undefined ? {} : { remarkOver: stored };
    stored = change.remark ?? stored;
    const { accountId, providerId, publicIdentifier, fullName } = about;
    const answer = await latest.during(() =>
      ask('keepsake.write', {
        accountId,
        person: { providerId, publicIdentifier, fullName },
        change: { ...change, ...over },
      }),
    );
    if (answer.ok) written(change);
    else notWritten(change);
    set({ saved: answer.ok });
    // A label that is new is offered from now on, and what could not be kept of it is not shown.
    if (answer.ok && about === person && !latest.isWriting()) take(answer.value);
    if (!isUnwritten()) latest.catchUp();
  };

  const written = (change: Change): void => {
    arrived = change.remark ?? arrived;
    const open = Object.entries(unwritten).filter(([part, value]) => value !== change[part as keyof Keepsake]);
    unwritten = Object.fromEntries(open);
  };

  /** What is shown is the newest: it may be on its way, and is unwritten until it has arrived. */
  const notWritten = (change: Change): void => {
    if (stored === change.remark) stored = arrived;
    const newest = kept.keepsake ?? NO_KEEPSAKE;
    const parts = (Object.keys(change) as (keyof Keepsake)[]).map((part) => [part, newest[part]]);
    unwritten = { ...Object.fromEntries(parts), ...unwritten };
  };

  return {
    async load(about: About): Promise<void> {
      if (person?.providerId === about.providerId) return;
      person = about;
      await latest.look();
    },
    /** Takes over what was kept from another surface, under what is typed here and not written yet. */
    lookAgain: latest.look,
    keep(change: Change): void {
      const before = kept.keepsake ?? { ...NO_KEEPSAKE, labelsInUse: [] };
      const after = changedKeepsake(before, change);
      const parts = (Object.keys(change) as (keyof Keepsake)[]).map((part) => [part, after[part]]);
      unwritten = { ...unwritten, ...Object.fromEntries(parts) };
      set({ keepsake: { ...before, ...after } });
      writes.begin();
    },
    /** Writes all that is not written yet. */
    flush: writes.finish,
  };
}
