import { failed, ok } from '@/lib/result';
import { bareProblem } from '@/lib/unipile/http/api-problem';
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import { createInvitationListsMap } from '@/lib/storage/network/invitation-lists-map';
import type { Active } from '@/lib/worker/account/connection';
import { createInvitationLists } from '@/lib/worker/network/invitation-lists';

const NOW = Date.UTC(2026, 10, 24);
const reading = { account: { accountId: 'sam' }, generation: 0 } as Pick<Active, 'account' | 'generation'>;
const reports: unknown[] = [];
const started = () =>
  createInvitationLists({
    map: createInvitationListsMap(),
    now: () => NOW,
    report: (error) => void reports.push(error),
  });
const listed = (name: string, providerId: string | null = `id-${name}`) => ({
  invitationId: name,
  providerId,
  fullName: name,
  text: 'Hello',
  at: NOW - 1,
});
const page = (names: readonly string[], cursor: string | null, skipped = 0) => ({
  items: names.map((name) => listed(name)),
  cursor,
  skipped,
});
const names = (list: { readonly items: readonly { readonly fullName: string | null }[] } | null) =>
  list?.items.map(({ fullName }) => fullName);

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  reports.length = 0;
});

test('a list is known once its end was read, until it is read to its end again', async () => {
  const lists = started();
  await lists.page(reading, 'sent', null, page(['Ann'], '2'));
  expect((await lists.known('sam')).sent).toBeNull();
  await lists.page(reading, 'sent', '2', page(['Bo'], null));
  await lists.page(reading, 'sent', null, page(['Cy'], '2'));
  const { sent, received } = await started().known('sam');
  expect(names(sent)).toEqual(['Ann', 'Bo']);
  expect(sent?.readAt).toBe(NOW);
  expect(sent?.items[0]).toEqual({
    invitationId: 'Ann',
    providerId: 'id-Ann',
    fullName: 'Ann',
    at: NOW - 1,
    note: 'Hello',
  });
  expect(received).toBeNull();
});

test('a list of which something could not be read is not known to its end', async () => {
  const lists = started();
  await lists.page(reading, 'sent', null, page(['Ann'], '2', 1));
  await lists.page(reading, 'sent', '2', page(['Bo'], null));
  await lists.page(reading, 'received', null, page(['Cy'], null, 1));
  expect(await lists.known('sam')).toEqual({ sent: null, received: null });
});

test('a reading of which another worker has seen the beginning tells nothing', async () => {
  await started().page(reading, 'sent', null, page(['Ann'], '2'));
  const later = started();
  await later.page(reading, 'sent', '2', page(['Bo'], null));
  expect((await later.known('sam')).sent).toBeNull();
});

test('a list is read page by page, and known where that came to its end', async () => {
  const pages = [page(['Ann'], '2'), page(['Bo'], null)];
  const listSentInvitations = async ({ cursor }: { readonly cursor: string | null }) =>
    ok({ ...pages[cursor === null ? 0 : 1]!, skipped: 0 });
  const listReceivedInvitations = async () => failed(bareProblem('unavailable', 'none'));
  const active = { ...reading, client: { listSentInvitations, listReceivedInvitations } } as unknown as Active;
  const lists = started();
  expect(await lists.readAll(active, 'sent')).toMatchObject({ ok: true, value: { complete: true } });
  expect(await lists.readAll(active, 'received')).toMatchObject({ problem: { kind: 'unavailable' } });
  const { sent, received } = await lists.known('sam');
  expect(names(sent)).toEqual(['Ann', 'Bo']);
  expect(received).toBeNull();
});

test('who is not named by an id is left out, since nothing can be done about them here', async () => {
  const lists = started();
  await lists.page(reading, 'received', null, {
    items: [listed('Ghost', null), listed('Ann')],
    cursor: null,
    skipped: 0,
  });
  expect(names((await lists.known('sam')).received)).toEqual(['Ann']);
});

test('a list that cannot be kept hides nothing of what was read', async () => {
  const lists = started();
  const many = Array.from({ length: 5_001 }, (_, at) => listed(`${at}`));
  await lists.page(reading, 'sent', null, { items: many, cursor: null, skipped: 0 });
  expect(reports).toMatchObject([{ kind: 'storage-full' }]);
  expect((await lists.known('sam')).sent).toBeNull();
});
