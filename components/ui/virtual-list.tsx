import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Boundary } from './boundary';
import './virtual-list.css';

export interface VirtualListProps<T> {
  /** The accessible name of the list. */
  readonly label: string;
  readonly items: readonly T[];
  /** px: every row is this high, whatever it holds. */
  readonly rowHeight: number;
  readonly keyOf: (item: T) => string;
  /** How many there are, loaded or not; null while that is not known. Left out: all are in `items`. */
  readonly total?: number | null;
  /** What the items were found by: a new search starts at the top. */
  readonly search?: string;
  /** The key of an item that is scrolled to, no further than needed, each time it is another one. */
  readonly inSight?: string | null;
  /** Called when the last of `items` comes near, once for each length of the list. */
  readonly onNearEnd?: () => void;
  /** Draws the contents of a row. */
  readonly children: (item: T) => ComponentChildren;
}

/** Rows drawn above and below the visible ones, so that the next one to Tab to always exists. */
const SPARE_ROWS = 6;
const FIRST_ROWS = 24;

function bringIntoSight(scroller: HTMLElement, top: number, height: number): void {
  const { scrollTop, clientHeight } = scroller;
  if (top < scrollTop) scroller.scrollTop = top;
  else if (top + height > scrollTop + clientHeight) scroller.scrollTop = top + height - clientHeight;
}

/** A list of any length that draws the rows in sight. It scrolls by itself and fills the space that its parent gives it. */
export function VirtualList<T>({ label, items, rowHeight, keyOf, onNearEnd, children, ...props }: VirtualListProps<T>) {
  const scroller = useRef<HTMLElement>(null);
  const [{ first, last }, setSpan] = useState({ first: 0, last: FIRST_ROWS });

  /** Where the item is that has to come into sight; null once it has. */
  const wanted = useRef<number | null>(null);

  const look = () => {
    if (!scroller.current || scroller.current.clientHeight === 0) return;
    if (wanted.current !== null) bringIntoSight(scroller.current, wanted.current * rowHeight, rowHeight);
    wanted.current = null;
    const { scrollTop, clientHeight } = scroller.current;
    const top = Math.max(0, Math.floor(scrollTop / rowHeight) - SPARE_ROWS);
    const end = Math.ceil((scrollTop + clientHeight) / rowHeight) + SPARE_ROWS;
    setSpan((now) => (now.first === top && now.last === end ? now : { first: top, last: end }));
  };

  useEffect(() => {
    const observer = new ResizeObserver(look);
    if (scroller.current) observer.observe(scroller.current);
    return () => observer.disconnect();
  }, [rowHeight]);

  useLayoutEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
    look();
  }, [props.search]);

  useLayoutEffect(() => {
    const place = items.findIndex((item) => keyOf(item) === props.inSight);
    if (place !== -1) wanted.current = place;
    look();
  }, [props.inSight]);

  const nearEnd = last >= items.length;
  useEffect(() => {
    if (nearEnd) onNearEnd?.();
  }, [nearEnd, items.length]);

  const total = props.total === undefined ? items.length : props.total;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
    <section class="virtual-list" aria-label={label} tabIndex={0} ref={scroller} onScroll={look}>
      <ol style={{ blockSize: `${items.length * rowHeight}px` }}>
        {items.slice(first, last).map((item, index) => (
          <li
            key={keyOf(item)}
            aria-posinset={first + index + 1}
            aria-setsize={total ?? -1}
            style={{ insetBlockStart: `${(first + index) * rowHeight}px`, blockSize: `${rowHeight}px` }}
          >
            <Boundary part="line">{children(item)}</Boundary>
          </li>
        ))}
      </ol>
    </section>
  );
}
