import { describe, expect, test, vi } from 'vitest';
import { createPhotos } from '@/components/person/photos';
import type { Answer, RequestInput } from '@/lib/protocol/requests';
import { fakeAsk } from '@/tests/gallery/fake-ask';

/** A worker that keeps some photos, may ask for others, and answers a read when it is told to. */
function worker({ kept = {}, missing = [] }: { kept?: Record<string, string>; missing?: string[] }) {
  const lookUps: (readonly string[])[] = [];
  const reads: { providerId: string; answer: (photo: string | null, more?: boolean) => void }[] = [];
  const ask = fakeAsk({
    'photos.kept': ({ people }: RequestInput<'photos.kept'>): Answer<'photos.kept'> => {
      lookUps.push(people);
      const photos = Object.fromEntries(Object.entries(kept).filter(([id]) => people.includes(id)));
      return { ok: true, value: { photos, missing: missing.filter((id) => people.includes(id)) } };
    },
    'photo.read': ({ providerId }) =>
      new Promise((resolve) => {
        const answer = (photo: string | null, more = true) => resolve({ ok: true, value: { photo, more } });
        reads.push({ providerId, answer });
      }),
  });
  return { photos: createPhotos({ ask }), lookUps, reads, read: () => reads.map(({ providerId }) => providerId) };
}

const named = (providerId: string, fullName = providerId) => ({ providerId, fullName });
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('photos of the people on screen', () => {
  test('are looked up in one request for all that came onto the screen together', async () => {
    const { photos, lookUps } = worker({ kept: { jane: 'J' } });
    const told = vi.fn();
    photos.show(named('jane'), told);
    photos.show(named('john'), () => undefined);
    await settled();
    expect(lookUps).toEqual([['jane', 'john']]);
    expect([photos.of('jane'), photos.of('john')]).toEqual(['J', undefined]);
    expect(told).toHaveBeenCalledOnce();
  });

  test('are not looked up again for a row that is drawn again', async () => {
    const { photos, lookUps } = worker({ kept: { jane: 'J' } });
    photos.show(named('jane'), () => undefined)();
    photos.show(named('jane'), () => undefined);
    await settled();
    const told = vi.fn();
    photos.show(named('jane'), told);
    expect(told).toHaveBeenCalledOnce();
    await settled();
    expect(lookUps).toHaveLength(1);
  });

  test('of somebody of whom nothing was known are looked up again once their name is', async () => {
    const { photos, lookUps } = worker({});
    const leave = photos.show(named('jane', 'Somebody on LinkedIn'), () => undefined);
    await settled();
    leave();
    photos.show(named('jane', 'Somebody on LinkedIn'), () => undefined)();
    await settled();
    expect(lookUps).toHaveLength(1);
    photos.show(named('jane', 'Jane Doe'), () => undefined);
    await settled();
    expect(lookUps).toEqual([['jane'], ['jane']]);
  });

  test('are read one after the other', async () => {
    const { photos, reads, read } = worker({ missing: ['jane', 'john'] });
    for (const id of ['jane', 'john']) photos.show(named(id), () => undefined);
    await settled();
    expect(read()).toEqual(['jane']);
    reads[0]?.answer('J');
    await settled();
    expect(read()).toEqual(['jane', 'john']);
    expect(photos.of('jane')).toBe('J');
  });

  test('are not read for somebody who left the screen meanwhile, but when they are back', async () => {
    const { photos, reads, read } = worker({ missing: ['jane', 'john', 'ivan'] });
    const [, leave] = ['jane', 'john', 'ivan'].map((id) => photos.show(named(id), () => undefined));
    await settled();
    leave?.();
    reads[0]?.answer(null);
    await settled();
    expect(read()).toEqual(['jane', 'ivan']);
    photos.show(named('john'), () => undefined);
    reads[1]?.answer(null);
    await settled();
    expect(read()).toEqual(['jane', 'ivan', 'john']);
  });

  test('are no longer read once the worker says so, or the surface is closed', async () => {
    const stopped = worker({ missing: ['jane', 'john'] });
    for (const id of ['jane', 'john']) stopped.photos.show(named(id), () => undefined);
    await settled();
    stopped.reads[0]?.answer(null, false);
    await settled();
    expect(stopped.read()).toEqual(['jane']);
    const closed = worker({ missing: ['jane', 'john'] });
    for (const id of ['jane', 'john']) closed.photos.show(named(id), () => undefined);
    await settled();
    closed.photos.end();
    closed.reads[0]?.answer('J');
    await settled();
    expect(closed.read()).toEqual(['jane']);
  });

  test('stay away where the worker has none to give', async () => {
    const ask = fakeAsk({ 'photos.kept': () => ({ ok: false, problem: { kind: 'setup-needed' } }) });
    const photos = createPhotos({ ask });
    photos.show(named('jane'), () => undefined);
    await settled();
    expect(photos.of('jane')).toBeUndefined();
  });
});
