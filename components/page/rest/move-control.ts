import type { PanelSurface } from '@/components/page/panel/panel-surface';
import type { Position } from '@/components/page/panel/position-rule';
import type { Corner } from '@/lib/outreach/rules/control-rules';
import type { PageControlSettings } from '@/lib/protocol/settings';
import { ARROWS, cornerPosition, positionOf } from './control-position';
import type { InlinePosition } from './inline-position';
import { moveByDrag } from './move-by-drag';

/** How far an arrow key moves the control, px. */
const ARROW_STEP = 16;

/** Moves the control about the viewport: by dragging, by arrow keys, or into a corner. */
interface MoveControl {
  toCorner(corner: Corner): void;
  /** Lets this button be dragged. */
  dragBy(grip: HTMLElement): void;
  /** Goes on with a drag that began before it was listened to. */
  goOn(event: Event | null): void;
  /** Whether the key was an arrow, and so moved it. */
  byKey(key: string): boolean;
}

export function createMoveControl(deps: {
  readonly surface: Pick<PanelSurface, 'host' | 'viewport' | 'place'>;
  readonly inline: InlinePosition;
  readonly save: (part: Pick<PageControlSettings, 'position' | 'inline'>) => void;
}): MoveControl {
  const { surface, inline, save } = deps;

  let handle: HTMLElement | null = null;
  let begin: ReturnType<typeof moveByDrag> | null = null;

  const box = () => surface.host.getBoundingClientRect();

  function place(position: Position) {
    inline.anchor(false);
    surface.place(position);
  }

  function placeAndSave(position: Position) {
    place(position);
    save({ position, inline: false });
  }

  return {
    toCorner: (corner) => placeAndSave(cornerPosition(corner, surface.viewport())),
    dragBy(grip) {
      handle = grip;
      begin = moveByDrag(grip, {
        box,
        moved: (to, dropped) => (dropped ? placeAndSave : place)(positionOf(to, surface.viewport())),
      });
    },
    goOn(event) {
      if (event?.type === 'pointerdown' && handle?.contains(event.target as Node)) begin?.(event as PointerEvent);
    },
    byKey(key) {
      const arrow = ARROWS[key];
      if (!arrow) return false;
      const { x, y, width, height } = box();
      const to = new DOMRect(x + arrow.x * ARROW_STEP, y + arrow.y * ARROW_STEP, width, height);
      placeAndSave(positionOf(to, surface.viewport()));
      return true;
    },
  };
}
