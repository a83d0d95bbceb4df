import type { Operation } from '../../api/api.gen.ts';
import { momentInWords } from '../../language/dates.ts';
import { useLanguage } from '../../language/language.tsx';

const words = {
  title: { zh: '运行情况', en: 'How it runs' },
  sweep: { zh: '最近一次扫描', en: 'Last sweep' },
  never: { zh: '还没有扫描过，请检查后台进程是否运行', en: 'None yet: see whether the workers run' },
  late: { zh: '很久没有扫描了，请检查后台进程是否运行', en: 'Overdue: see whether the workers run' },
  due: { zh: '已到时、待编发的提醒', en: 'Reminders due, in no message yet' },
  later: { zh: '未到时的提醒', en: 'Reminders for later' },
  overdue: { zh: '逾期期限', en: 'Deadlines overdue' },
  close: { zh: '临近期限（三日内）', en: 'Deadlines close (three days)' },
  calendar: { zh: '法定节假日安排', en: 'Official holidays' },
  known: { zh: '齐全', en: 'Known' },
} as const;

const count = ({ count: n, atLeast }: { readonly count: number; readonly atLeast: boolean }) =>
  atLeast ? `≥ ${n}` : String(n);

/** Whether the sweeps run, and what is ahead of them. */
export function Health({ operation }: { readonly operation: Operation }) {
  const { say, language } = useLanguage();
  const { sweep, notices, deadlines, calendar } = operation;
  const swept = sweep.at === null ? say(words.never) : momentInWords(sweep.at, language);
  const missing = {
    zh: `缺 ${calendar} 年的安排，暂按周末计算；请更新软件`,
    en: `missing for ${calendar}: only weekends count; update the software`,
  };
  const troubled = sweep.at === null || sweep.overdue;
  return (
    <section>
      <h2>{say(words.title)}</h2>
      <dl className="outgoing-figures">
        <div className={troubled ? 'outgoing-trouble' : undefined}>
          <dt>{say(words.sweep)}</dt>
          <dd>
            {troubled && '▲ '}
            {swept}
            {sweep.at !== null && sweep.overdue && <div>{say(words.late)}</div>}
          </dd>
        </div>
        <div>
          <dt>{say(words.due)}</dt>
          <dd>{count(notices.due)}</dd>
        </div>
        <div>
          <dt>{say(words.later)}</dt>
          <dd>{count(notices.later)}</dd>
        </div>
        <div>
          <dt>{say(words.overdue)}</dt>
          <dd>{count(deadlines.overdue)}</dd>
        </div>
        <div>
          <dt>{say(words.close)}</dt>
          <dd>{count(deadlines.close)}</dd>
        </div>
        <div className={calendar === null ? undefined : 'outgoing-trouble'}>
          <dt>{say(words.calendar)}</dt>
          <dd>{say(calendar === null ? words.known : missing)}</dd>
        </div>
      </dl>
    </section>
  );
}
