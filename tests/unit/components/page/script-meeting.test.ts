import { expect, test, vi } from 'vitest';
import type { CreatePanel } from '@/components/page/panel/create-panel';
import type { CreateRest } from '@/components/page/rest/rest-parts';
import { awaitParts, handIn } from '@/components/page/script-meeting';

const panel: CreatePanel = vi.fn();
const rest: CreateRest = vi.fn();

test('what each script hands in is there for the script that waits', () => {
  const world = {};
  const { parts } = awaitParts(world);
  expect(parts).toEqual({});
  handIn({ panel }, world);
  handIn({ rest }, world);
  expect(parts).toEqual({ panel, rest });
});

test('a script that comes later sends the one before away, and waits for parts of its own', () => {
  const world = {};
  const first = awaitParts(world);
  const second = awaitParts(world);
  expect([first.life.signal.aborted, second.life.signal.aborted]).toEqual([true, false]);
  handIn({ panel }, world);
  expect([first.parts, second.parts]).toEqual([{}, { panel }]);
});

test('nothing of it can be listed, and a part that nobody waits for does nothing', () => {
  const world = {};
  handIn({ panel }, world);
  awaitParts(world);
  expect(Object.keys(world)).toEqual([]);
  expect(JSON.stringify(world)).toBe('{}');
});
