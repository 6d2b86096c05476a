import { EDGE_MARGIN, type Position, type Viewport } from '@/components/page/panel/position-rule';
import type { Corner } from '@/lib/outreach/rules/control-rules';

/** A box in the viewport, px from its left and top. */
type Box = Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>;

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
    const inside = Math.min(Math.max(at, EDGE_MARGIN), Math.max(all - size - EDGE_MARGIN, EDGE_MARGIN));
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

/** Which way each arrow key points. */
export const ARROWS: Partial<Record<string, { readonly x: number; readonly y: number }>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};
