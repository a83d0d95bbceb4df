import type { ReactNode } from 'react';
import type { Text } from '../../../machines/text.ts';
import { BOARD_STATUSES, type BoardStatus } from '../../../machines/wall-chart/status.ts';
import { standingMark } from '../../components/status-mark.tsx';
import { dayInSentence, dayInWords } from '../../language/dates.ts';
import { type Language, useLanguage } from '../../language/language.tsx';
import { type Choice, isDeadline, toggled } from './choice.ts';
import { stageHeads } from './columns-shown.ts';
import type { Totals } from './use-board.ts';
import type { Choose } from './use-choice.ts';
import { WaitsForMe } from './waits-for-me.tsx';
import './figures.css';

const words = {
  figures: { zh: '总体情况', en: 'How things stand' },
  deadlines: { zh: '阶段期限', en: 'Stage deadlines' },
  statuses: { zh: '社区状态', en: 'Communities by status' },
  days: { zh: '天', en: 'days' },
  day: { zh: '天', en: 'day' },
  putOff: { zh: '（延期）', en: ' (put off)' },
  statutory: { zh: '法定期限告急', en: 'Statutory dates at risk' },
} as const;

/** Those of which the first row always shows how many there are, and those shown where there are any. */
const MAIN: readonly BoardStatus[] = ['on-track', 'close', 'behind', 'overdue', 'out-of-reach'];
const OTHERS = BOARD_STATUSES.filter((status) => !MAIN.includes(status));
const DEADLINES_SHOWN = 3;

/** `另有 2 个延至3月26日`: to whom more time was given. */
function laterInWords(later: Totals['deadlines'][number]['later'], language: Language): Text {
  const each = later.map(({ on, notDone }) => ({ notDone, day: dayInSentence(on, language) }));
  return {
    zh: `另有 ${each.map(({ notDone, day }) => `${notDone} 个延至${day}`).join('、')}`,
    en: each.map(({ notDone, day }) => `${notDone} more by ${day}`).join(', '),
  };
}

interface FigureProps {
  readonly tone: string;
  readonly sign?: string;
  readonly number: number;
  readonly unit?: string;
  readonly title: string;
  readonly note?: ReactNode;
  readonly pressed: boolean;
  readonly onPress: () => void;
}

/** A figure that is a filter. */
function Figure({ tone, sign, number, unit, title, note, pressed, onPress }: FigureProps) {
  return (
    <li>
      <button type="button" className={`figure figure-${tone}`} aria-pressed={pressed} onClick={onPress}>
        <span className="figure-number">
          {number.toLocaleString('en')}
          {unit && <small> {unit}</small>}
        </span>
        <span className="figure-title">
          {sign && <span aria-hidden="true">{sign}</span>}
          {title}
        </span>
        {note && <span className="figure-note">{note}</span>}
      </button>
    </li>
  );
}

interface Props {
  readonly totals: Totals;
  readonly choice: Choice;
  readonly choose: Choose;
}

/** The first row: days to the next deadlines, communities by status, statutory days at risk, what waits for me. */
export function Figures({ totals, choice, choose }: Props) {
  const { say, language } = useLanguage();
  const { byStatus, deadlines, statutory } = totals;
  // One that was chosen stays, so that it can be released where it was pressed.
  const shown = deadlines.filter((one, at) => at < DEADLINES_SHOWN || isDeadline(choice.notDone, one));
  const status = (one: BoardStatus) => (
    <Figure
      key={one}
      tone={byStatus[one] === 0 ? 'none' : standingMark(one).tone}
      sign={standingMark(one).sign}
      title={say(standingMark(one).title)}
      number={byStatus[one]}
      pressed={choice.status.includes(one)}
      onPress={() => choose({ status: toggled(choice.status, one) })}
    />
  );
  return (
    <section className="figures no-print" aria-label={say(words.figures)}>
      <ul className="figures-dates" aria-label={say(words.deadlines)}>
        {shown.map(({ plan, stage, on, daysLeft, notDone, putOff, later }) => (
          <Figure
            key={`${plan} ${stage}`}
            tone={notDone === 0 ? 'none' : daysLeft <= 3 ? 'close' : 'mine'}
            title={say({ zh: `${stageHeads[stage].zh}截止`, en: `${stageHeads[stage].en} due` })}
            number={daysLeft}
            unit={say(daysLeft === 1 ? words.day : words.days)}
            note={
              <>
                <span>
                  {dayInWords(on, language)}
                  {putOff && say(words.putOff)}
                </span>
                <span>{say({ zh: `${notDone} 个未完成`, en: `${notDone} not done` })}</span>
                {later.length > 0 && <span>{say(laterInWords(later, language))}</span>}
              </>
            }
            pressed={isDeadline(choice.notDone, { plan, stage, on })}
            onPress={() =>
              choose({
                notDone: isDeadline(choice.notDone, { plan, stage, on }) ? undefined : { plan, stage, on },
              })
            }
          />
        ))}
        <Figure
          tone={statutory.overdue > 0 ? 'overdue' : statutory.atRisk > 0 ? 'behind' : 'none'}
          sign="§"
          title={say(words.statutory)}
          number={statutory.atRisk}
          note={say({
            zh: `已过 ${statutory.overdue} · 共 ${statutory.open}`,
            en: `${statutory.overdue} passed · of ${statutory.open}`,
          })}
          pressed={choice.atRisk}
          onPress={() => choose({ atRisk: !choice.atRisk })}
        />
        <WaitsForMe />
      </ul>
      <ul className="figures-statuses" aria-label={say(words.statuses)}>
        {MAIN.map(status)}
        {OTHERS.filter((one) => byStatus[one] > 0 || choice.status.includes(one)).map(status)}
      </ul>
    </section>
  );
}
