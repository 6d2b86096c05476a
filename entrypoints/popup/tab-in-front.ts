import { browser } from 'wxt/browser';
import type { Target } from '@/components/person/screen';
import { parsePersonAddress } from '@/lib/linkedin/person-address';

/** Who an address is about, as a surface opens on it. */
export function targetAt(address: string): Target {
  const read = parsePersonAddress(address);
  return read.kind === 'person' ? read.ref : read.kind;
}

/** The window of this surface and who its tab shows. Only an address that Kith has host access to can be read; any other shows nobody. */
export async function tabInFront(): Promise<{ readonly target: Target; readonly windowId: number | null }> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true }).catch(() => []);
  return { target: targetAt(tab?.url ?? ''), windowId: tab?.windowId ?? null };
}
