import { evaluateInContentWorld } from '../rig/content-world.ts';
import { DSN, expect, test } from './kith-test.ts';

interface Look {
  readonly runtime: string;
  readonly windowKeys: readonly string[];
  readonly caughtRoots: number;
  readonly addedNodes: readonly string[];
  readonly messages: readonly string[];
  readonly files: Readonly<Record<string, string>>;
}

test('no byte of the key, the DSN or the account reaches the page', async ({ kith, sandbox, pages }) => {
  const secrets = [sandbox.apiKey, DSN, 'unipile', sandbox.state.accounts[0]!.id];
  const told: string[] = [];
  const { control, page } = await kith.visit('/in/jane-doe/');
  page.on('console', (message) => told.push(message.text()));
  page.on('request', (request) => told.push(request.url(), request.postData() ?? ''));
  await control.click('button', 'Invite Jane Doe');
  await control.find('status', 'Invitation sent to Jane Doe');

  const look = await page.evaluate(`look(${JSON.stringify(kith.extensionId)}, ['manifest.json'])`);
  const everything = [JSON.stringify(look), ...told, ...pages.requests].join('\n').toLowerCase();
  for (const secret of secrets) expect(everything).not.toContain(secret.toLowerCase());
});

test('whoever takes over the content script finds no key in its memory and no storage open to it', async ({
  kith,
  sandbox,
}) => {
  const { control, page } = await kith.visit('/in/jane-doe/');
  await control.find('button', 'Invite Jane Doe');
  const inside = (expression: string) => evaluateInContentWorld(page, kith.extensionId, expression);

  expect(await inside('chrome.storage?.local?.get().then(() => "open", () => "closed") ?? "closed"')).toBe('closed');
  expect(await inside('chrome.storage?.session?.get().then(() => "open", () => "closed") ?? "closed"')).toBe('closed');

  // The databases of that world are the page's own.
  expect(await inside('indexedDB.databases().then((all) => all.map(({ name }) => name))')).toEqual([]);

  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  const heap = chunks.join('');
  expect(heap).toContain('Jane Doe');
  expect(heap).not.toContain(sandbox.apiKey);
  expect(heap).not.toContain(DSN);
});

test('chrome.storage, which some browsers cannot close to content scripts, holds neither key nor DSN', async ({
  kith,
  sandbox,
}) => {
  const { control } = await kith.visit('/in/jane-doe/');
  await control.click('button', 'Invite Jane Doe');
  await control.find('status', 'Invitation sent to Jane Doe');
  const options = await kith.open(kith.address('options.html'));
  const stored = await options.evaluate(async () => {
    const { local, session, sync } = chrome.storage;
    return JSON.stringify(await Promise.all([local, session, sync].map((area) => area.get())));
  });
  expect(stored).toContain('Jane Doe');
  expect(stored).not.toContain(sandbox.apiKey);
  expect(stored).not.toContain(DSN);
});

test('the page’s own world is told nothing that the worker would not say', async ({ kith, sandbox }) => {
  const { control, page } = await kith.visit('/in/jane-doe/');
  await control.find('button', 'Invite Jane Doe');
  const ask = (message: unknown) =>
    evaluateInContentWorld(page, kith.extensionId, `chrome.runtime.sendMessage(${JSON.stringify(message)})`);

  const refused = { ok: false, problem: { kind: 'request-refused' } };
  for (const message of [
    { name: 'connection', input: {} },
    { name: 'settings.change', input: { holdMs: 0 } },
    { name: 'connection.erase', input: {} },
    { name: 'activity.erase', input: {} },
    { name: 'page.look', input: { ref: { kind: 'public-identifier', value: 'jane-doe' }, dsn: 'evil.example' } },
    { name: '__proto__', input: {} },
    'hello',
    null,
  ])
    expect(await ask(message), JSON.stringify(message)).toEqual(refused);
  expect(sandbox.requests).toEqual([]);
});

test('LinkedIn’s search for extensions finds one nameless element', async ({ kith }) => {
  const { control, page } = await kith.visit('/in/jane-doe/');
  await control.find('button', 'Invite Jane Doe');
  const files = ['manifest.json', 'background.js', 'popup.html', 'content-scripts/page-control.js', 'icon/16.png'];
  const look = (await page.evaluate(`look(${JSON.stringify(kith.extensionId)}, ${JSON.stringify(files)})`)) as Look;

  expect(look.runtime).toBe('undefined');
  expect(Object.values(look.files)).toEqual(files.map(() => 'blocked'));
  expect(look.windowKeys.toSorted()).toEqual(['goTo', 'look', 'wander']);
  expect(look.caughtRoots).toBe(0);
  expect(look.messages).toEqual([]);
  expect(look.addedNodes).toHaveLength(1);
  expect(look.addedNodes[0]).not.toMatch(/kith|chrome-extension|class=|id=|data-/i);
});
