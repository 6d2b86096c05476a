import type { PageControlSettings } from '@/lib/protocol/settings';
import type { Corner } from './control-view';

export type Position = PageControlSettings['position'];

/** The visible part of a page, px, and the direction of its language. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
  readonly rtl: boolean;
}

/** A box in the viewport, px from its left and top. */
type Box = Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>;

/** Between the control and the edges, px. */
const MARGIN = 8;
const CORNER_MARGIN = 24;
/** LinkedIn's navigation is at the top of every page. */
const TOP_MARGIN = 72;

/**
 * A position names the edge of the control that is nearer to the viewport's: it grows away from there. `start` and `bottom` are
 * that edge's distance from the inline-start and the bottom of the viewport.
 */
export function positionOf(box: Box, { width, height, rtl }: Viewport): Position {
  const near = rtl ? width - box.left - box.width : box.left;
  const below = height - box.top - box.height;
  const within = (at: number, size: number, all: number) => {
    const inside = Math.min(Math.max(at, MARGIN), Math.max(all - size - MARGIN, MARGIN));
    return Math.round(inside + size / 2 > all / 2 ? inside + size : inside);
  };
  return { start: within(near, box.width, width), bottom: within(below, box.height, height) };
}

/** The position of a corner. */
export function cornerPosition(corner: Corner, { width, height, rtl }: Viewport): Position {
  return {
    start: corner.endsWith(rtl ? 'right' : 'left') ? CORNER_MARGIN : Math.max(width - CORNER_MARGIN, 0),
    bottom: corner.startsWith('bottom') ? CORNER_MARGIN : Math.max(height - TOP_MARGIN, 0),
  };
}

/** The rule that puts the control there, on this and on every smaller viewport. */
export function positionRule({ start, bottom }: Position, { width, height, rtl }: Viewport): string {
  const nearEnd = start > width / 2;
  const nearTop = bottom > height / 2;
  const inline = nearEnd ? `100vw - ${start}px` : `min(${start}px,100vw - 56px)`;
  const block = nearTop ? `100vh - ${bottom}px` : `min(${bottom}px,100vh - 56px)`;
  const side = nearEnd === rtl ? 'left' : 'right';
  return `:host(:not(:popover-open)){${nearTop ? 'top' : 'bottom'}:max(${MARGIN}px,${block})!important;${side}:max(${MARGIN}px,${inline})!important}`;
}

/** Which way each arrow key points. */
export const ARROWS: Partial<Record<string, { readonly x: number; readonly y: number }>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};
