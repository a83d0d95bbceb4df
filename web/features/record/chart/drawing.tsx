import { memo } from 'react';
import { dividersOf } from './dividers.ts';
import { DrawnChip, DrawnWay } from './drawn-arrow.tsx';
import { DrawnBox } from './drawn-box.tsx';
import { wayKey } from './marks.ts';
import type { Reading, ReadStage } from './reading.ts';
import type { Level } from './view.ts';
import { arrowKey, boxKey, inset, type PlacedStage, type Whole } from './whole.ts';

interface StageProps {
  readonly placed: PlacedStage;
  readonly read: ReadStage;
  readonly level: Level;
  readonly chosen: string | null;
  /** Which states belong to one of two moments that are compared, by state: the word on the badge. */
  readonly moments: ReadonlyMap<string, string>;
}

const Stage = memo(function Stage({ placed, read, level, chosen, moments }: StageProps) {
  const { x, y, width, height, layout } = placed;
  const at = inset(placed);
  const { marks } = read;
  return (
    <g>
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        rx={18}
        className={`stage ${read.count.current ? 'current' : ''}`}
      />
      <g transform={`translate(${at.x} ${at.y})`}>
        {dividersOf(layout).map((lane) => (
          <line
            key={lane}
            x1={24}
            x2={layout.width - 24}
            y1={lane}
            y2={lane}
            className="divider"
            strokeDasharray="10 8"
          />
        ))}
        {layout.arrows.map((one) => (
          <DrawnWay key={wayKey(one.arrow)} placed={one} mark={marks.arrows.get(wayKey(one.arrow))} />
        ))}
        {layout.boxes.map((box) => {
          const keyed = boxKey(placed, box);
          return (
            <DrawnBox
              key={box.place.id}
              keyed={keyed}
              box={box}
              mark={marks.places.get(box.place.id)}
              level={level}
              chosen={chosen === keyed}
              moment={box.place.state === null ? undefined : moments.get(box.place.state)}
            />
          );
        })}
        {layout.arrows.map((one) => {
          const keyed = arrowKey(placed, one);
          return (
            <DrawnChip
              key={wayKey(one.arrow)}
              keyed={keyed}
              placed={one}
              mark={marks.arrows.get(wayKey(one.arrow))}
              level={level}
              chosen={chosen === keyed}
              guardOf={read.guardOf(one.arrow.from, one.arrow.to)}
            />
          );
        })}
      </g>
    </g>
  );
});

interface Props {
  readonly whole: Whole;
  readonly reading: Reading;
  readonly level: Level;
  readonly chosen: string | null;
  readonly moments: ReadonlyMap<string, string>;
  readonly suspended: string;
}

/** The chart in its own units, without the titles of the stages, which are as large at every zoom. */
export const Drawing = memo(function Drawing({ whole, reading, level, chosen, moments, suspended }: Props) {
  const { apart } = whole;
  return (
    <>
      <defs>
        <marker
          id="chart-tip"
          viewBox="0 0 8 8"
          refX="7.5"
          refY="4"
          markerUnits="userSpaceOnUse"
          markerWidth="11"
          markerHeight="11"
          orient="auto"
        >
          <path d="M0 0.6 8 4 0 7.4z" className="tip" />
        </marker>
      </defs>
      {whole.stages.map((placed) => {
        const read = reading.stages.get(placed.stage);
        return (
          read && (
            <Stage
              key={placed.stage}
              placed={placed}
              read={read}
              level={level}
              chosen={chosen}
              moments={moments}
            />
          )
        );
      })}
      {reading.seen.status === 'suspended' && (
        <g className="held">
          <rect {...apart} rx={18} className="held-box" />
          <text
            x={apart.x + apart.width / 2}
            y={apart.y + apart.height / 2 + 32}
            fontSize={90}
            textAnchor="middle"
            className="t-title"
          >
            ‖ {suspended}
          </text>
        </g>
      )}
    </>
  );
});
