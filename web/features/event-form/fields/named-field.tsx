import { rules } from '../../../../machines/rules/catalog.ts';
import { stageLabels } from '../../../../machines/rules/labels.ts';
import { titleOfStep } from '../../../../machines/step-title.ts';
import type { Text } from '../../../../machines/text.ts';
import { useAnswer } from '../../../api/queries.ts';
import { useLanguage } from '../../../language/language.tsx';
import { useEventForm } from '../form-context.tsx';
import type { FieldOf } from '../form-model.ts';
import { poolAt } from '../pools.ts';
import { type FieldProps, Frame } from './frame.tsx';
import { OneOfList } from './options.tsx';

const stageOf = (step: string): Text | undefined =>
  (stageLabels as Readonly<Record<string, Text>>)[step.split('.')[0] ?? ''];

/** An earlier step, by its stage and title. */
export function StepField({ field, path }: FieldProps<FieldOf<'step'>>) {
  const { say } = useLanguage();
  const { choosing, values } = useEventForm();
  const steps = poolAt(choosing, values, path)?.from ?? [];
  const options = steps.map((step) => {
    const stage = stageOf(step);
    const title = titleOfStep(step);
    const name = new Set([stage, title].flatMap((one) => (one === undefined ? [] : [say(one)])));
    return { value: step, label: [...name].join(' · ') || step };
  });
  return (
    <Frame field={field} path={path}>
      <OneOfList path={path} options={options} />
    </Frame>
  );
}

/** A rule that may be waived: one that holds as a rule only. */
export function RuleField({ field, path }: FieldProps<FieldOf<'rule'>>) {
  const { say } = useLanguage();
  const options = rules
    .filter(({ level }) => level !== 'mandatory')
    .map(({ id, title, clause }) => ({ value: id as string, label: say(title), more: clause }));
  return (
    <Frame field={field} path={path}>
      <OneOfList path={path} options={options} />
    </Frame>
  );
}

/** Somebody of the inspection team of this community. */
export function HandlerField({ field, path }: FieldProps<FieldOf<'handler'>>) {
  const { community } = useEventForm();
  const { data } = useAnswer('GET /api/people', {});
  const handlers = (data?.people ?? []).filter(({ roles }) =>
    roles.some(({ role, prefix }) => role === 'inspection-team' && community.startsWith(prefix)),
  );
  return (
    <Frame field={field} path={path}>
      <OneOfList path={path} options={handlers.map(({ id, name }) => ({ value: id, label: name }))} />
    </Frame>
  );
}
