import { Button } from 'antd';
import type { Kinship } from '../../../../machines/context.ts';
import { bodyLabels, named, relationLabels } from '../../../../machines/rules/labels.ts';
import { Nothing } from '../../../components/page-states.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { type Column, Register } from '../../../components/register.tsx';
import { useLanguage } from '../../../language/language.tsx';
import { useOpenLedger } from '../ledger-context.tsx';
import { ledgerSays } from '../words.ts';
import { AddKinship } from './add-kinship.tsx';
import { AvoidanceMark } from './avoidance-mark.tsx';
import { avoidanceOf, bodiesOf, standingIn } from './conflicts.ts';
import { useKinships } from './use-kinships.ts';

const words = {
  how: {
    zh: '每一对亲属只申报一次。近亲属不得同在“两委”、居务监督委员会和居民选举委员会。',
    en: 'Each pair is declared once. Near relatives may not sit together on the committees.',
  },
  caption: { zh: '已申报的亲属关系', en: 'Declared kinships' },
  who: { zh: '人员', en: 'Person' },
  relation: { zh: '关系', en: 'Relation' },
  of: { zh: '亲属', en: 'Relative' },
  avoidance: { zh: '回避', en: 'Avoidance' },
  actions: { zh: '操作', en: 'Actions' },
  remove: { zh: '删除', en: 'Remove' },
  none: { zh: '还没有申报亲属关系。', en: 'No kinship is declared yet.' },
} as const;

/** Who is related to whom, and what that means for who may sit where. */
export function KinshipView() {
  const { say } = useLanguage();
  const { ledger, plan, snapshot } = useOpenLedger();
  const saving = useKinships(ledger);
  const names = new Map(ledger.people.map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? id;
  const standing = standingIn(snapshot);
  const place = (id: string) => {
    const bodies = bodiesOf(id, standing);
    return bodies.length > 0 && <span className="ledger-soft">{say(named(bodies, bodyLabels))}</span>;
  };
  const person = (id: string) => (
    <span className="ledger-related">
      {nameOf(id)} {place(id)}
    </span>
  );
  const remove = ({ a, b }: Kinship) =>
    saving.mutate((kinships) => kinships.filter((one) => !(one.a === a && one.b === b)));
  const columns: readonly Column<Kinship>[] = [
    { title: words.who, cell: ({ a }) => person(a) },
    { title: words.of, cell: ({ b }) => person(b) },
    {
      title: words.relation,
      cell: ({ a, b, relation }) =>
        say({
          zh: `${nameOf(b)}是${nameOf(a)}的${relationLabels[relation].zh}`,
          en: `${nameOf(b)} is ${nameOf(a)}'s ${relationLabels[relation].en}`,
        }),
    },
    {
      title: words.avoidance,
      cell: (kinship) =>
        plan === undefined ? '…' : <AvoidanceMark avoidance={avoidanceOf(kinship, standing, plan)} />,
    },
    ...(ledger.mayEdit
      ? [
          {
            title: words.actions,
            actions: true as const,
            cell: (kinship: Kinship) => (
              <Button
                danger
                disabled={saving.isPending}
                aria-label={`${say(words.remove)} ${nameOf(kinship.a)} ${nameOf(kinship.b)}`}
                onClick={() => remove(kinship)}
              >
                {say(words.remove)}
              </Button>
            ),
          },
        ]
      : []),
  ];
  return (
    <div className="ledger-column ledger-wide">
      <p className="ledger-soft">{say(words.how)}</p>
      <ProblemNote problem={saving.error} says={ledgerSays} />
      {ledger.mayEdit && (
        <AddKinship
          saving={saving.isPending}
          onAdd={(one) => saving.mutateAsync((kinships) => [...kinships, one])}
        />
      )}
      {ledger.kinships.length === 0 ? (
        <Nothing>{say(words.none)}</Nothing>
      ) : (
        <Register
          caption={words.caption}
          columns={columns}
          rows={ledger.kinships}
          keyOf={({ a, b }) => `${a} ${b}`}
        />
      )}
    </div>
  );
}
