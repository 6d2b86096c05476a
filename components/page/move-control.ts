import type { PageControlSettings } from '@/lib/protocol/settings';
import { ARROWS, cornerPosition, type Position, positionOf, positionRule } from './control-position';
import type { ControlSurface } from './control-surface';
import type { Corner } from './control-view';
import type { InlinePosition } from './inline-position';
import { moveByDrag } from './move-by-drag';
import { isRightToLeft } from './page-look';

/** How far an arrow key moves the control, px. */
const ARROW_STEP = 16;

/** Moves the control about the viewport: by dragging, by arrow keys, or into a corner. */
interface MoveControl {
  /** Puts it there, as it was left. */
  place(position: Position): void;
  toCorner(corner: Corner): void;
  /** Lets this button be dragged. */
  dragBy(grip: HTMLElement): void;
  /** Whether the key was an arrow, and so moved it. */
  byKey(key: string): boolean;
}

export function createMoveControl(deps: {
  readonly document: Document;
  readonly window: Window;
  readonly surface: Pick<ControlSurface, 'host' | 'place'>;
  readonly inline: InlinePosition;
  readonly save: (part: Pick<PageControlSettings, 'position' | 'inline'>) => void;
}): MoveControl {
  const { document, window, surface, inline, save } = deps;

  const box = () => surface.host.getBoundingClientRect();
  const viewport = () => ({ width: window.innerWidth, height: window.innerHeight, rtl: isRightToLeft(document) });

  function place(position: Position) {
    inline.anchor(false);
    surface.place(positionRule(position, viewport()));
  }

  function placeAndSave(position: Position) {
    place(position);
    save({ position, inline: false });
  }

  return {
    place,
    toCorner: (corner) => placeAndSave(cornerPosition(corner, viewport())),
    dragBy: (grip) =>
      moveByDrag(grip, {
        box,
        moved: (to, dropped) => (dropped ? placeAndSave : place)(positionOf(to, viewport())),
      }),
    byKey(key) {
      const arrow = ARROWS[key];
      if (!arrow) return false;
      const { x, y, width, height } = box();
      const to = new DOMRect(x + arrow.x * ARROW_STEP, y + arrow.y * ARROW_STEP, width, height);
      placeAndSave(positionOf(to, viewport()));
      return true;
    },
  };
}
