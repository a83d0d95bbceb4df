import type { Text } from '../../../../machines/text.ts';
import { useLanguage } from '../../../language/language.tsx';
import type { Goal } from './goals.ts';

const words = {
  met: { zh: '已达到', en: 'Reached' },
  open: { zh: '未达到', en: 'Not yet' },
  mandatory: { zh: '必须达到', en: 'must be reached' },
  required: { zh: '目标', en: 'goal' },
} as const;

/** Each goal with a sign, its figures and its clause. */
export function GoalList({ title, goals }: { readonly title: Text; readonly goals: readonly Goal[] }) {
  const { say, language } = useLanguage();
  const colon = language === 'zh' ? '：' : ': ';
  return (
    <ul className="goal-list" aria-label={say(title)}>
      {goals.map((goal) => {
        const tone = goal.satisfied ? 'on-track' : goal.mandatory ? 'overdue' : 'behind';
        return (
          <li key={goal.id} className="goal">
            <span className={`status-mark tone-${tone}`}>
              <span aria-hidden="true">{goal.satisfied ? '✓' : goal.mandatory ? '✕' : '△'}</span>
              {say(goal.satisfied ? words.met : words.open)}
            </span>
            <span className="goal-title">
              {say(goal.title)}
              {goal.mandatory && <strong className="goal-must">{say(words.mandatory)}</strong>}
            </span>
            <span className="goal-figures">
              <strong>{say(goal.actual)}</strong>
              <span className="ledger-soft">
                {say(words.required)}
                {colon}
                {say(goal.required)} · {goal.clause}
              </span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
