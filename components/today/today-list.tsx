import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Boundary } from '@/components/ui/boundary';
import { Button } from '@/components/ui/button';
import { TODAY } from '@/lib/copy/today/today-copy';
import type { TodayRow } from '@/lib/outreach/today/today-rows';
import { Row } from './today-row';
import { useTodayKeys } from './use-today-keys';

/** Rows drawn at first, and more with each press. */
const PART = 50;

interface TodayListProps {
  readonly rows: readonly TodayRow[];
  readonly now: number;
  /** The row that the user was at before: the keyboard goes on there. */
  readonly lastKey: string | null;
  readonly onMain: (row: TodayRow) => void;
  readonly onOpen: (row: TodayRow) => void;
  readonly onDecide: (row: TodayRow, until: string | null) => void;
}

const mainOf = (row: Element | undefined) => row?.querySelector<HTMLElement>('.today-main button');

/** The rows, and where the keyboard is among them. */
export function TodayList({ rows, now, lastKey, onMain, onOpen, onDecide }: TodayListProps) {
  const list = useRef<HTMLOListElement>(null);
  const [putOffKey, setPutOff] = useState<string | null>(null);
  const [drawn, setDrawn] = useState(PART);
  /** The row that gets the focus once it is drawn. */
  const wanted = useRef<number | null>(null);
  const shown = rows.slice(0, drawn);
  const start = Math.max(
    0,
    shown.findIndex(({ key }) => key === lastKey),
  );

  const focusRow = (at: number) => mainOf(list.current?.children[at])?.focus();
  const putOff = (key: string | null, at: number) => {
    wanted.current = key === null ? at : null;
    setPutOff(key);
  };
  const decide = (row: TodayRow, at: number, until: string | null) => {
    wanted.current = at;
    setPutOff(null);
    onDecide(row, until);
  };

  useLayoutEffect(() => {
    if (wanted.current === null) return;
    // The next row has moved up; after the last one there is only the one before.
    focusRow(Math.min(wanted.current, shown.length - 1));
    wanted.current = null;
  });
  useLayoutEffect(() => {
    const { activeElement, body } = document;
    if (activeElement !== null && activeElement !== body) return;
    focusRow(start);
  }, []);

  useTodayKeys(list, {
    go: focusRow,
    putOff: (at) => putOff(shown[at]?.key ?? null, at),
    done: (at) => shown[at] && decide(shown[at], at, null),
  });

  return (
    <>
      <ol class="today-rows" aria-label={TODAY.list} ref={list}>
        {shown.map((row, at) => (
          <Boundary key={row.key} part="line">
            <Row
              row={row}
              now={now}
              puttingOff={putOffKey === row.key}
              isStart={at === start}
              onMain={() => onMain(row)}
              onOpen={() => onOpen(row)}
              onPutOff={(open) => putOff(open ? row.key : null, at)}
              onDecide={(until) => decide(row, at, until)}
            />
          </Boundary>
        ))}
      </ol>
      {rows.length > drawn && (
        <div class="today-more">
          <Button onClick={() => setDrawn(drawn + PART)}>{TODAY.more}</Button>
        </div>
      )}
    </>
  );
}
