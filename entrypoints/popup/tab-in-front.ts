import type { Target } from '@/components/person/screen';
import { parsePersonAddress } from '@/lib/linkedin/person-address';

/** The tab that a surface opens on. */
export interface TabInFront {
  readonly target: Target;
  readonly windowId: number | null;
  /** The surface stands in it, and was opened on one person (a click on a notification). */
  readonly isOwn: boolean;
}

/** Who an address is about, as a surface opens on it. */
function targetAt(address: string): Target {
  const read = parsePersonAddress(address);
  return read.kind === 'person' ? read.ref : read.kind;
}

/** The window of this surface and who its tab shows. Only an address that Kith has host access to can be read; any other shows nobody. */
export async function tabInFront(): Promise<TabInFront> {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true }).catch(() => []);
  return { target: targetAt(tab?.url ?? ''), windowId: tab?.windowId ?? null, isOwn: false };
}

/** The surface's own tab, opened on the person of this path of LinkedIn. */
export const tabOnPerson = (path: string): TabInFront => ({
  target: targetAt(`https://www.linkedin.com${path}`),
  windowId: null,
  isOwn: true,
});
