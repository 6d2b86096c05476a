// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { positionRule } from '@/components/page/panel/position-rule';
import { cornerPosition, positionOf } from '@/components/page/rest/control-position';
import { rig, useRig } from '../control-rig';

useRig();

const VIEW = { width: 1_280, height: 860, rtl: false };
const box = (left: number, top: number) => ({ left, top, width: 300, height: 44 });

describe('a position', () => {
  test.each([
    [
      'bottom left',
      box(16, 800),
      { start: 16, bottom: 16 },
      'bottom:max(8px,min(16px,100vh - 56px))!important;left:max(8px,min(16px,100vw - 56px))!important',
    ],
    [
      'bottom right',
      box(900, 800),
      { start: 1_200, bottom: 16 },
      'bottom:max(8px,min(16px,100vh - 56px))!important;right:max(8px,100vw - 1200px)!important',
    ],
    [
      'top left',
      box(16, 100),
      { start: 16, bottom: 760 },
      'top:max(8px,100vh - 760px)!important;left:max(8px,min(16px,100vw - 56px))!important',
    ],
  ])('names the edges that are nearer, so that the control grows away from them: %s', (_, where, position, rule) => {
    expect(positionOf(where, VIEW)).toEqual(position);
    expect(positionRule(position, VIEW)).toBe(`:host(:not(:popover-open)){${rule}}`);
  });

  test('starts at the other side where the language does', () => {
    const rtl = { ...VIEW, rtl: true };
    expect(positionOf(box(964, 800), rtl)).toEqual({ start: 16, bottom: 16 });
    expect(positionRule({ start: 16, bottom: 16 }, rtl)).toContain(';right:');
    expect(positionRule({ start: 1_200, bottom: 16 }, rtl)).toContain(';left:');
  });

  test.each([box(-500, 2_000), box(5_000, -70)])('never leaves what is seen: %o', (where) => {
    const { start, bottom } = positionOf(where, VIEW);
    expect(start).toBeGreaterThanOrEqual(8);
    expect(start).toBeLessThanOrEqual(1_272);
    expect(bottom).toBeGreaterThanOrEqual(8);
    expect(bottom).toBeLessThanOrEqual(852);
  });

  test('of a corner is where its name says, whichever way the page runs', () => {
    const rtl = { ...VIEW, rtl: true };
    expect(positionRule(cornerPosition('bottom-left', rtl), rtl)).toContain(';left:');
    expect(positionRule(cornerPosition('bottom-right', rtl), rtl)).toContain(';right:');
    expect(positionRule(cornerPosition('bottom-left', VIEW), VIEW)).toContain(';left:');
  });

  test('of a corner at the top leaves LinkedIn’s navigation free', () => {
    expect(cornerPosition('top-right', VIEW)).toEqual({ start: 1_256, bottom: 788 });
  });
});

describe('the control is moved', () => {
  const at = (bottom: number, start: number) => ({
    collapsed: false,
    position: { bottom, start },
    inline: false,
  });

  beforeEach(async () => {
    vi.spyOn(window, 'innerWidth', 'get').mockReturnValue(1_280);
    vi.spyOn(window, 'innerHeight', 'get').mockReturnValue(860);
    await rig.start();
    vi.spyOn(rig.host() as Element, 'getBoundingClientRect').mockReturnValue(new DOMRect(16, 800, 300, 44));
    await rig.press('Move');
  });

  test('into a corner by a click, without dragging', async () => {
    await rig.press('Top right');
    expect(rig.asked('page.settings')).toEqual([at(788, 1_256)]);
    await rig.press('Done');
    expect(rig.nameOf(rig.focused() as Element)).toBe('Move');
  });

  test.each([
    ['ArrowUp', at(32, 16)],
    ['ArrowRight', at(16, 32)],
  ])('with the arrow keys: %s', async (key, settings) => {
    await rig.key(key);
    expect(rig.asked('page.settings')).toEqual([settings]);
  });
});
