import { noticingMemoryItem, noticingSettingsItem } from '@/lib/storage/noticing/noticing-items';
import { createLooks } from './looks';
import { createNoticingRequests } from './noticing-requests';
import { createNoticingWatch, type WatchDeps } from './watch';

/** Where noticing meets Chrome. */
export interface NoticingEdge extends Pick<WatchDeps, 'tell' | 'showWaiting'> {
  mayNotify(): Promise<boolean>;
}

/** What is new in the account in force: what looks for it, and what may be asked of it. */
export function createNoticing(
  deps: Pick<WatchDeps, 'now' | 'random' | 'lock' | 'connection' | 'engine' | 'setAlarm'> &
    Parameters<typeof createLooks>[0] &
    Pick<Parameters<typeof createNoticingRequests>[0], 'report'> & { readonly noticingEdge: NoticingEdge },
) {
  const stored = { settings: noticingSettingsItem, memory: noticingMemoryItem };
  const minuteOfDay = (at: number) => new Date(at).getHours() * 60 + new Date(at).getMinutes();
  const watch = createNoticingWatch({
    ...deps,
    ...deps.noticingEdge,
    ...stored,
    minuteOfDay,
    looks: createLooks(deps),
  });
  return { watch, handlers: createNoticingRequests({ ...deps, ...deps.noticingEdge, ...stored, watch }) };
}
