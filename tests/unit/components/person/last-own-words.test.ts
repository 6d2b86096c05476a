import { expect, test } from 'vitest';
import { lastOwnWords } from '@/components/person/last-own-words';
import { entry, message } from '@/tests/gallery/people';

test('the last that they could answer: an invitation or a message, from here or elsewhere', () => {
  expect(lastOwnWords([], [])).toBeNull();
  expect(lastOwnWords([], [message({ own: false, at: 9 })])).toBeNull();
  expect(lastOwnWords([entry({ at: 3, sentAt: 4 })], [message({ own: true, at: 2 })])).toBe(4);
  expect(lastOwnWords([entry({ at: 3, sentAt: 4 })], [message({ own: true, at: 7 })])).toBe(7);
});

test('what never left and what asks for nothing does not count', () => {
  const none = [
    entry({ state: 'refused' }),
    entry({ state: 'not-sent' }),
    entry({ action: 'withdraw' }),
    entry({ action: 'decline' }),
  ];
  expect(lastOwnWords(none, [])).toBeNull();
  expect(lastOwnWords([entry({ state: 'unconfirmed', at: 3, sentAt: null })], [])).toBe(3);
});
