import { expect, test } from 'vitest';
import type { QuotaView } from '@/lib/outreach/quota/quota-view';
import type { PageView } from '@/lib/protocol/page';
import { askFrom, connect, sandbox, slug, useWorker, value } from './worker-rig.ts';

useWorker();

const invitesToday = async () =>
  (await value<QuotaView>('quota')).lines.find(({ counted, window }) => counted === 'invite' && window === 'day');
const onPage = async () =>
  ((await askFrom('/in/jane-doe/')('page.look', { ref: slug('jane-doe') })).value as PageView).invitesLeft;

test('before LinkedIn’s lists were read, a figure is told with what it lacks, and nothing is read for it', async () => {
  await connect();
  expect(await invitesToday()).toMatchObject({ used: 0, elsewhereUnread: true, mayRise: true });
  expect(await onPage()).toMatch(/^about \d+ left today$/);
  expect(sandbox.requests).toEqual([]);
  await value('quota.reconcile');
  expect(await invitesToday()).not.toHaveProperty('elsewhereUnread');
  expect(await invitesToday()).not.toHaveProperty('mayRise');
  expect(await onPage()).toMatch(/^\d+ left today$/);
});

test('what LinkedIn’s lists do not show is told as it is', async () => {
  await connect();
  const messages = (await value<QuotaView>('quota')).lines.find(({ counted }) => counted === 'message');
  expect(messages).not.toHaveProperty('elsewhereUnread');
});
