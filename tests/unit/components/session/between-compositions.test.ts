// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { betweenCompositions } from '@/components/session/between-compositions';

const tell = (type: string) => document.dispatchEvent(new Event(type));

test('looks at once while no word is composed', () => {
  const look = vi.fn();
  betweenCompositions(look, new AbortController().signal)();
  expect(look).toHaveBeenCalledOnce();
});

test('waits for the end of a word that is composed, and looks once', () => {
  const look = vi.fn();
  const wanted = betweenCompositions(look, new AbortController().signal);
  tell('compositionstart');
  wanted();
  wanted();
  expect(look).not.toHaveBeenCalled();
  tell('compositionend');
  expect(look).toHaveBeenCalledOnce();
  tell('compositionstart');
  tell('compositionend');
  expect(look).toHaveBeenCalledOnce();
});

test('hears no composition once it is over', () => {
  const look = vi.fn();
  const life = new AbortController();
  const wanted = betweenCompositions(look, life.signal);
  tell('compositionstart');
  wanted();
  life.abort();
  tell('compositionend');
  expect(look).not.toHaveBeenCalled();
});
