import type { VerdictLine } from '../../../api/api.gen.ts';
import { withDaysInWords } from '../../../language/dates.ts';
import { useLanguage } from '../../../language/language.tsx';
import { words } from './case-words.ts';

/** What was judged, short enough for a column: what was not met in its own words, the rest counted. */
export function VerdictSummary({ verdicts }: { readonly verdicts: readonly VerdictLine[] }) {
  const { say, language } = useLanguage();
  const failed = verdicts.filter(({ satisfied }) => !satisfied);
  const met = verdicts.length - failed.length;
  if (verdicts.length === 0) return '—';
  if (failed.length === 0) return `✓ ${words.allMet[language](met)}`;
  return (
    <>
      {failed.map(({ rule, message, clause, waived, blocking }) => (
        <div key={`${rule}-${message.en}`}>
          {waived ? '○' : blocking ? '✕' : '△'} {say(withDaysInWords(message, true))} {clause}
          {waived && say(words.waived)}
          {!waived && !blocking && say(words.notBlocking)}
        </div>
      ))}
      {met > 0 && <div>✓ {words.met[language](met)}</div>}
    </>
  );
}
