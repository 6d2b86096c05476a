/** A shorter drag is a click with an unsteady hand, px. */
const DRAG_FROM = 4;

/** Tells where the control is dragged to, px, from the first real move until `dropped`. */
interface Dragging {
  /** Where its box stands when the drag begins. */
  box(): DOMRect;
  moved(box: DOMRect, dropped: boolean): void;
}

/** Lets a button be dragged to move what it belongs to; the click that ends a drag is no press. Returns what begins a drag. */
export function moveByDrag(grip: HTMLElement, { box, moved }: Dragging): (event: PointerEvent) => void {
  let from: { readonly x: number; readonly y: number; readonly box: DOMRect } | null = null;
  let dragged = false;

  const boxAt = ({ clientX, clientY }: PointerEvent): DOMRect | null => {
    if (!from) return null;
    const [dx, dy] = [clientX - from.x, clientY - from.y];
    dragged ||= Math.hypot(dx, dy) >= DRAG_FROM;
    return dragged ? new DOMRect(from.box.x + dx, from.box.y + dy, from.box.width, from.box.height) : null;
  };
  const end = (event: PointerEvent) => {
    const last = boxAt(event);
    from = null;
    if (last) moved(last, true);
  };

  const begin = (event: PointerEvent) => {
    if (!event.isTrusted || event.button !== 0) return;
    grip.setPointerCapture(event.pointerId);
    dragged = false;
    from = { x: event.clientX, y: event.clientY, box: box() };
  };
  grip.addEventListener('pointerdown', begin);
  grip.addEventListener('pointermove', (event) => {
    const now = boxAt(event);
    if (now) moved(now, false);
  });
  grip.addEventListener('pointerup', end);
  grip.addEventListener('pointercancel', end);
  grip.addEventListener('click', (event) => dragged && event.stopImmediatePropagation(), true);
  return begin;
}
