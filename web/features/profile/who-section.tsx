import { roleLabels } from '../../../machines/rules/labels.ts';
import { regionInWords, useCommunities } from '../../components/regions.ts';
import { useLanguage } from '../../language/language.tsx';
import type { Me } from '../../session/me.ts';
import { Section } from './section.tsx';

const words = {
  title: { zh: '我是谁', en: 'Who I am' },
  name: { zh: '姓名', en: 'Name' },
  signInName: { zh: '登录名', en: 'Name to sign in by' },
  roles: { zh: '岗位', en: 'Roles' },
  none: { zh: '目前没有岗位。', en: 'None at present.' },
  whoChanges: { zh: '姓名、登录名和岗位由系统管理员更改。', en: 'The administrator changes these.' },
} as const;

const COMMUNITY_DIGITS = 12;

/** Name and roles, each with its region in words. */
export function WhoSection({ me: { person, roles, account } }: { readonly me: Me }) {
  const { say } = useLanguage();
  const { data: communities = [] } = useCommunities(
    roles.map(({ prefix }) => prefix).filter(({ length }) => length === COMMUNITY_DIGITS),
  );
  return (
    <Section title={words.title} note={words.whoChanges}>
      <dl className="profile-facts">
        <dt>{say(words.name)}</dt>
        <dd>{person.name}</dd>
        {account && (
          <>
            <dt>{say(words.signInName)}</dt>
            <dd>{account.signInName}</dd>
          </>
        )}
        <dt>{say(words.roles)}</dt>
        <dd>
          {roles.length === 0 && say(words.none)}
          <ul>
            {roles.map(({ role, prefix }) => (
              <li key={`${role} ${prefix}`}>
                {say(roleLabels[role])} · {say(regionInWords(prefix, communities))}
              </li>
            ))}
          </ul>
        </dd>
      </dl>
    </Section>
  );
}
