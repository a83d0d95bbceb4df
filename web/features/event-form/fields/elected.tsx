import type { Text } from '../../../../machines/text.ts';
import { useLanguage } from '../../../language/language.tsx';
import { COLON } from '../../../language/marks.ts';
import type { Outcome } from '../count-at.ts';
import { useEventForm } from '../form-context.tsx';
import { nameOf } from '../known-persons.ts';
import { around } from '../paths.ts';
import { wayTo } from '../way-to.ts';

const words = {
  elected: { zh: '当选：', en: 'Elected: ' },
  nobody: { zh: '无人当选', en: 'Nobody is elected' },
  isVoid: { zh: '无效，无人当选', en: 'Void: nobody is elected' },
} as const satisfies Record<string, Text>;

/** Who is elected by votes, who has the same, and which places stay open; one clause each. */
function clausesOf(outcome: Outcome, called: (ids: readonly string[]) => Text): Text[] {
  const { elected, elsewhere, tie, openSeats, vacancies, isVoid } = outcome;
  if (isVoid) return [words.isVoid];
  const [won, same, higher] = [called(elected), called(tie), called(elsewhere)];
  return [
    elected.length > 0 ? { zh: words.elected.zh + won.zh, en: words.elected.en + won.en } : words.nobody,
    ...(tie.length > 0
      ? [
          {
            zh: `得票相同：${same.zh}，尚有${openSeats}个名额未定`,
            en: `the same votes: ${same.en}, ${openSeats} places still open`,
          },
        ]
      : []),
    ...(elsewhere.length > 0
      ? [{ zh: `${higher.zh}已当选更高职务`, en: `${higher.en} elected to a higher post` }]
      : []),
    ...(vacancies > 0 ? [{ zh: `缺额${vacancies}名`, en: `${vacancies} vacant` }] : []),
  ];
}

/** Who is elected by the votes at a path, named as soon as they are all entered. */
export function Elected({ path }: { readonly path: string }) {
  const { say } = useLanguage();
  const { outcomes, persons } = useEventForm();
  const outcome = outcomes.get(path);
  const called = (ids: readonly string[]): Text => {
    const names = ids.map((id) => nameOf(persons, id));
    return { zh: names.join('、'), en: names.join(', ') };
  };
  return (
    <p className="elected" role="status">
      {outcome !== undefined && (
        <>
          <span aria-hidden="true">{outcome.elected.length > 0 ? '★' : '○'}</span>{' '}
          {clausesOf(outcome, called)
            .map(say)
            .join(say({ zh: '；', en: '; ' }))}
        </>
      )}
    </p>
  );
}

/** The same of every count in the form, post by post. */
export function AllElected() {
  const { say } = useLanguage();
  const form = useEventForm();
  return (
    <ul className="all-elected">
      {[...form.outcomes.keys()].map((path) => (
        <li key={path}>
          {around(path) !== '' && (
            <strong>
              {wayTo(form, around(path)).map(say).join(' · ')}
              {say(COLON)}
            </strong>
          )}
          <Elected path={path} />
        </li>
      ))}
    </ul>
  );
}
