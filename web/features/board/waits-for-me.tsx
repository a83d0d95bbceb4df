import { Link } from '@tanstack/react-router';
import type { Text } from '../../../machines/text.ts';
import { useAnswer } from '../../api/queries.ts';
import { useLanguage } from '../../language/language.tsx';

const words = {
  waiting: { zh: '待我办理', en: 'Waits for me' },
} as const;

const counted = (many: number, one: string) => (many === 1 ? `1 ${one}` : `${many} ${one}s`);

/** Everything that whoever looks can do now, steps, notices and objections, with the way there. */
export function WaitsForMe() {
  const { say } = useLanguage();
  const { data } = useAnswer('GET /api/tasks', { query: { limit: 0 } });
  if (data === undefined) return null;
  const { tasks, noticesToReply, noticesToClose, objections } = data.counts;
  const { overdue, today, 'three-days': soon, week, later } = tasks;
  const steps = overdue + today + soon + week + later;
  const notices = noticesToReply + noticesToClose;
  const pressing: Text =
    overdue > 0
      ? { zh: ` · 逾期 ${overdue}`, en: ` · ${overdue} late` }
      : today > 0
        ? { zh: ` · 今天 ${today}`, en: ` · ${today} today` }
        : { zh: '', en: '' };
  return (
    <li>
      <Link to="/tasks" className={`figure figure-${overdue > 0 ? 'overdue' : 'mine'}`}>
        <span className="figure-number">{steps + notices + objections}</span>
        <span className="figure-title">{say(words.waiting)} ›</span>
        <span className="figure-note">
          <span>
            {say({ zh: `事项 ${steps}`, en: counted(steps, 'step') })}
            {say(pressing)}
          </span>
          <span>
            {say({
              zh: `督办单 ${notices} · 异议 ${objections}`,
              en: `${counted(notices, 'notice')} · ${counted(objections, 'objection')}`,
            })}
          </span>
        </span>
      </Link>
    </li>
  );
}
