import { textWidth } from '../../../../machines/chart/lettering.ts';
import { useLanguage } from '../../../language/language.tsx';
import type { StageCount } from './marks.ts';
import type { Reading } from './reading.ts';
import type { View } from './view.ts';
import { HEAD, type Whole } from './whole.ts';

const words = {
  steps: {
    zh: ({ done, steps }: StageCount) => `✓ ${done}/${steps} 步`,
    en: ({ done, steps }: StageCount) => `✓ ${done}/${steps} steps`,
  },
} as const;

interface Props {
  readonly whole: Whole;
  readonly reading: Reading;
  readonly view: View;
  /** By how much the letters are larger than on a screen, for a picture that is looked at as a whole. */
  readonly enlarged?: number;
}

/** Letters as large as they may be, and no wider than what they stand on. */
const fitting = (text: string, size: number, width: number, least: number) =>
  Math.max(least, Math.min(size, (width / Math.max(1, textWidth(text, 1, true))) * 0.98));

/** The titles of the stages and how far each has come, as large at every zoom. */
export function StageTitles({ whole, reading, view: { scale, x, y }, enlarged = 1 }: Props) {
  const { language, say } = useLanguage();
  return whole.stages.map((placed) => {
    const read = reading.stages.get(placed.stage);
    if (read === undefined) return null;
    const { count } = read;
    const [left, width] = [placed.x * scale + x, placed.width * scale];
    const bottom = (placed.y + HEAD) * scale + y - 4;
    const title = say(placed.title);
    const figures = [
      words.steps[language](count),
      count.held > 0 && `‖ ${count.held}`,
      count.refused > 0 && `✕ ${count.refused}`,
      count.waived > 0 && `○ ${count.waived}`,
    ]
      .filter(Boolean)
      .join('  ');
    const room = HEAD * scale;
    const size = fitting(title, (room > 90 ? 22 : 16) * enlarged, width - 12, 5);
    const small = fitting(figures, 13 * enlarged, width - 12, 7);
    return (
      <g key={placed.stage} className="stage-title">
        <text x={left + 8} y={bottom - small - 6} fontSize={size} className="t-title">
          {title}
        </text>
        <text x={left + 8} y={bottom} fontSize={small} className="t-small">
          {figures}
        </text>
      </g>
    );
  });
}
