import { textWidth } from '../../../../machines/chart/lettering.ts';
import { useLanguage } from '../../../language/language.tsx';
import { LEGEND_WORDS, STANDING_WORDS, STANDINGS } from './legend.tsx';
import { SIGNS } from './marks.ts';
import { AFTER_SWATCH, EDGE, type Item, LETTERS, placedItems, SWATCH } from './picture-words.ts';

/** Room above and below the chart, in its units. */
export const PICTURE_HEAD = 260;
export const PICTURE_FOOT = 240;
const TITLE = 96;
const ROW = 96;

const fitted = (text: string, size: number, width: number) =>
  Math.min(size, (width - 2 * EDGE) / Math.max(1, textWidth(text, 1, true)));

interface HeadProps {
  readonly said: readonly [string, string];
  readonly width: number;
}

/** What a picture says of itself when nothing else stands beside it. */
export function PictureHead({ said: [title, moment], width }: HeadProps) {
  return (
    <g>
      <text x={EDGE} y={EDGE + TITLE * 0.8} fontSize={fitted(title, TITLE, width)} className="t-title">
        {title}
      </text>
      <text x={EDGE} y={EDGE + TITLE + LETTERS * 1.2} fontSize={fitted(moment, LETTERS, width)}>
        {moment}
      </text>
    </g>
  );
}

/** What the boxes and signs mean, drawn as they are. */
export function PictureLegend({ y, width }: { readonly y: number; readonly width: number }) {
  const { say } = useLanguage();
  const items: Item[] = [
    ...STANDINGS.map((one) => ({
      key: one,
      tone: `step ${one}`,
      sign: SIGNS[one],
      text: say(STANDING_WORDS[one]),
    })),
    { key: 'by-law', tone: 'step by-law', sign: '', text: say(LEGEND_WORDS.byLaw) },
    { key: 'refused', tone: null, sign: '', text: `✕1 ${say(LEGEND_WORDS.refused)}` },
    { key: 'waived', tone: null, sign: '', text: `○1 ${say(LEGEND_WORDS.waived)}` },
    { key: 'guards', tone: null, sign: '', text: say(LEGEND_WORDS.guards) },
  ];
  return (
    <g>
      {placedItems(items, width).map(({ key, tone, sign, text, x, row }) => {
        const top = y + row * ROW;
        return (
          <g key={key} className={`place ${key}`}>
            {tone !== null && <rect x={x} y={top} rx={8} {...SWATCH} className={tone} />}
            <text x={x + SWATCH.width / 2} y={top + 46} fontSize={44} textAnchor="middle" className="sign">
              {sign}
            </text>
            <text x={tone === null ? x : x + SWATCH.width + AFTER_SWATCH} y={top + 50} fontSize={LETTERS}>
              {text}
            </text>
          </g>
        );
      })}
    </g>
  );
}
