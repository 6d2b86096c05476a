import { expect, test } from 'vitest';
import { ACCOUNT, against, json } from '../http/tiny-server';

test('the balance tells no credits from no subscription', async () => {
  const { client, seen } = await against([
    json(200, { object: 'LinkedinInmailBalance', premium: 0, recruiter: null, sales_navigator: 12 }),
  ]);
  expect(await client.getInMailBalance({ accountId: ACCOUNT })).toEqual({
    ok: true,
    value: { premium: 0, recruiter: null, salesNavigator: 12 },
  });
  expect(seen[0]!.url).toBe(`/linkedin/inmail_balance?account_id=${ACCOUNT}`);
});
