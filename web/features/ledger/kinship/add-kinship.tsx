import { Button, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import type { Kinship } from '../../../../machines/context.ts';
import { kinshipProblems } from '../../../../machines/ledger/kinship-problems.ts';
import { RELATIONS } from '../../../../machines/plan/words.ts';
import { relationLabels } from '../../../../machines/rules/labels.ts';
import { useLanguage } from '../../../language/language.tsx';
import { useOpenLedger } from '../ledger-context.tsx';
import { PersonSelect } from '../person-select.tsx';

const words = {
  title: { zh: '申报亲属关系', en: 'Declare a kinship' },
  a: { zh: '人员', en: 'Person' },
  b: { zh: '亲属', en: 'Relative' },
  choose: { zh: '按姓名查找', en: 'By name' },
  relation: { zh: '亲属是人员的', en: 'The relative is their' },
  add: { zh: '申报', en: 'Declare' },
  pair: {
    zh: '这两人的关系已经申报，每一对只申报一次。',
    en: 'This pair is declared already, once is enough.',
  },
} as const;

interface Props {
  readonly saving: boolean;
  readonly onAdd: (kinship: Kinship) => Promise<unknown>;
}

/** Two people and what the second is to the first. */
export function AddKinship({ saving, onAdd }: Props) {
  const { say } = useLanguage();
  const { ledger } = useOpenLedger();
  const { people } = ledger;
  const [a, setA] = useState<string | null>(null);
  const [b, setB] = useState<string | null>(null);
  const [relation, setRelation] = useState<Kinship['relation'] | null>(null);
  const kinship = a !== null && b !== null && relation !== null ? { a, b, relation } : null;
  const pair = a !== null && b !== null ? { a, b, relation: relation ?? 'other' } : null;
  const at = ledger.kinships.length;
  const problems =
    pair === null
      ? []
      : kinshipProblems([...ledger.kinships, pair], new Set(people.map(({ id }) => id))).filter(({ field }) =>
          field.startsWith(`kinships[${at}]`),
        );
  const twice = problems.length > 0 && a !== b;

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (kinship === null || problems.length > 0) return;
    await onAdd(kinship).then(
      () => {
        setA(null);
        setB(null);
        setRelation(null);
      },
      // The page says why.
      () => undefined,
    );
  }

  const choice = { people, placeholder: say(words.choose) };
  return (
    <form onSubmit={submit} aria-label={say(words.title)} className="kinship-form no-print">
      <PersonSelect {...choice} id="kinship-a" label={say(words.a)} value={a} onChange={setA} />
      <PersonSelect {...choice} id="kinship-b" label={say(words.b)} value={b} onChange={setB} />
      <div className="ledger-field">
        <label htmlFor="kinship-relation">{say(words.relation)}</label>
        <Select
          id="kinship-relation"
          options={RELATIONS.map((one) => ({ value: one, label: say(relationLabels[one]) }))}
          value={relation}
          onChange={setRelation}
        />
      </div>
      <Button
        type="primary"
        htmlType="submit"
        loading={saving}
        disabled={kinship === null || problems.length > 0}
      >
        {say(words.add)}
      </Button>
      <p role="status" className="ledger-problem kinship-problem">
        {problems.length > 0 && (twice ? say(words.pair) : problems.map(({ text }) => say(text)).join('；'))}
      </p>
    </form>
  );
}
