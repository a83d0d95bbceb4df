import { useLanguage } from '../../language/language.tsx';
import type { Check, CheckState } from './checks.ts';

const states = {
  there: { sign: '✓', zh: '已具备', en: 'There' },
  missing: { sign: '✕', zh: '还差', en: 'Missing' },
  waived: { sign: '○', zh: '已准予例外', en: 'Waived' },
  early: { sign: '○', zh: '还没到时间', en: 'Not time yet' },
  'to-do': { sign: '○', zh: '待办', en: 'To do' },
  open: { sign: '○', zh: '登记时核对', en: 'Checked when it is entered' },
} as const satisfies Record<CheckState, object>;

const words = {
  nothing: { zh: '没有前置条件，直接登记即可。', en: 'Nothing has to be there first.' },
} as const;

/** What an event takes: what is there, what is missing, what is told only by what will be entered. A clause is said once. */
export function CheckList({ checks }: { readonly checks: readonly Check[] }) {
  const { say } = useLanguage();
  if (checks.length === 0) return <p className="next-step-soft">{say(words.nothing)}</p>;
  return (
    <ul className="check-list">
      {checks.map(({ rule, state, text, clause }, at) => (
        <li key={`${rule} ${text.en}`} className={`check check-${state}`}>
          <span className="check-sign" aria-hidden="true">
            {states[state].sign}
          </span>
          <span>
            <span className="check-label">{say(states[state])}</span> {say(text)}{' '}
            {checks[at + 1]?.rule !== rule && <span className="check-clause">{clause}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
