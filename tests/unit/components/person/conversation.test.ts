import { expect, test } from 'vitest';
import { conversation } from '@/components/person/conversation';
import { entry, MINUTE, message, NOW } from '@/tests/gallery/people';

const sent = (messageId: string, at: number) =>
  entry({ action: 'message', sentAt: at, text: 'Sent', ids: { invitationId: null, chatId: null, messageId } });
const texts = (...args: Parameters<typeof conversation>) => conversation(...args).map(({ text }) => text);

test('messages stand oldest first, whatever order they came in', () => {
  const newer = message({ messageId: 'b', at: NOW, text: 'newer' });
  const older = message({ messageId: 'a', at: NOW - MINUTE, text: 'older' });
  expect(texts([newer, older], [])).toEqual(['older', 'newer']);
});

test('a message sent just now is there before LinkedIn lists it', () => {
  expect(texts([message({ at: NOW - MINUTE, text: 'Hello' })], [sent('b', NOW)])).toEqual(['Hello', 'Sent']);
});

test('a message that LinkedIn lists is there once', () => {
  expect(texts([message({ messageId: 'b', text: 'Sent' })], [sent('b', NOW)])).toEqual(['Sent']);
});

test('a message in doubt is not shown as part of the chat', () => {
  expect(texts([], [{ ...sent('b', NOW), state: 'unconfirmed' }])).toEqual([]);
});
