import { expect, test, vi } from 'vitest';
import type { CreateControl } from '@/components/page/create-control';
import { awaitControl, handInControl } from '@/components/page/script-meeting';

const create: CreateControl = vi.fn();

test('what the panel’s script hands in is there for the script that waits', () => {
  const world = {};
  const door = awaitControl(world);
  expect(door.control()).toBeNull();
  handInControl(create, world);
  expect(door.control()).toBe(create);
});

test('a script that comes later sends the one before away, and waits for a panel of its own', () => {
  const world = {};
  const first = awaitControl(world);
  const second = awaitControl(world);
  expect([first.life.signal.aborted, second.life.signal.aborted]).toEqual([true, false]);
  handInControl(create, world);
  expect([first.control(), second.control()]).toEqual([null, create]);
});

test('nothing of it can be listed, and a panel without a door does nothing', () => {
  const world = {};
  handInControl(create, world);
  awaitControl(world);
  expect(Object.keys(world)).toEqual([]);
  expect(JSON.stringify(world)).toBe('{}');
});
