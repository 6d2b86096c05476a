import { afterEach, expect, it } from 'vitest';
import { SAM_ACCOUNT_ID } from '@/tests/sandbox/cast';
import { type Sandbox, type SandboxOptions, startSandbox } from '@/tests/sandbox/sandbox';
import { callerOf } from './caller';

let sandbox: Sandbox;

const open = async (options: SandboxOptions = {}): Promise<ReturnType<typeof callerOf>> => {
  sandbox = await startSandbox(options);
  return callerOf(sandbox);
};

afterEach(() => sandbox.close());

/** Follows the cursor to the end; `account_id` rides along, as clients send it. */
async function walk(caller: ReturnType<typeof callerOf>, path: string, limit: string) {
  const pages: string[][] = [];
  let cursor: string | null | undefined = '';
  while (cursor !== null && cursor !== undefined) {
    const { body } = await caller.get(path, { limit, ...(cursor === '' ? {} : { cursor }) });
    pages.push(body.items.map((one) => String(one.member_id ?? one.id)));
    cursor = body.cursor;
  }
  return pages;
}

it.each([
  ['/users/relations', '100', 122],
  ['/users/invite/sent', '7', 21],
  ['/chats', '4', 13],
])('walks through %s without gap or repetition', async (path, limit, total) => {
  const caller = await open();
  for (let n = 1; n <= 20; n += 1) sandbox.state.inviteFromPhone(`second-${String(n).padStart(3, '0')}`);
  const pages = await walk(caller, path, limit);
  expect(pages.slice(0, -1).every((page) => page.length === Number(limit))).toBe(true);
  expect(new Set(pages.flat())).toHaveLength(total);
  expect(pages.flat()).toHaveLength(total);
});

it.each([
  ['/users/relations', '1000', '1001'],
  ['/users/invite/sent', '100', '101'],
  ['/users/invite/received', '100', '0'],
  ['/chats', '250', '251'],
  ['/accounts', '250', '1.5'],
  ['/webhooks', '250', 'ten'],
])('takes limits of %s up to %s, not %s', async (path, most, tooMuch) => {
  const caller = await open();
  expect((await caller.get(path, { limit: most })).status).toBe(200);
  expect(await caller.get(path, { limit: tooMuch })).toMatchObject({
    status: 400,
    body: { type: 'errors/invalid_parameters' },
  });
});

it('lists ten invitations where no limit is given', async () => {
  const caller = await open();
  for (let n = 100; n < 120; n += 1) sandbox.state.inviteFromPhone(`second-${n}`);
  expect((await caller.get('/users/invite/sent')).body.items).toHaveLength(10);
});

it('filters relations by name', async () => {
  const caller = await open();
  const { items } = (await caller.get('/users/relations', { filter: 'jOHN sm' })).body;
  expect(items.map(({ public_identifier }) => public_identifier)).toEqual(['john-smith']);
});

it('keeps the filters of chats in the cursor', async () => {
  const caller = await open({ chats: 4 });
  const { body } = await caller.get('/chats', { limit: '2' });
  const rest = await caller.call('GET', `/chats?cursor=${encodeURIComponent(String(body.cursor))}&limit=100`);
  expect(rest.body.items).toHaveLength(3);
  expect(new Set(rest.body.items.map(({ account_id }) => account_id))).toEqual(new Set([SAM_ACCOUNT_ID]));
});

it('refuses a cursor that is not its own', async () => {
  const caller = await open();
  expect((await caller.get('/users/relations', { cursor: 'bm90IGpzb24=' })).status).toBe(400);
});

it('can give empty pages with a cursor, repeat a cursor, and leave the last one out', async () => {
  const caller = await open();
  const { flags } = sandbox.state;
  flags.emptyPages = 1;
  const pages = await walk(caller, '/users/relations', '100');
  expect(pages.map((page) => page.length)).toEqual([0, 100, 22]);

  flags.missingCursor = true;
  expect((await caller.get('/users/relations', { limit: '1000' })).body).not.toHaveProperty('cursor');

  flags.repeatedCursor = true;
  const { cursor } = (await caller.get('/users/relations', { limit: '50' })).body;
  expect((await caller.get('/users/relations', { cursor: String(cursor) })).body.cursor).toBe(cursor);
});

it('lists each of 30,000 relations once', async () => {
  const caller = await open({ relations: 30_000 });
  const pages = await walk(caller, '/users/relations', '1000');
  expect(new Set(pages.flat())).toHaveLength(30_002);
});

it('generates the same people from the same seed, and others from another', async () => {
  const names = async (seed: number): Promise<string[]> => {
    const caller = await open({ seed, relations: 5 });
    const [page] = await walk(caller, '/users/relations', '10');
    await sandbox.close();
    return page ?? [];
  };
  const [first, again, other] = [await names(7), await names(7), await names(8)];
  expect(again).toEqual(first);
  expect(other).not.toEqual(first);
  await open();
});
