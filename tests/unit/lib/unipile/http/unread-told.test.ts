import { expect, test, vi } from 'vitest';
import { ACCOUNT, against, json } from './tiny-server';

test.each([
  ['a shape', json(200, { object: 'Odd' })],
  ['a type', json(422, { type: 'errors/never_seen', title: 'A title' })],
])('to tell of %s that is not understood may fail, and the call has its own answer', async (_, reply) => {
  const read = { accountId: ACCOUNT, identifier: 'jane-doe' };
  const quiet = await against([reply]);
  const report = vi.fn();
  const onUnread = vi.fn(() => {
    throw new Error('no room');
  });
  const loud = await against([reply], { onUnread, report });
  expect(await loud.client.getProfile(read)).toEqual(await quiet.client.getProfile(read));
  expect(onUnread).toHaveBeenCalledOnce();
  expect(report).toHaveBeenCalledOnce();
});
