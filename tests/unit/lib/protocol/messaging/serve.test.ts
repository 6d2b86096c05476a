import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { DRAFT_MAX } from '@/lib/outreach/rules/drafts/draft-fields';
import { MAX_TEXT } from '@/lib/protocol/messaging/request';
import type { Sender } from '@/lib/protocol/messaging/sender';
import { type Handlers, serve } from '@/lib/protocol/messaging/serve';
import { REQUESTS, type RequestName } from '@/lib/protocol/requests';

const own = { id: 'kith', origin: 'chrome-extension://kith' };
const extension: Sender = { id: 'kith', origin: own.origin };
const page: Sender = {
  id: 'kith',
  origin: 'https://www.linkedin.com',
  frameId: 0,
  documentLifecycle: 'active',
  tab: { id: 7, windowId: 1, url: 'https://www.linkedin.com/in/jane-doe/' },
};
const refused = { ok: false, problem: { kind: 'request-refused' } };
const names = Object.keys(REQUESTS) as RequestName[];

function worker(answer: () => Promise<unknown> = async () => ({ ok: true, value: null })) {
  const handle = vi.fn(answer);
  const report = vi.fn();
  const handlers = Object.fromEntries(names.map((name) => [name, handle])) as unknown as Handlers;
  return { ask: serve(handlers, { own, report }), handle, report };
}

test('a request is parsed and handed to its use case with who asked', async () => {
  const { ask, handle } = worker();
  expect(await ask({ name: 'page.undo', input: { entryId: 'e1' } }, page)).toEqual({ ok: true, value: null });
  expect(handle).toHaveBeenCalledWith({ entryId: 'e1' }, expect.objectContaining({ context: 'page', tabId: 7 }));
});

test.each(names.filter((name) => REQUESTS[name].from === 'extension'))('the page may not ask for %s', async (name) => {
  const { ask, handle } = worker();
  expect(await ask({ name, input: {} }, page)).toEqual(refused);
  expect(handle).not.toHaveBeenCalled();
});

test.each(names.filter((name) => REQUESTS[name].from === 'page'))('%s is for the page alone', async (name) => {
  const { ask, handle } = worker();
  expect(await ask({ name, input: { entryId: 'e1', ref: { kind: 'provider-id', value: 'x' } } }, extension)).toEqual(
    refused,
  );
  expect(handle).not.toHaveBeenCalled();
});

test.each([
  ['an unknown request', { name: 'key.read', input: {} }],
  ['an inherited name', { name: 'toString', input: {} }],
  ['a field too many', { name: 'quota', input: { dsn: 'https://evil.example' } }],
  ['a field missing', { name: 'send.undo', input: {} }],
  ['an envelope with more in it', { name: 'quota', input: {}, sender: own }],
  ['nothing', undefined],
])('%s is refused before anything runs', async (_, message) => {
  const { ask, handle } = worker();
  expect(await ask(message, extension)).toEqual(refused);
  expect(handle).not.toHaveBeenCalled();
});

const draft = (text: string) => ({ accountId: 'a', person: 'p', field: 'note', text, over: '' });

test('a text longer than any is told as that, by how much, and nothing runs', async () => {
  const { ask, handle } = worker();
  const change = { chatId: 'c', messageId: 'm', text: 'x'.repeat(MAX_TEXT + 7) };
  expect(await ask({ name: 'inbox.keep-typed', input: change }, extension)).toEqual({
    ok: false,
    problem: { kind: 'text-too-long', max: MAX_TEXT, over: 7 },
  });
  expect(handle).not.toHaveBeenCalled();
});

test.each([
  ['more that is wrong', { ...draft('x'.repeat(DRAFT_MAX + 1)), field: 'key' }],
  ['an id that is too long', { ...draft('x'), person: 'p'.repeat(MAX_TEXT + 1) }],
])('a request with %s is refused as no request', async (_, input) => {
  expect(await worker().ask({ name: 'draft.write', input }, extension)).toEqual(refused);
});

test('no message whatever reaches a use case unparsed or makes the worker throw', async () => {
  const { ask, handle } = worker();
  await fc.assert(
    fc.asyncProperty(fc.anything(), fc.constantFrom(page, extension), async (message, sender) => {
      expect(await ask(message, sender)).toEqual(refused);
    }),
  );
  expect(handle).not.toHaveBeenCalled();
});

test('a bug is reported once and answered as data', async () => {
  const bug = new Error('oh');
  const { ask, report } = worker(async () => Promise.reject(bug));
  expect(await ask({ name: 'quota', input: {} }, extension)).toEqual({ ok: false, problem: { kind: 'unexpected' } });
  expect(report).toHaveBeenCalledExactlyOnceWith(bug);
});

test('what is thrown is answered as what it is known as', async () => {
  const handlers = Object.fromEntries(
    names.map((name) => [name, async () => Promise.reject(new RangeError())]),
  ) as unknown as Handlers;
  const problemOf = (error: unknown) =>
    error instanceof RangeError ? ({ kind: 'storage-unreadable' } as const) : null;
  const ask = serve(handlers, { own, report: vi.fn(), problemOf });
  expect(await ask({ name: 'quota', input: {} }, extension)).toEqual({
    ok: false,
    problem: { kind: 'storage-unreadable' },
  });
});

test('a surface that shows another account than the active one gets nothing done', async () => {
  const handle = vi.fn(async () => ({ ok: true, value: null }));
  const handlers = Object.fromEntries(names.map((name) => [name, handle])) as unknown as Handlers;
  const ask = serve(handlers, { own, report: vi.fn(), accountId: async () => 'alex' });
  const changed = { ok: false, problem: { kind: 'account-changed' } };
  expect(await ask({ name: 'quota', input: {}, as: 'sam' }, extension)).toEqual(changed);
  expect(handle).not.toHaveBeenCalled();
  expect(await ask({ name: 'quota', input: {}, as: 'alex' }, extension)).toEqual({ ok: true, value: null });
});

test('Kith’s own windows are told the time with each answer, and pages are not', async () => {
  const handlers = Object.fromEntries(names.map((name) => [name, async () => ({ ok: true, value: null })]));
  const ask = serve(handlers as unknown as Handlers, { own, report: () => {}, clock: () => ({ now: 9, ahead: 7 }) });
  expect(await ask({ name: 'quota', input: {} }, extension)).toEqual({
    ok: true,
    value: null,
    clock: { now: 9, ahead: 7 },
  });
  expect(await ask({ name: 'page.undo', input: { entryId: 'e1' } }, page)).toEqual({ ok: true, value: null });
});

test('a surface that shows no account is served, and so is what belongs to any', async () => {
  const handle = vi.fn(async () => ({ ok: true, value: null }));
  const handlers = Object.fromEntries(names.map((name) => [name, handle])) as unknown as Handlers;
  const ask = serve(handlers, { own, report: vi.fn(), accountId: async () => 'alex' });
  expect(await ask({ name: 'quota', input: {} }, extension)).toMatchObject({ ok: true });
  expect(await ask({ name: 'send.undo', input: { entryId: 'e1' }, as: 'sam' }, extension)).toMatchObject({ ok: true });
});

test('a name that is no text is refused, even one that would read as a request’s', async () => {
  const { ask, handle } = worker();
  expect(await ask({ name: ['quota'], input: {} }, extension)).toEqual(refused);
  expect(await ask({ name: 'quota', input: {} }, { ...extension, id: 'other' })).toEqual(refused);
  expect(handle).not.toHaveBeenCalled();
});
