// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { SLOT, SlotText } from '@/components/ui/slot-text';
import { keyEndingIn } from '@/lib/copy/connection-words';
import { ENGLISH } from '@/lib/copy/language/english';
import { speak } from '@/lib/copy/language/say';

afterEach(() => {
  cleanup();
  speak(ENGLISH);
});

const drawn = () =>
  render(
    <p>
      <SlotText text={keyEndingIn(SLOT)}>
        <code>ab12</code>
      </SlotText>
    </p>,
  ).container.innerHTML;

test('an element stands where the sentence has it', () => {
  expect(drawn()).toBe('<p>Key ending in <code>ab12</code></p>');
});

test('it stands where another language has it, also one that is written from right to left', () => {
  speak({ locale: 'ja', texts: { connection_key_ending: '末尾が{end}のキー' } });
  expect(drawn()).toBe('<p>末尾が<code>ab12</code>のキー</p>');
  speak({ locale: 'ar', texts: { connection_key_ending: 'مفتاح ينتهي بـ {end}' } });
  expect(drawn()).toBe('<p>مفتاح ينتهي بـ <code>ab12</code></p>');
});
