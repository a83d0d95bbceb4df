import { checkIds, checkOf, conditions } from '../../../machines/conditions/catalog.ts';
import { ruleExplanations } from '../../../machines/explanations/rules.ts';
import type { Plan } from '../../../machines/plan/plan.ts';
import type { Text } from '../../../machines/text.ts';
import { helpOfRule } from '../../components/help-link.tsx';
import { useLanguage } from '../../language/language.tsx';
import { ClauseExplained } from './clause-explained.tsx';
import type { Entry, Group, Section } from './entry.ts';
import type { Figure } from './figures/figure.ts';
import { figuresOf } from './figures/of-rule.ts';

const FAMILIES = {
  preparation: { zh: '准备阶段', en: 'Preparation' },
  seats: { zh: '职数', en: 'Seats' },
  candidates: { zh: '候选人', en: 'Candidates' },
  party: { zh: '社区党组织', en: 'Party organization' },
  residents: { zh: '居民委员会', en: "Residents' committee" },
  supervision: { zh: '居务监督委员会', en: 'Supervision committee' },
  team: { zh: '“两委”班子', en: 'The two committees together' },
  'follow-up': { zh: '后续阶段', en: 'Follow-up' },
  step: { zh: '环节之间的条件', en: 'Conditions between the steps' },
} as const satisfies Readonly<Record<string, Text>>;

type Check = (typeof checkIds)[number];

const levels = {
  mandatory: { zh: '强制，不得例外', en: 'mandatory, without exception' },
  advisory: { zh: '一般要求，镇党委可准予例外', en: 'as a rule; the town party committee may waive it' },
  both: { zh: '部分强制，部分可准予例外', en: 'mandatory in part, the rest may be waived' },
} as const;

function Figures({ figures }: { readonly figures: readonly Figure[] }) {
  const { say, language } = useLanguage();
  const colon = language === 'zh' ? '：' : ': ';
  return (
    <ul className="help-figures">
      {figures.map(({ of, is }) => (
        <li key={of.en}>
          {say(of)}
          {colon}
          <strong>{say(is)}</strong>
        </li>
      ))}
    </ul>
  );
}

function RuleExplained({ id, plan }: { readonly id: Check; readonly plan: Plan }) {
  const { say } = useLanguage();
  const { title, clause, level } = checkOf(id);
  const figures = figuresOf(id, plan);
  return (
    <ClauseExplained
      title={title}
      clause={clause}
      explanation={ruleExplanations[id]}
      marks={<span className={`help-level help-level-${level}`}>{say(levels[level])}</span>}
    >
      {figures.length > 0 && <Figures figures={figures} />}
    </ClauseExplained>
  );
}

function entryOf(id: Check, plan: Plan): Entry {
  const { title, clause, level } = checkOf(id);
  const { asks, why } = ruleExplanations[id];
  const figures = figuresOf(id, plan).flatMap(({ of, is }) => [of, is]);
  return {
    id: helpOfRule(id),
    words: [title, clause, id, levels[level], asks, why, ...figures],
    body: <RuleExplained id={id} plan={plan} />,
  };
}

const conditionIds: readonly string[] = conditions.map(({ id }) => id);

/** Every rule and condition by its family, with the numbers of one plan. */
export function rulesSection(plan: Plan): Section {
  const groups = Object.entries(FAMILIES).map(
    ([family, title]): Group => ({
      id: `rules-${family}`,
      title,
      entries: checkIds
        .filter((id) => (family === 'step' ? conditionIds.includes(id) : id.startsWith(`${family}.`)))
        .map((id) => entryOf(id, plan)),
    }),
  );
  return {
    id: 'rules',
    title: { zh: '每条规则', en: 'The rules' },
    lead: {
      zh: '数字取自现行方案，不是写死的；方案改了，这里跟着变。',
      en: 'The numbers are those of the plan in force; when the plan changes, so do they.',
    },
    groups,
  };
}
