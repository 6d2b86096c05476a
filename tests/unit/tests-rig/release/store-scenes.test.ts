import { expect, test } from 'vitest';
import { SCREENSHOT, scene, TILE, tile } from '@/tests/rig/release/store-scenes';

test('screenshots and tile have the sizes that the store takes', () => {
  expect(SCREENSHOT).toEqual({ width: 1280, height: 800 });
  expect(TILE).toEqual({ width: 440, height: 280 });
});

test('over a page lies the popup or the panel, or nothing', () => {
  const pictures = (markup: string) => [...markup.matchAll(/<img[^>]*src="([^"]*)"/g)].map(([, source]) => source);
  expect(pictures(scene('page'))).toEqual(['page']);
  expect(pictures(scene('page', { popup: 'popup' }))).toEqual(['page', 'popup']);
  expect(pictures(scene('page', { panel: 'panel' }))).toEqual(['page', 'panel']);
  expect(tile('icon', 'Kith')).toMatch(/<img src="icon">Kith/);
});
