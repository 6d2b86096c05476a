// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { failed, ok } from '@/lib/result';
import { chatView } from '@/tests/gallery/inbox-examples';
import { message } from '@/tests/gallery/people';
import { box, closeApp, type } from '../app/app-rig';
import { openChat, people, seeEverything } from './chat-rig';

beforeEach(seeEverything);
afterEach(closeApp);

const CLOSED = /^LinkedIn takes no replies in this conversation/;

test('a chat that was closed while somebody wrote says so, keeps the text, and shows it once it is read again', async () => {
  const { asked } = await openChat({}, [message()], {
    'inbox.chat': ({ fresh }) => ok({ chat: chatView(fresh ? { readOnly: true } : {}), people, open: [] }),
    send: () => failed({ kind: 'no-reply', why: 'read-only' }),
  });
  await type('Message', 'See you there');
  fireEvent.keyDown(await box('Message'), { key: 'Enter', ctrlKey: true });
  await screen.findByText(CLOSED);
  expect((await box('Message')).value).toBe('See you there');
  fireEvent.click(screen.getAllByRole('button', { name: 'Read again' }).at(-1)!);
  await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Message' })).toBeNull());
  await screen.findByText(CLOSED);
  expect(asked('send')).toHaveLength(1);
});
