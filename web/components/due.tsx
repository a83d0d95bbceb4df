import type { IsoDate } from '../../machines/calendar.ts';
import { CLOSE_DAYS } from '../../machines/wall-chart/status.ts';
import { dayInWords, daysLeftInWords } from '../language/dates.ts';
import { useLanguage } from '../language/language.tsx';
import './status-mark.css';

const words = {
  statutory: { zh: '法定', en: 'by law' },
  plan: { zh: '方案', en: 'by plan' },
} as const;

interface Props {
  readonly on: IsoDate;
  readonly daysLeft: number;
  readonly kind: 'statutory' | 'plan';
}

/** When something is due, how many days are left, and whether the law or the plan says so. */
export function Due({ on, daysLeft, kind }: Props) {
  const { say, language } = useLanguage();
  const tone = daysLeft < 0 ? 'overdue' : daysLeft <= CLOSE_DAYS ? 'close' : 'resting';
  return (
    <span className="due">
      {dayInWords(on, language)}{' '}
      <span className={`status-mark tone-${tone}`}>{daysLeftInWords(daysLeft, language)}</span>{' '}
      <span className="due-kind">{say(words[kind])}</span>
    </span>
  );
}
