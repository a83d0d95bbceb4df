import { stepExplanations } from '../../../machines/explanations/steps.ts';
import type { Plan } from '../../../machines/plan/plan.ts';
import { STAGES } from '../../../machines/plan/words.ts';
import { roleLabels, stageLabels } from '../../../machines/rules/labels.ts';
import { allNodes, stepId } from '../../../machines/step-title.ts';
import type { Text } from '../../../machines/text.ts';
import type { StepMeta } from '../../../machines/vocabulary.ts';
import { helpOfStep } from '../../components/help-link.tsx';
import { roleNames } from '../../components/role-names.ts';
import { useLanguage } from '../../language/language.tsx';
import { ClauseExplained } from './clause-explained.tsx';
import type { Entry, Group, Section } from './entry.ts';

export interface StepThere {
  readonly id: string;
  readonly meta: StepMeta;
}

/** Every step of the chart, in its order. */
export const stepsThere: readonly StepThere[] = allNodes().flatMap((node) =>
  node.meta === undefined ? [] : [{ id: stepId(node), meta: node.meta }],
);

const words = {
  acts: { zh: '谁来办', en: 'Who acts' },
  papers: { zh: '材料', en: 'Papers' },
} as const;

const papersOf = ({ documents }: StepMeta, plan: Plan): readonly Text[] =>
  documents.map((id) => plan.documents[id] ?? { zh: id, en: id });

function StepExplained({ step: { id, meta }, plan }: { readonly step: StepThere; readonly plan: Plan }) {
  const { say, language } = useLanguage();
  const colon = language === 'zh' ? '：' : ': ';
  const papers = papersOf(meta, plan);
  return (
    <ClauseExplained
      title={meta.title}
      clause={meta.clause}
      explanation={stepExplanations[id]}
      marks={`${say(words.acts)}${colon}${say(roleNames(meta.actors))}`}
    >
      {papers.length > 0 && (
        <p className="help-marks">
          {say(words.papers)}
          {colon}
          {papers.map(say).join(language === 'zh' ? '、' : ', ')}
        </p>
      )}
    </ClauseExplained>
  );
}

function entryOf(step: StepThere, plan: Plan): Entry {
  const { id, meta } = step;
  const explanation = stepExplanations[id];
  const actors = meta.actors.map((role) => roleLabels[role]);
  const said = explanation ? [explanation.asks, explanation.why] : [];
  return {
    id: helpOfStep(id),
    words: [meta.title, meta.clause, id, ...actors, ...papersOf(meta, plan), ...said],
    body: <StepExplained step={step} plan={plan} />,
  };
}

/** Every step by its stage: who acts, with what papers, what for. */
export function stepsSection(plan: Plan): Section {
  const groupOf = (id: string, title: Text, steps: readonly StepThere[]): Group => ({
    id: `steps-${id}`,
    title,
    entries: steps.map((step) => entryOf(step, plan)),
  });
  const inStage = STAGES.map((stage) => {
    const { zh, en } = stageLabels[stage];
    const { deadline } = plan.stages[stage];
    return groupOf(
      stage,
      { zh: `${zh}（${deadline}前）`, en: `${en} (by ${deadline})` },
      stepsThere.filter(({ id }) => id.startsWith(`${stage}.`)),
    );
  });
  const anytime = stepsThere.filter(({ id }) => !STAGES.some((stage) => id.startsWith(`${stage}.`)));
  return {
    id: 'steps',
    title: { zh: '每个环节', en: 'The steps' },
    groups: [...inStage, groupOf('anytime', { zh: '任何阶段', en: 'At any stage' }, anytime)],
  };
}
