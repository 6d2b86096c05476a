import type { PageControlSettings } from '@/lib/protocol/settings';

export type Position = PageControlSettings['position'];

/** The visible part of a page, px, and the direction of its language. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
  readonly rtl: boolean;
}

/** Between the control and the edges, px. */
export const EDGE_MARGIN = 8;

/** The rule that puts the control there, on this and on every smaller viewport. */
export function positionRule({ start, bottom }: Position, { width, height, rtl }: Viewport): string {
  const nearEnd = start > width / 2;
  const nearTop = bottom > height / 2;
  const from = (edge: string, whole: string, at: number, isFar: boolean) =>
    `${edge}:max(${EDGE_MARGIN}px,${isFar ? `${whole} - ${at}px` : `min(${at}px,${whole} - 56px)`})!important`;
  const block = from(nearTop ? 'top' : 'bottom', '100vh', bottom, nearTop);
  return `:host(:not(:popover-open)){${block};${from(nearEnd === rtl ? 'left' : 'right', '100vw', start, nearEnd)}}`;
}
