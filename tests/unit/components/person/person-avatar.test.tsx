// @vitest-environment happy-dom
import { act, cleanup, render } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PersonAvatar, PhotosContext } from '@/components/person/person-avatar';
import type { Photos } from '@/components/person/photos';

/** Says of every element that is watched whether it is on screen. */
let move: (isOnScreen: boolean) => void;

beforeEach(() => {
  const watching = new Set<(seen: { isIntersecting: boolean }[]) => void>();
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      readonly told: (seen: { isIntersecting: boolean }[]) => void;
      constructor(told: (seen: { isIntersecting: boolean }[]) => void) {
        this.told = told;
      }
      observe = () => void watching.add(this.told);
      disconnect = () => void watching.delete(this.told);
    },
  );
  move = (isIntersecting) => {
    for (const told of watching) told([{ isIntersecting }]);
  };
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** Photos that somebody has once `give` was called. */
function somePhotos() {
  let photo: string | undefined;
  let told: () => void = () => undefined;
  const shown: string[] = [];
  const photos: Photos = {
    of: () => photo,
    show({ providerId }, tell) {
      shown.push(providerId);
      told = tell;
      return () => void shown.splice(shown.indexOf(providerId), 1);
    },
    end: () => undefined,
  };
  const give = (one: string) => {
    photo = one;
    told();
  };
  return { photos, shown, give };
}

const draw = (photos: Photos | null, providerId: string | null) =>
  render(
    <PhotosContext.Provider value={photos}>
      <PersonAvatar providerId={providerId} fullName="Jane Doe" />
    </PhotosContext.Provider>,
  ).container;

test('the photo covers the initials, and is decoration', async () => {
  const { photos, give } = somePhotos();
  const container = draw(photos, 'jane');
  move(true);
  await act(() => give('UklGRg=='));
  const image = container.querySelector('img');
  expect([image?.getAttribute('src'), image?.getAttribute('alt')]).toEqual(['data:image/webp;base64,UklGRg==', '']);
  expect(container.querySelector('[aria-hidden="true"]')?.textContent).toBe('JD');
});

test('somebody is shown as long as they are on screen', () => {
  const { photos, shown } = somePhotos();
  draw(photos, 'jane');
  expect(shown).toEqual([]);
  move(true);
  expect(shown).toEqual(['jane']);
  move(false);
  expect(shown).toEqual([]);
  move(true);
  act(cleanup);
  expect(shown).toEqual([]);
});

test('a group has initials, and so has everybody where there are no photos', () => {
  const { photos, shown } = somePhotos();
  draw(photos, null);
  move(true);
  expect(shown).toEqual([]);
  expect(draw(null, 'jane').textContent).toBe('JD');
});
