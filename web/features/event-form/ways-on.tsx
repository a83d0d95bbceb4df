import { Link } from '@tanstack/react-router';
import { definitionOf } from '../../../machines/events/catalog.ts';
import { roleLabels } from '../../../machines/rules/labels.ts';
import type { Answer } from '../../api/client.ts';
import type { RefusedVerdict } from '../../api/problem.ts';
import { useLanguage } from '../../language/language.tsx';
import { useEventForm } from './form-context.tsx';

type Possible = Answer<'GET /api/renewals/{id}'>['possibleEvents'][number];

const WAIVER = 'renewal.rule-waived';

const words = {
  title: { zh: '可以这样办', en: 'Ways on' },
  waiver: {
    zh: (rule: string) => `“${rule}”属一般性要求，镇党委可以准予例外`,
    en: (rule: string) => `“${rule}” holds as a rule: the town party committee may grant an exception`,
  },
  grant: { zh: '登记例外', en: 'Record the exception' },
  by: { zh: '由谁办理：', en: 'Who does it: ' },
} as const;

interface Props {
  readonly renewal: string;
  readonly failed: readonly Pick<RefusedVerdict, 'rule' | 'level'>[];
  readonly possible: readonly Possible[];
}

/** What can be done where a rule is not met: say that it was missed, with the same figures, or have it waived. */
export function WaysOn({ renewal, failed, possible }: Props) {
  const { say, language } = useLanguage();
  const { type } = useEventForm();
  const missed = new Set(failed.map(({ rule }) => rule));
  const again = possible.filter((one) => {
    const { failed: misses } = definitionOf(one.type);
    return one.type !== type && misses !== undefined && missed.has(misses);
  });
  const waivable = [...new Set(failed.filter(({ level }) => level === 'advisory').map(({ rule }) => rule))];
  const waiver = possible.find((one) => one.type === WAIVER);
  if (again.length === 0 && (waivable.length === 0 || waiver === undefined)) return null;
  const own = possible.find((one) => one.type === type);
  const titleOf = (rule: string) => {
    const known = own?.rules.find(({ id }) => id === rule);
    return known === undefined ? rule : say(known.title);
  };
  const whose = (one: Possible) =>
    one.roles.map((role) => say(roleLabels[role])).join(say({ zh: '、', en: ', ' }));
  return (
    <div className="ways-on">
      <p className="ways-title">{say(words.title)}</p>
      <ul>
        {again.map((one) => (
          <li key={one.type}>
            {one.mine === false ? (
              <>
                {say(one.title)} <small>{`${say(words.by)}${whose(one)}`}</small>
              </>
            ) : (
              <Link
                to="/renewals/$id/record/$type"
                params={{ id: renewal, type: one.type }}
                search={{ from: type }}
              >
                {say(one.title)}
              </Link>
            )}
          </li>
        ))}
        {waiver !== undefined &&
          waivable.map((rule) => (
            <li key={rule}>
              {words.waiver[language](titleOf(rule))}
              {waiver.mine !== false && (
                <>
                  {' '}
                  <Link
                    to="/renewals/$id/record/$type"
                    params={{ id: renewal, type: WAIVER }}
                    search={{ rule }}
                  >
                    {say(words.grant)}
                  </Link>
                </>
              )}
            </li>
          ))}
      </ul>
    </div>
  );
}
