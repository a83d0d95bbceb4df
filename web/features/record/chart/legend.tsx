import type { Text } from '../../../../machines/text.ts';
import { useLanguage } from '../../../language/language.tsx';
import { SIGNS } from './marks.ts';
import type { Standing } from './standings.ts';

export const STANDING_WORDS: Readonly<Record<Standing, Text>> = {
  done: { zh: '已完成', en: 'Done' },
  current: { zh: '当前', en: 'Current' },
  held: { zh: '办到此处时暂停', en: 'Suspended here' },
  possible: { zh: '下一步可能', en: 'Possible next' },
  'set-aside': { zh: '曾到过，需重办', en: 'Come to before, to be done again' },
  ahead: { zh: '未到', en: 'Not reached' },
};

/** What ended a stay in a step that was not done. */
export const CUT_SHORT = {
  suspended: { zh: '因暂停', en: 'by suspension' },
  'sent-back': { zh: '因责令退回', en: 'by being sent back' },
} as const;

const LABEL = { zh: '图例', en: 'Legend' } as const;

export const LEGEND_WORDS = {
  refused: { zh: '曾被拒绝（次数）', en: 'Refused (times)' },
  waived: { zh: '经批准例外', en: 'Waived' },
  byLaw: { zh: '法定环节', en: 'Required by law' },
  guards: {
    zh: '条件：✓符合 ✕不符合 ○例外 ?登记时核对',
    en: 'Guards: ✓ met ✕ not met ○ waived ? told when entered',
  },
} as const;

export const STANDINGS: readonly Standing[] = ['done', 'current', 'held', 'possible', 'set-aside', 'ahead'];

/** What the lines, fillings and signs of the chart mean. */
export function Legend() {
  const { say } = useLanguage();
  return (
    <ul className="chart-legend" aria-label={say(LABEL)}>
      {STANDINGS.map((standing) => (
        <li key={standing}>
          <span className={`swatch ${standing}`} aria-hidden="true">
            {SIGNS[standing]}
          </span>
          {say(STANDING_WORDS[standing])}
        </li>
      ))}
      <li>
        <span className="swatch by-law" aria-hidden="true" />
        {say(LEGEND_WORDS.byLaw)}
      </li>
      <li>
        <span className="swatch-badge refused" aria-hidden="true">
          ✕1
        </span>
        {say(LEGEND_WORDS.refused)}
      </li>
      <li>
        <span className="swatch-badge waived" aria-hidden="true">
          ○1
        </span>
        {say(LEGEND_WORDS.waived)}
      </li>
      <li>{say(LEGEND_WORDS.guards)}</li>
    </ul>
  );
}
