import type { Verdict } from '../../machines/rules/verdict.ts';
import { withDaysInWords } from '../language/dates.ts';
import { useLanguage } from '../language/language.tsx';
import { COLON } from '../language/marks.ts';
import { HelpLink } from './help-link.tsx';
import './verdict-list.css';

const words = {
  met: { zh: '符合', en: 'Met' },
  notMet: { zh: '不符合', en: 'Not met' },
  waived: { zh: '已准予例外', en: 'Waived' },
  advisory: { zh: '一般性要求，可由镇党委准予例外', en: 'As a rule; the town party committee may waive it' },
} as const;

export type ShownVerdict = Pick<Verdict, 'rule' | 'clause' | 'level' | 'satisfied' | 'message'> & {
  readonly waived?: boolean;
};

function stateOf({ satisfied, waived }: ShownVerdict) {
  if (satisfied) return { sign: '✓', word: words.met, tone: 'met' } as const;
  return waived
    ? ({ sign: '○', word: words.waived, tone: 'waived' } as const)
    : ({ sign: '✕', word: words.notMet, tone: 'not-met' } as const);
}

/** What the rules say: a sign, the sentence with its figures, the clause. Those that are not met come first. */
export function VerdictList({ verdicts }: { readonly verdicts: readonly ShownVerdict[] }) {
  const { say } = useLanguage();
  const ordered = verdicts.toSorted((a, b) => Number(a.satisfied) - Number(b.satisfied));
  return (
    <ul className="verdict-list">
      {ordered.map((verdict, at) => {
        const { sign, word, tone } = stateOf(verdict);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a rule is judged once a post, with nothing else to tell them apart
          <li key={`${verdict.rule}-${at}`} className={`verdict verdict-${tone}`}>
            <span className="verdict-sign" aria-hidden="true">
              {sign}
            </span>
            <span>
              <span className="visually-hidden">
                {say(word)}
                {say(COLON)}
              </span>
              {say(withDaysInWords(verdict.message))}{' '}
              <HelpLink rule={verdict.rule}>{verdict.clause}</HelpLink>
              {!verdict.satisfied && verdict.level === 'advisory' && (
                <span className="verdict-level"> {say(verdict.waived ? words.waived : words.advisory)}</span>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
