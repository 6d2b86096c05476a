import { type PersonRef, personKey } from '@/lib/linkedin/person-address';
import { NEVER_ABORTED } from '@/lib/never-aborted';

/** A page that is still there asks for its send, or says why not, sooner than this after the press, ms. */
const ASKED_WITHIN_MS = 4_000;

interface Press {
  asked: boolean;
  readonly over: PromiseWithResolvers<boolean>;
}

type At = { readonly tabId: number };

/**
 * The presses on pages' buttons that send. A page needs a moment to make sure that a press was the user's own on a button that they saw;
 * one that is left in that moment can neither ask for the send nor say that there was none.
 */
export interface Presses {
  /** To be called with a press; resolves once it is known what became of it: true where its page went before it was taken. */
  isLost(asker: At, ref: PersonRef): Promise<boolean>;
  /** To be called when the send of a press is asked for: how long that takes says nothing. */
  asked(asker: At, ref: PersonRef): void;
  /** To be called with what became of a press. */
  ended(asker: At, ref: PersonRef, lost: boolean): void;
}

/** Keeps them in memory: a press is over within seconds. */
export function createPresses({ sleep }: { sleep(ms: number, signal: AbortSignal): Promise<void> }): Presses {
  const open = new Map<string, Press>();
  const keyOf = ({ tabId }: At, ref: PersonRef) => `${tabId} ${personKey(ref)}`;
  return {
    async isLost(asker, ref) {
      const key = keyOf(asker, ref);
      open.get(key)?.over.resolve(false);
      const press: Press = { asked: false, over: Promise.withResolvers() };
      open.set(key, press);
      void sleep(ASKED_WITHIN_MS, NEVER_ABORTED).then(() => press.asked || press.over.resolve(true));
      const lost = await press.over.promise;
      if (open.get(key) === press) open.delete(key);
      return lost;
    },
    asked(asker, ref) {
      const press = open.get(keyOf(asker, ref));
      if (press) press.asked = true;
    },
    ended: (asker, ref, lost) => open.get(keyOf(asker, ref))?.over.resolve(lost),
  };
}
