import { roleNames } from '../../components/role-names.ts';
import { useLanguage } from '../../language/language.tsx';
import type { Notice } from './states.ts';

const words = {
  nobody: { zh: '暂无人员', en: 'nobody yet' },
  between: { zh: '、', en: ', ' },
  more: { zh: (n: number) => `等${n}人`, en: (n: number) => ` and ${n} in all` },
} as const;

/** A department's joint review may wait on a score of people. */
const SHOWN = 3;

/** Whose a notice is: the roles, and who holds them there. */
export function Answering({ answeredBy }: Pick<Notice, 'answeredBy'>) {
  const { say, language } = useLanguage();
  return (
    <ul className="notice-answering">
      {answeredBy.map(({ role, people }) => (
        <li key={role}>
          {say(roleNames([role]))}
          <span className="notice-soft">
            {people.length === 0
              ? say(words.nobody)
              : people
                  .slice(0, SHOWN)
                  .map(({ id, name }) => name ?? id)
                  .join(say(words.between))}
            {people.length > SHOWN && words.more[language](people.length)}
          </span>
        </li>
      ))}
    </ul>
  );
}
