import { expect, test } from 'vitest';
import { cleanText } from '@/lib/unipile/http/body/clean-text';

test('bidi and zero-width marks go, so that text cannot redraw its sentence', () => {
  expect(cleanText('\u202eeoD\u202c J\u200bane\u2066!\u2069\ufeff', 100)).toBe('eoD Jane!');
});

test('controls and line breaks become one space', () => {
  expect(cleanText(' Jane\u0000\u001b[31m\r\n\u2028Doe\u0085 ', 100)).toBe('Jane [31m Doe');
});

test('emoji sequences and letters of every script stay', () => {
  expect(cleanText('👩‍🔧 민수 می‌خواهم', 100)).toBe('👩‍🔧 민수 می‌خواهم');
});

test('a long text is cut between code points', () => {
  expect(cleanText('🚀'.repeat(50_000), 3)).toBe('🚀🚀🚀');
});

test('a lone surrogate becomes the replacement character', () => {
  expect(cleanText('a\ud800b', 10)).toBe('a\ufffdb');
});

test('nothing readable is null', () => {
  expect(cleanText(' \u200b\n ', 10)).toBeNull();
});
