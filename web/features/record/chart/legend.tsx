import type { Text } from '../../../../machines/text.ts';
import { useLanguage } from '../../../language/language.tsx';
import type { Standing } from './marks.ts';

export const STANDING_WORDS: Readonly<Record<Standing, Text>> = {
  done: { zh: '已完成', en: 'Done' },
  current: { zh: '当前', en: 'Current' },
  possible: { zh: '下一步可能', en: 'Possible next' },
  'set-aside': { zh: '曾经过，需重来', en: 'Passed, to be done again' },
  ahead: { zh: '未到', en: 'Not reached' },
};

const words = {
  label: { zh: '图例', en: 'Legend' },
  refused: { zh: '曾被拒绝（次数）', en: 'Refused (times)' },
  waived: { zh: '经批准例外', en: 'Waived' },
  byLaw: { zh: '法定环节', en: 'Required by law' },
  guards: {
    zh: '条件：✓符合 ✕不符合 ○例外 ?登记时核对',
    en: 'Guards: ✓ met ✕ not met ○ waived ? told when entered',
  },
} as const;

const SIGNS: readonly (readonly [Standing, string])[] = [
  ['done', '✓'],
  ['current', '●'],
  ['possible', '◌'],
  ['set-aside', '↺'],
  ['ahead', ' '],
];

/** What the lines, fillings and signs of the chart mean. */
export function Legend() {
  const { say } = useLanguage();
  return (
    <ul className="chart-legend" aria-label={say(words.label)}>
      {SIGNS.map(([standing, sign]) => (
        <li key={standing}>
          <span className={`swatch ${standing}`} aria-hidden="true">
            {sign}
          </span>
          {say(STANDING_WORDS[standing])}
        </li>
      ))}
      <li>
        <span className="swatch by-law" aria-hidden="true" />
        {say(words.byLaw)}
      </li>
      <li>
        <span className="swatch-badge refused" aria-hidden="true">
          ✕1
        </span>
        {say(words.refused)}
      </li>
      <li>
        <span className="swatch-badge waived" aria-hidden="true">
          ○1
        </span>
        {say(words.waived)}
      </li>
      <li>{say(words.guards)}</li>
    </ul>
  );
}
