import { memo, useRef } from 'react';
import type { IsoDate } from '../../../machines/calendar.ts';
import { ChartRow, WaitingRow } from './chart-row.tsx';
import type { ShownColumn } from './columns-shown.ts';
import { type Place, tabStop } from './grid-keys.ts';
import { slotsAfter } from './slots.ts';
import type { Community } from './use-board.ts';
import type { InSight } from './use-columns-in-sight.ts';

export interface Body {
  readonly rows: readonly { readonly index: number; readonly start: number }[];
  readonly at: (place: number) => Community | undefined;
  readonly columns: readonly ShownColumn[];
  readonly inSight: InSight;
  readonly today: IsoDate;
  readonly active: Place;
}

/** The rows in sight. Drawn after everything else, and by and by: whoever scrolls or types is answered first. */
export const ChartBody = memo(function ChartBody({ body }: { readonly body: Body }) {
  const { rows, at, columns, inSight, today, active } = body;
  const slots = useRef<ReadonlyMap<number, number>>(new Map());
  slots.current = slotsAfter(
    slots.current,
    rows.map(({ index }) => index),
  );
  const filled = rows.flatMap(({ index }) => (at(index) === undefined ? [] : [index]));
  const stop = tabStop(active, filled, columns.length + 1);
  return rows.map(({ index, start }) => {
    const community = at(index);
    const slot = slots.current.get(index);
    if (community === undefined) return <WaitingRow key={slot} row={index} top={start} />;
    const isActive = active.row === index;
    return (
      <ChartRow
        key={slot}
        community={community}
        columns={columns}
        // What has the focus must not vanish when it is scrolled away sideways.
        from={isActive ? 0 : inSight.from}
        to={isActive ? columns.length : inSight.to}
        today={today}
        row={index}
        top={start}
        active={stop?.row === index ? stop.column : -1}
      />
    );
  });
});
