import { useLanguage } from '../../language/language.tsx';
import { TONES, type Tone } from './shown-cell.ts';

const words = {
  legend: { zh: '图例', en: 'Legend' },
  days: {
    zh: '数字：距最迟开始（或到期）的天数，✕ 后为逾期天数',
    en: 'Figures: days until it has to begin (or is due); after ✕ the days it is late',
  },
  statutory: { zh: '法定期限告急', en: 'statutory date at risk' },
} as const;

/** What colours, signs and figures mean. */
export function Legend() {
  const { say } = useLanguage();
  const tones = (Object.keys(TONES) as Tone[]).filter((tone) => TONES[tone].sign !== '');
  return (
    <div className="legend">
      <ul aria-label={say(words.legend)}>
        {tones.map((tone) => (
          <li key={tone}>
            <span className={`legend-cell is-${tone}`} aria-hidden="true">
              {TONES[tone].sign}
            </span>
            {say(TONES[tone].title)}
          </li>
        ))}
        <li>
          <span className="legend-cell is-on-track cell-at-risk" aria-hidden="true" />
          {say(words.statutory)}
        </li>
      </ul>
      <p>{say(words.days)}</p>
    </div>
  );
}
