import { memo } from 'react';
import { type Block, baselines, MARGIN } from '../../../../machines/chart/block.ts';
import type { PlacedBox } from '../../../../machines/chart/layout.ts';
import { wrapEvenly } from '../../../../machines/chart/lettering.ts';
import { useLanguage } from '../../../language/language.tsx';
import { type PlaceMark, SIGNS } from './marks.ts';
import { shortName } from './short-names.ts';
import { LEAST_LETTERS, type Level } from './view.ts';
import { SIGN_EDGE, SIGN_SIZE } from './writing.ts';

interface Props {
  readonly keyed: string;
  readonly box: PlacedBox;
  readonly mark: PlaceMark | undefined;
  readonly level: Level;
  readonly chosen: boolean;
  /** One of two moments that are compared: 起 or 止. */
  readonly moment: string | undefined;
}

/** The largest letters in which the first of some titles fits into a box; in the least, the last of them. */
function largest(titles: readonly string[], width: number, height: number) {
  const fits = (title: string, size: number) => {
    const lines = wrapEvenly(title, width - 16, size, true);
    return lines.length * size * 1.25 <= height - 12 ? { lines, size } : undefined;
  };
  for (const title of titles)
    for (let size = 26; size >= LEAST_LETTERS; size -= 2) {
      const found = fits(title, size);
      if (found !== undefined) return found;
    }
  const size = 14;
  return { lines: wrapEvenly(titles.at(-1) ?? '', width - 16, size, true), size };
}

const titleOf = (block: Block) =>
  block.lines.reduce((all, { text, style }) => {
    if (style !== 'title') return all;
    return /[ -~]$/.test(all) && /^[ -~]/.test(text) ? `${all} ${text}` : all + text;
  }, '');

interface LetteringProps extends Pick<Props, 'box' | 'level'> {
  readonly sign: string;
}

/** What is written in a box. Its sign stands at the end of the first line, where room is kept for it, or before a name. */
function Lettering({ box, level, sign }: LetteringProps) {
  const { language } = useLanguage();
  const { block, place, x, y, width, height } = box;
  if (level === 'near') {
    const at = baselines(block, y + MARGIN.y);
    return (
      <>
        {block.lines.map(({ text, size, style }, line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines never change places
          <text key={line} x={x + MARGIN.x} y={at[line]} fontSize={size} className={`t-${style}`}>
            {text}
          </text>
        ))}
        {sign !== '' && (
          <text x={x + width - SIGN_EDGE} y={at[0]} fontSize={SIGN_SIZE} textAnchor="end" className="sign">
            {sign}
          </text>
        )}
      </>
    );
  }
  const short = place.state === null ? undefined : shortName(place.state);
  const before = sign === '' ? '' : `${sign} `;
  const titles = [titleOf(block), ...(short ? [short[language]] : [])].map((title) => before + title);
  const { lines, size } = largest(titles, width, height);
  const top = y + height / 2 - ((lines.length - 1) * size * 1.25) / 2 + size * 0.35;
  return lines.map((text, line) => (
    <text
      key={text}
      x={x + width / 2}
      y={top + line * size * 1.25}
      fontSize={size}
      textAnchor="middle"
      className="t-title"
    >
      {line === 0 && sign !== '' ? (
        <>
          <tspan className="sign">{sign}</tspan>
          {text.slice(sign.length)}
        </>
      ) : (
        text
      )}
    </text>
  ));
}

interface BadgeProps {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly tone: string;
  readonly level: Level;
}

function Badge({ x, y, text, tone, level }: BadgeProps) {
  const size = level === 'near' ? 12 : 20;
  const width = size * (0.9 + text.length * 0.65);
  return (
    <g className={`badge badge-${tone}`}>
      <rect x={x - width / 2} y={y - size * 0.8} width={width} height={size * 1.6} rx={size * 0.8} />
      <text x={x} y={y + size * 0.36} fontSize={size} textAnchor="middle">
        {text}
      </text>
    </g>
  );
}

function Shape({ box, tone }: { readonly box: PlacedBox; readonly tone: string }) {
  const { place, x, y, width, height } = box;
  const half = height / 2;
  switch (place.kind) {
    case 'entry':
      return <circle cx={x + width / 2} cy={y + half} r={width / 2} className="solid" />;
    case 'fork':
    case 'join':
      return <rect x={x} y={y} width={width} height={height} rx={2} className="solid" />;
    case 'count':
      return (
        <path
          d={`M${x} ${y + half}l${half} ${-half}H${x + width - half}l${half} ${half}l${-half} ${half}H${x + half}z`}
          className={`count ${tone}`}
        />
      );
    case 'exit':
      return <rect x={x} y={y} width={width} height={height} rx={14} className={`exit ${tone}`} />;
    case 'step':
      return (
        <rect
          x={x}
          y={y}
          width={width}
          height={height}
          rx={7}
          className={`step ${tone} ${place.statutory ? 'by-law' : ''}`}
        />
      );
  }
}

/**
 * A step of the chart and how it stands: by its line, its filling, a sign, and badges for what was refused or waived.
 * From far it is a mere shape, of which its name says the rest.
 */
export const DrawnBox = memo(function DrawnBox({ keyed, box, mark, level, chosen, moment }: Props) {
  const { say } = useLanguage();
  const { place, x, y, width, height } = box;
  const tone = [mark?.standing ?? 'ahead', mark?.detour && 'detour', chosen && 'chosen']
    .filter(Boolean)
    .join(' ');
  const lettered = place.kind === 'step' || place.kind === 'exit';
  const sign = place.kind === 'step' ? SIGNS[mark?.standing ?? 'ahead'] : '';
  return (
    <g data-key={lettered ? keyed : undefined} className={`place ${tone}`}>
      {place.title !== null && <title>{say(place.title)}</title>}
      {(mark?.reachable || chosen) && lettered && (
        <rect
          x={x - 7}
          y={y - 7}
          width={width + 14}
          height={height + 14}
          rx={12}
          className={chosen ? 'ring ring-chosen' : 'ring'}
        />
      )}
      <Shape box={box} tone={tone} />
      {level !== 'far' && (
        <>
          {lettered && <Lettering box={box} level={level} sign={sign} />}
          {mark !== undefined && mark.refused > 0 && (
            <Badge x={x} y={y} text={`✕${mark.refused}`} tone="refused" level={level} />
          )}
          {mark !== undefined && mark.waived.length > 0 && (
            <Badge x={x + width} y={y + height} text={`○${mark.waived.length}`} tone="waived" level={level} />
          )}
          {moment !== undefined && <Badge x={x + width} y={y} text={moment} tone="moment" level={level} />}
        </>
      )}
    </g>
  );
});
