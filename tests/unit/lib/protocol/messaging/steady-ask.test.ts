import { expect, test, vi } from 'vitest';
import { createSteadyAsk } from '@/lib/protocol/messaging/steady-ask';

/** A worker in which this account is active. */
function worker(active: { accountId: string }) {
  const asked: { name: string; as?: string | undefined }[] = [];
  const runtime = {
    id: 'kith',
    async sendMessage(message: unknown) {
      const request = message as { name: string; as?: string | undefined };
      asked.push({ name: request.name, as: request.as });
      if (request.as !== undefined && request.as !== active.accountId)
        return { ok: false, problem: { kind: 'account-changed' } };
      return { ok: true, value: request.name === 'connection' ? { account: { ...active } } : null };
    },
  };
  return { runtime: () => runtime, asked };
}

test('a surface stays with the account it is first told of', async () => {
  const { runtime, asked } = worker({ accountId: 'sam' });
  const ask = createSteadyAsk(() => {}, runtime);
  await ask('quota', {});
  await ask('connection', {});
  await ask('quota', {});
  expect(asked.map(({ as }) => as)).toEqual([undefined, undefined, 'sam']);
});

test('once another is active it learns so, and goes on asking for its own', async () => {
  const active = { accountId: 'sam' };
  const { runtime, asked } = worker(active);
  const changed = vi.fn();
  const ask = createSteadyAsk(changed, runtime);
  await ask('connection', {});
  active.accountId = 'alex';
  expect(await ask('connection', {})).toEqual({ ok: false, problem: { kind: 'account-changed' } });
  expect(changed).toHaveBeenCalledOnce();
  await ask('quota', {});
  expect(asked.at(-1)?.as).toBe('sam');
});

test.each([
  ['nobody was connected', { dsn: null, account: null }],
  ['the key was gone', { dsn: null, account: { accountId: 'sam' } }],
])('a surface that was open while %s learns that somebody is', async (_, before) => {
  let view: object = before;
  const runtime = () => ({ id: 'kith', sendMessage: async () => ({ ok: true, value: view }) });
  const changed = vi.fn();
  const ask = createSteadyAsk(changed, runtime);
  await ask('connection', {});
  await ask('connection', {});
  expect(changed).not.toHaveBeenCalled();
  view = { dsn: 'api1.unipile.com', account: { accountId: 'sam' } };
  await ask('connection', {});
  expect(changed).toHaveBeenCalledOnce();
});

test('what names its account by itself goes there whichever is active: a draft is never lost', async () => {
  const active = { accountId: 'sam' };
  const { runtime } = worker(active);
  const changed = vi.fn();
  const ask = createSteadyAsk(changed, runtime);
  await ask('connection', {});
  active.accountId = 'alex';
  const draft = { accountId: 'sam', person: 'p', field: 'note', text: 'Dear', over: '' } as const;
  expect(await ask('draft.write', draft)).toMatchObject({ ok: true });
  expect(changed).not.toHaveBeenCalled();
});

test('a question that fails for any other reason changes nothing', async () => {
  const changed = vi.fn();
  const ask = createSteadyAsk(changed, () => ({
    id: 'kith',
    sendMessage: async () => ({ ok: false, problem: { kind: 'offline' } }),
  }));
  expect(await ask('quota', {})).toMatchObject({ ok: false });
  expect(changed).not.toHaveBeenCalled();
});
