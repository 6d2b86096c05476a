import { beforeEach, expect, test } from 'vitest';
import { askFrom, connect, outcome, pageOf, sandbox, send, slug, useWorker } from './worker-rig.ts';

// A page that shows no name that is sure hands over the identifier in its address, which is no name to say.

useWorker();
beforeEach(() => connect());

const inviteOn = async (who: string) => {
  const page = await pageOf(`/in/${who}/`);
  return page('page.send', { ref: slug(who), action: 'invite', note: null, shownName: who });
};

test('a problem with somebody of whom the page shows no name says the name that the API gave', async () => {
  await outcome(await send('jane-doe'));
  expect(await inviteOn('jane-doe')).toMatchObject({
    problem: { kind: 'already-pending', sentence: expect.stringContaining('Your invitation to Jane Doe') },
  });
});

test('where nobody knows a name it says none', async () => {
  Object.assign(sandbox.state.person('petra-pending'), { firstName: '', lastName: '' });
  expect(await inviteOn('petra-pending')).toMatchObject({
    problem: { kind: 'already-pending', sentence: expect.stringContaining('Your invitation to this person') },
  });
});

test('the identifier stands in nobody’s name, so that a name which the page shows can', async () => {
  Object.assign(sandbox.state.person('petra-pending'), { firstName: '', lastName: '' });
  await inviteOn('petra-pending');
  expect(await askFrom('/in/petra-pending/')('page.look', { ref: slug('petra-pending') })).toMatchObject({
    value: { relation: 'pending', fullName: null },
  });
});
