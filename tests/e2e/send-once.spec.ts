import type { Fault } from '../sandbox/sandbox.ts';
import { expect, test, writesOf } from './kith-test.ts';

// Chromium itself repeats a POST whose kept-alive connection dies before the answer; a sandbox that takes duplicates shows it.
// What arrived is told as soon as the conversation, which is open beside it, has been read again.
const CUTS: readonly [string, Pick<Fault, 'when'>, RegExp][] = [
  ['before the server acted', { when: 'before-effect' }, /not known/],
  ['after the server acted', { when: 'after-effect' }, /^Message sent to John Smith/],
];

for (const [title, cut, told] of CUTS)
  test(`a message whose connection is cut ${title} has left once`, async ({ kith, sandbox }) => {
    sandbox.state.flags.dedupe = false;
    sandbox.fault({ method: 'POST', path: '/chats/:id/messages', times: 1, ...cut, do: { kind: 'cut' } });
    const popup = await kith.popupOn('/in/john-smith/');
    await popup.getByRole('textbox', { name: 'Message' }).fill('Lunch on Thursday?');
    await popup.getByRole('button', { name: 'Send message' }).click();
    await expect(popup.getByText(told).first()).toBeVisible();
    expect(writesOf(sandbox)).toHaveLength(1);
    expect(sandbox.state.effects).toHaveLength(cut.when === 'after-effect' ? 1 : 0);
  });

test('a text arrives exactly as it was written', async ({ kith, sandbox }) => {
  const text = 'Grüße, 민수 👩‍🚀 “quoted”\n\nsecond line';
  const popup = await kith.popupOn('/in/john-smith/');
  await popup.getByRole('textbox', { name: 'Message' }).fill(text);
  await popup.getByRole('button', { name: 'Send message' }).click();
  await expect(popup.getByRole('status').filter({ hasText: 'Message sent to John Smith' })).toBeVisible();
  expect(sandbox.state.effects).toMatchObject([{ text }]);
});

test('a server that takes only multipart gets the text as it was written', async ({ kith, sandbox }) => {
  sandbox.state.flags.jsonRefused = true;
  const popup = await kith.popupOn('/in/john-smith/');
  await popup.getByRole('textbox', { name: 'Message' }).fill('Lunch on Thursday?');
  await popup.getByRole('button', { name: 'Send message' }).click();
  await expect(popup.getByRole('status').filter({ hasText: 'Message sent to John Smith' })).toBeVisible();
  expect(sandbox.state.effects).toMatchObject([{ text: 'Lunch on Thursday?' }]);
});
