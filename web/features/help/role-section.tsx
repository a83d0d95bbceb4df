import { Link } from '@tanstack/react-router';
import { ROLES, type Role } from '../../../machines/plan/words.ts';
import { roleLabels } from '../../../machines/rules/labels.ts';
import type { Text } from '../../../machines/text.ts';
import { helpOfStep } from '../../components/help-link.tsx';
import { useLanguage } from '../../language/language.tsx';
import type { Entry, Section } from './entry.ts';
import { spoken } from './spoken.tsx';
import { type StepThere, stepsThere } from './step-sections.tsx';

/** What somebody does beside the steps that wait on them. */
const duties: Readonly<Record<Role, Text>> = {
  'community-secretary': {
    zh: '登记本社区每一步的办理情况，管本社区台账。',
    en: 'Records the steps of the own community and keeps its ledger.',
  },
  'work-group': {
    zh: '联系几个社区：审定社区方案，指导会议，监督交接，帮助管台账。',
    en: 'Guides some communities: approves their plans, attends, sees to handovers, helps with ledgers.',
  },
  'town-party-committee': {
    zh: '推荐、考察、批复人选，对一般性要求准予例外。',
    en: 'Recommends, inspects and approves persons; waives what is asked as a rule.',
  },
  'leading-group': {
    zh: '总揽全镇：启动换届，督办，延长方案期限，备案，验收。',
    en: 'Watches the whole town: opens renewals, presses, extends deadlines of the plan, files, accepts.',
  },
  'party-building-office': { zh: '对社区方案备案。', en: 'Takes the community plans on file.' },
  'civil-affairs-office': { zh: '对社区方案备案。', en: 'Takes the community plans on file.' },
  'county-organization-department': {
    zh: '审议书记候选人，参加联审。',
    en: 'Decides on secretary candidates and takes part in the joint review.',
  },
  'county-civil-affairs-bureau': {
    zh: '牵头居委会候选人联审，汇总意见。',
    en: "Leads the joint review of the residents' candidates.",
  },
  'reviewing-department': { zh: '对候选人出具联审意见。', en: 'Gives its opinion on each candidate.' },
  'inspection-team': {
    zh: '查看全部情况，受理举报，可暂停、恢复、退回，登记逾期事项。',
    en: 'Sees everything, takes reports, may suspend, resume and send back; records what was late.',
  },
  administrator: {
    zh: '管账号和消息通道，不办换届业务。',
    en: 'Looks after accounts and channels; has no part in any renewal.',
  },
};

const words = {
  steps: {
    zh: (n: number) => `负责的环节（${n}）`,
    en: (n: number) => `Steps that wait on them (${n})`,
  },
} as const;

function RoleExplained({ role, steps }: { readonly role: Role; readonly steps: readonly StepThere[] }) {
  const { say, language } = useLanguage();
  return (
    <>
      <h3 className="help-entry-title">{say(roleLabels[role])}</h3>
      <p className="help-words">{say(duties[role])}</p>
      {steps.length > 0 && (
        <details className="help-steps-of">
          <summary>{words.steps[language](steps.length)}</summary>
          <ul>
            {steps.map(({ id, meta }) => (
              <li key={id}>
                <Link to="/help" hash={helpOfStep(id)}>
                  {say(meta.title)}
                </Link>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function entryOf(role: Role): Entry {
  const steps = stepsThere.filter(({ meta }) => meta.actors.includes(role));
  return {
    id: `role-${role}`,
    words: [roleLabels[role], duties[role]],
    body: <RoleExplained role={role} steps={steps} />,
  };
}

const residents = spoken('role-residents', { zh: '居民', en: 'Residents' }, [
  {
    zh: '不需要账号：在公开页面看公告、提异议、举报。',
    en: 'Need no account: they read the notices, object and report on the public pages.',
  },
]);

const separation = spoken('role-separation', { zh: '谁报谁不批', en: 'Nobody approves their own' }, [
  {
    zh: '自己报上去的材料，自己不能审批，即使兼有两种身份。',
    en: 'What somebody submitted they cannot approve, in whatever second role.',
  },
]);

/** Who does what. */
export const rolesSection: Section = {
  id: 'roles',
  title: { zh: '谁做什么', en: 'Who does what' },
  groups: [
    {
      id: 'roles-all',
      title: { zh: '角色', en: 'Roles' },
      entries: [...ROLES.map(entryOf), residents, separation],
    },
  ],
};
