import { PRACTICE_WORDS } from '@/lib/copy/options/practice-copy';
import { askOn, PRACTICE_CHANNEL } from '@/lib/practice/carry';
import { ok } from '@/lib/result';
import type { WriteOnce } from '@/lib/unipile/http/write-once';

const PAGE = '/practice.html';

/** How the client of practice reaches its server, and that server's end. */
export interface PracticeEdge {
  /** Reaches the practice server and never the network, whatever the address: where there is no server it rejects. */
  readonly fetch: typeof fetch;
  /** Lets the server go; the next request starts another. */
  close(): Promise<void>;
}

/**
 * The practice server runs in a page that is never seen: a worker cannot load code when it is needed, and all that this takes would be
 * paid at each of its starts. Firefox has no such pages, nor a worker: there it is loaded into the background page.
 */
export function createPracticeEdge(): PracticeEdge {
  return import.meta.env.FIREFOX ? inThisPage() : inPageOfItsOwn();
}

function inPageOfItsOwn(): PracticeEdge {
  let opening: Promise<void> | null = null;
  let channel: BroadcastChannel | null = null;

  const open = async () => {
    const contexts = await chrome.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
    if (contexts.length > 0) return;
    await chrome.offscreen.createDocument({
      url: PAGE,
      reasons: ['BLOBS'],
      justification: PRACTICE_WORDS.hint,
    });
  };

  return {
    async fetch(input, init) {
      opening ??= open();
      await opening.catch((error: unknown) => {
        opening = null;
        throw error;
      });
      channel ??= new BroadcastChannel(PRACTICE_CHANNEL);
      return askOn(channel, new Request(input, init), crypto.randomUUID());
    },
    async close() {
      opening = null;
      const contexts = await chrome.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
      if (contexts.length > 0) await chrome.offscreen.closeDocument();
    },
  };
}

function inThisPage(): PracticeEdge {
  const load = async () => {
    const [{ createPracticeServer }, { createWorldStore }] = await Promise.all([
      import('@/lib/practice/practice-server'),
      import('@/lib/storage/practice/world-store'),
    ]);
    return createPracticeServer({ store: createWorldStore(), now: Date.now });
  };
  let server: ReturnType<typeof load> | null = null;
  return {
    async fetch(input, init) {
      server ??= load();
      return (await server).answer(new Request(input, init));
    },
    async close() {
      server = null;
    },
  };
}

/** Nothing comes between a practice client and its server that could repeat a request. */
export const PLAIN_WRITES: WriteOnce = {
  ready: async () => undefined,
  watch: () => () => undefined,
  transport: async () => ok('own-connection'),
};
