import { isLinkedInHost } from '@/lib/linkedin/linkedin-host';
import { type PersonAddress, parsePersonAddress } from '@/lib/linkedin/person-address';

/** Who asks: one of the extension's own pages, or the control in the top frame of a LinkedIn tab. */
export type Asker =
  | { readonly context: 'extension' }
  | { readonly context: 'page'; readonly tabId: number; readonly windowId: number; readonly address: PersonAddress };

/** The parts of `chrome.runtime.MessageSender` that are looked at. */
export interface Sender {
  readonly id?: string | undefined;
  readonly origin?: string | undefined;
  readonly frameId?: number | undefined;
  readonly documentLifecycle?: string | undefined;
  readonly tab?:
    | { readonly id?: number | undefined; readonly windowId?: number | undefined; readonly url?: string | undefined }
    | undefined;
}

const SECURE = 'https://';

/**
 * Tells who sent a message, or null for anybody who has no business here.
 * The origin decides, since an extension page in a tab has a tab too. `sender.url` is never read: after an in-page
 * navigation it still names the page before (measured in Chromium 156), while `sender.tab.url` is current.
 */
export function whoAsks(sender: Sender, own: { readonly id: string; readonly origin: string }): Asker | null {
  if (sender.id !== own.id || sender.origin === undefined) return null;
  if (sender.origin === own.origin) return { context: 'extension' };
  const { tab } = sender;
  // Firefox draws no page ahead, and does not say.
  const { frameId, documentLifecycle = 'active' } = sender;
  const inTopFrame = frameId === 0 && documentLifecycle === 'active';
  if (!isLinkedInOrigin(sender.origin) || !inTopFrame || tab?.id === undefined || tab.url === undefined) return null;
  return { context: 'page', tabId: tab.id, windowId: tab.windowId ?? -1, address: parsePersonAddress(tab.url) };
}

const isLinkedInOrigin = (origin: string) => origin.startsWith(SECURE) && isLinkedInHost(origin.slice(SECURE.length));
