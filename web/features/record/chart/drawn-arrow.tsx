import { memo } from 'react';
import { baselines, CHIP_MARGIN, type Line } from '../../../../machines/chart/block.ts';
import type { PlacedArrow } from '../../../../machines/chart/layout.ts';
import { path } from '../../../../machines/chart/way.ts';
import type { GuardMark } from './guard-marks.ts';
import type { ArrowMark } from './marks.ts';
import type { Level } from './view.ts';

export const GUARD_SIGNS: Readonly<Record<GuardMark['sign'], string>> = {
  met: '✓',
  'not-met': '✕',
  waived: '○',
  open: '?',
};

interface Props {
  readonly keyed: string;
  readonly placed: PlacedArrow;
  readonly mark: ArrowMark | undefined;
  readonly level: Level;
  readonly chosen: boolean;
  readonly guardOf: (event: string | null, guard: string) => GuardMark | undefined;
}

const toneOf = (mark: ArrowMark | undefined) =>
  [mark?.possible ? 'possible' : mark?.passed ? 'passed' : 'ahead', mark?.detour && 'detour']
    .filter(Boolean)
    .join(' ');

export const DrawnWay = memo(function DrawnWay({ placed, mark }: Pick<Props, 'placed' | 'mark'>) {
  return <path d={path(placed.points)} className={`way ${toneOf(mark)}`} markerEnd="url(#chart-tip)" />;
});

interface LineProps {
  readonly line: Line;
  readonly x: number;
  readonly y: number | undefined;
  readonly right: number;
  readonly mark: GuardMark | undefined;
}

function ChipLine({ line, x, y, right, mark }: LineProps) {
  return (
    <>
      {mark !== undefined && (
        <text x={x} y={y} fontSize={line.size} className={`guard-sign ${mark.sign}`}>
          {GUARD_SIGNS[mark.sign]}
        </text>
      )}
      <text x={x} y={y} fontSize={line.size} className={`t-${line.style}`}>
        {line.text}
      </text>
      {mark !== undefined && mark.figures !== '' && (
        <text x={right} y={y} fontSize={line.size} textAnchor="end" className={`figures ${mark.sign}`}>
          {mark.figures}
        </text>
      )}
    </>
  );
}

/** How the guards of an arrow stand altogether, where nobody can read them one by one. */
function summary(lines: readonly Line[], guardOf: Props['guardOf']): GuardMark['sign'] | undefined {
  const signs = lines.flatMap(({ event, guard }) =>
    guard === undefined ? [] : (guardOf(event ?? null, guard)?.sign ?? []),
  );
  for (const sign of ['not-met', 'open', 'waived', 'met'] as const) if (signs.includes(sign)) return sign;
  return undefined;
}

/** What makes a renewal go this way: the event, its guards, how each stands and on which figures. */
export const DrawnChip = memo(function DrawnChip({ keyed, placed, mark, level, chosen, guardOf }: Props) {
  if (placed.chip === null || level === 'far') return null;
  const { x, y, block } = placed.chip;
  const at = baselines(block, y + CHIP_MARGIN.y);
  const tone = `${toneOf(mark)} ${chosen ? 'chosen' : ''}`;
  const whole = level === 'middle' ? summary(block.lines, guardOf) : undefined;
  // Without a guard that tells anything, an empty chip would only be in the way.
  if (level === 'middle' && whole === undefined) return null;
  return (
    <g data-key={keyed} className={`way-chip ${tone}`}>
      <rect x={x} y={y} width={block.width} height={block.height} rx={5} className={`chip ${tone}`} />
      {whole !== undefined && (
        <text
          x={x + block.width / 2}
          y={y + block.height / 2 + 8}
          fontSize={22}
          textAnchor="middle"
          className={`guard-sign ${whole}`}
        >
          {GUARD_SIGNS[whole]}
        </text>
      )}
      {level === 'near' &&
        block.lines.map((line, number) => (
          <ChipLine
            // biome-ignore lint/suspicious/noArrayIndexKey: lines never change places
            key={number}
            line={line}
            x={x + CHIP_MARGIN.x}
            y={at[number]}
            right={x + block.width - CHIP_MARGIN.x}
            mark={line.guard === undefined ? undefined : guardOf(line.event ?? null, line.guard)}
          />
        ))}
    </g>
  );
});
