import { addMessage } from '../../lib/practice/world/conversation.ts';
import { linkedInId } from '../../lib/practice/world/message-changes.ts';
import { askWorker, mustAsk } from '../rig/ask-worker.ts';
import { optionsOnInstall, optionsOnRelaunch, setPace } from '../rig/connect.ts';
import { expect, test, writesOf } from './kith-test.ts';

test.use({ version: 'v2' });

test('the worker dies while the answer is under way: one invitation, and no claim that it failed', async ({
  kith,
  sandbox,
  routes,
}) => {
  const held = sandbox.hold({ ...routes.invite, when: 'after-effect' });
  const { control, page } = await kith.visit('/in/jane-doe/');
  await control.click('button', 'Invite Jane Doe');
  await held.arrived;
  await kith.stopWorker();
  held.release();

  await control.find('StaticText', /not known|Invitation sent/);
  await page.reload();
  await page.waitForTimeout(1_000);
  expect(await control.has('button', 'Invite Jane Doe')).toBe(false);
  expect(writesOf(sandbox)).toHaveLength(1);
});

test('the browser dies in the hold: the invitation is not sent, now or later', async ({ own, sandbox }) => {
  await setPace(await optionsOnInstall(own), { holdMs: 4_000, spacingMs: { min: 0, max: 0 } });
  const { control } = await own.visit('/in/jane-doe/');
  await control.click('button', 'Invite Jane Doe');
  await control.find('button', 'Undo');
  await own.kill();

  const again = await own.relaunch();
  await optionsOnRelaunch(again);
  const popup = await again.openPopup(await again.open('https://www.linkedin.com/in/jane-doe/'));
  await expect(popup.getByText(/nothing was sent to Jane Doe/)).toBeVisible();
  await popup.waitForTimeout(4_500);
  expect(writesOf(sandbox)).toEqual([]);
  await again.close();
});

test('the browser dies while an edit, a deletion and a reaction are at the server: each is in doubt in the next one, and not made again', async ({
  own,
  sandbox,
  routes,
}) => {
  const { state } = sandbox;
  const desk = await optionsOnInstall(own);
  const john = state.person('john-smith').providerId;
  const chat = state.chats.find(({ attendeeIds }) => attendeeIds.join() === john)!;
  const changes = (
    [
      ['editMessage', 'inbox.edit', { text: 'Hello John' }, 'doubt'],
      ['deleteMessage', 'inbox.delete', {}, 'doubt'],
      ['react', 'inbox.react', { value: '👍', on: true }, 'reactionDoubt'],
    ] as const
  ).map(([request, name, input, doubt]) => {
    const at = Date.now() - 60_000;
    const message = addMessage(state, state.account(), chat, { text: name, since: { at, shownFrom: at } });
    const named = { chatId: chat.providerId, messageId: linkedInId(message), at };
    return { request, name, input: { ...named, ...input }, doubt };
  });
  for (const { request, name, input } of changes) {
    const held = sandbox.hold(routes[request]);
    void askWorker(desk, name, input).catch(() => undefined);
    await held.arrived;
  }
  await own.kill();

  const again = await own.relaunch();
  const options = await optionsOnRelaunch(again);
  const { messages } = await mustAsk<{ messages: readonly Record<string, unknown>[] }>(options, 'inbox.messages', {
    chatId: chat.providerId,
    cursor: null,
  });
  for (const { name, input, doubt } of changes) {
    expect(messages.find(({ messageId }) => messageId === input.messageId)?.[doubt], name).not.toBeNull();
    expect(await askWorker(options, name, input)).toMatchObject({ problem: { kind: 'change-under-way' } });
  }
  expect(writesOf(sandbox)).toHaveLength(changes.length);
  await again.close();
});
