import { expect, test, vi } from 'vitest';

const built: string[] = vi.hoisted(() => []);

vi.mock('zod', async (original) => {
  const zod = await original<typeof import('zod')>();
  const z = new Proxy(zod.z, {
    get(real, name, self) {
      const made = Reflect.get(real, name, self);
      if (typeof made !== 'function') return made;
      return (...of: unknown[]) => {
        built.push(String(name));
        return made(...of);
      };
    },
  });
  return { ...zod, z };
});

test('to load the worker builds no schema but those that every request shares: a page waits for its start', async () => {
  await import('@/lib/protocol/messaging/request');
  expect(new Set(built)).toEqual(new Set(['strictObject', 'enum', 'string', 'number']));
  built.length = 0;
  await import('@/lib/worker/compose');
  expect(built).toEqual([]);
});
