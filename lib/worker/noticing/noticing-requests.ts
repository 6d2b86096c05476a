import type { HandlersOf } from '@/lib/protocol/messaging/serve';
import type { NOTICING_REQUESTS, NoticingView } from '@/lib/protocol/noticing';
import { ok } from '@/lib/result';
import type { NoticingSettings } from '@/lib/storage/noticing/noticing-items';
import type { StoredItem } from '@/lib/storage/stored-item';
import type { NoticingWatch } from './watch';

/** What may be asked of noticing. */
export function createNoticingRequests(deps: {
  readonly watch: Pick<NoticingWatch, 'plan' | 'waiting' | 'seen'>;
  readonly settings: StoredItem<NoticingSettings>;
  mayNotify(): Promise<boolean>;
  report(error: unknown): void;
}): HandlersOf<typeof NOTICING_REQUESTS> {
  const { watch, settings, mayNotify, report } = deps;

  const view = async (): Promise<NoticingView> => {
    const [stored, allowed, notices] = await Promise.all([settings.read(), mayNotify(), watch.waiting()]);
    return { ...stored, mayNotify: allowed, notices };
  };

  return {
    noticing: async () => ok(await view()),
    async 'noticing.change'({ on, quiet }) {
      await settings.change((stored) => ({ on: on ?? stored.on, quiet: quiet === undefined ? stored.quiet : quiet }));
      // A look may be under way, and changing a setting must not wait for it.
      watch.plan().catch(report);
      return ok(await view());
    },
    async 'noticing.seen'({ ids }) {
      await watch.seen(ids);
      return ok(await view());
    },
  };
}
