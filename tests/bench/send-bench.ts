import type { Page } from 'playwright';
import { askToInvite } from '../rig/ask-to-invite.ts';
import { mustAsk } from '../rig/ask-worker.ts';
import { launchBrowser, type RigBrowser } from '../rig/browser.ts';
import type { Certificate } from '../rig/certificate.ts';
import { optionsOnInstall, setPace } from '../rig/connect.ts';
import { SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import { startSandbox } from '../sandbox/sandbox.ts';

/** What one invitation with the longest note writes to `chrome.storage.local`, bytes of keys and JSON, beside what an account has. */
export interface SendBench {
  readonly elsewhere: number;
  readonly reads: number;
  readonly fresh: number;
  readonly full: number;
}

const ELSEWHERE = 220;
const READS = 149;
/** As long as LinkedIn takes one. */
const NOTE = 'A note of three hundred letters. '.repeat(10).slice(0, 300);

type Counting = { written?: number };

/** Counts in the page what is written from here on. */
const count = (options: Page): Promise<void> =>
  options.evaluate(() => {
    const counting = globalThis as Counting;
    chrome.storage.local.onChanged.addListener((changes) => {
      const written = Object.entries(changes).map(([key, { newValue }]) => key + JSON.stringify(newValue ?? ''));
      counting.written = (counting.written ?? 0) + new TextEncoder().encode(written.join('')).length;
    });
  });

/** An invitation, followed to its end, and what was written meanwhile. */
const bytesOfInviting = async (options: Page, slug: string): Promise<number> => {
  await options.evaluate(() => {
    (globalThis as Counting).written = 0;
  });
  const asked = (await askToInvite(options, slug, NOTE)) as { value?: { id: string; state: string } };
  let entry = asked.value;
  while (entry?.state === 'held' || entry?.state === 'sending')
    entry = await mustAsk(options, 'send.follow', { entryId: entry.id, seen: entry.state });
  if (entry?.state !== 'sent') throw new Error(`the invitation ended as ${JSON.stringify(asked)}`);
  return options.evaluate(() => (globalThis as Counting).written ?? 0);
};

/** As many invitations made elsewhere as are ever pending, and a day's reads. */
const fill = async (browser: RigBrowser, options: Page): Promise<void> => {
  await browser.stopWorker();
  await options.evaluate(
    async ([accountId, invitations, reads]) => {
      const now = Date.now();
      const elsewhere = Array.from({ length: invitations }, (_, at) => ({
        providerId: `ACoAA${String(at).padStart(34, '0')}`,
        publicIdentifier: `somebody-elsewhere-${at}`,
        invitationId: `7${String(at).padStart(18, '0')}`,
        fullName: `Somebody Elsewhere ${at}`,
        at: now - 40 * 24 * 3_600_000,
        withNote: false,
        own: false,
        seenAt: now,
      }));
      await chrome.storage.local.set({
        [`elsewhere:${accountId}`]: elsewhere,
        [`reads:${accountId}`]: {
          first: Math.floor(now / 1_000) * 1_000 - 48 * 3_600_000,
          after: Array.from({ length: reads - 1 }, () => 576),
        },
      });
    },
    [SAM_ACCOUNT_ID, ELSEWHERE, READS] as const,
  );
};

/** Measures one invitation of a new account and one of an account with long lists. */
export const benchSends = async (extension: string, certificate: Certificate): Promise<SendBench> => {
  console.log('a send');
  const sandbox = await startSandbox({ tls: certificate });
  const browser = await launchBrowser({ extension, certificate, hosts: { '*.unipile.com': sandbox.port } });
  const options = await optionsOnInstall(browser);
  const connection = { dsn: 'api31.unipile.com:13131', apiKey: sandbox.apiKey, accountId: SAM_ACCOUNT_ID };
  await mustAsk(options, 'connection.save', connection);
  await setPace(options, { holdMs: 0, spacingMs: { min: 0, max: 0 } });
  await mustAsk(options, 'quota');
  await count(options);
  // The first send of an account reads LinkedIn's lists.
  await bytesOfInviting(options, 'alex-stone');
  const fresh = await bytesOfInviting(options, 'olga-outofnetwork');
  await fill(browser, options);
  // What LinkedIn's list shows, and the filled journal does not, is written once. The next worker reads it again.
  await bytesOfInviting(options, 'second-001');
  await browser.stopWorker();
  const full = await bytesOfInviting(options, 'jane-doe');
  await browser.close();
  await sandbox.close();
  return { elsewhere: ELSEWHERE, reads: READS, fresh, full };
};
