import { daysFrom, type IsoDate } from '../../../machines/calendar.ts';
import type { Objection } from '../../api/api.gen.ts';
import { dayInWords, daysLeftInWords } from '../../language/dates.ts';
import { useLanguage } from '../../language/language.tsx';
import { isOpen, OBJECTION_STATES } from './objection-words.ts';
import '../../components/status-mark.css';

/** Where an objection stands, as colour, sign and word. */
export function ObjectionMark({ state }: Pick<Objection, 'state'>) {
  const { say } = useLanguage();
  const { sign, tone, title } = OBJECTION_STATES[state];
  return (
    <span className={`status-mark tone-${tone}`}>
      <span aria-hidden="true">{sign}</span>
      {say(title)}
    </span>
  );
}

interface DueProps {
  readonly objection: Objection;
  readonly today: IsoDate | undefined;
}

/** Until when it is to be decided and, while it is open, how many days are left. */
export function ObjectionDue({ objection: { dueOn, overdue, state }, today }: DueProps) {
  const { language } = useLanguage();
  const left = today === undefined || !isOpen(state) ? null : daysFrom(today, dueOn);
  return (
    <>
      {dayInWords(dueOn, language)}
      {left !== null && (
        <div>
          <span className={`status-mark tone-${overdue ? 'overdue' : 'close'}`}>
            <span aria-hidden="true">{overdue ? '✕' : '◷'}</span>
            {daysLeftInWords(left, language)}
          </span>
        </div>
      )}
    </>
  );
}
