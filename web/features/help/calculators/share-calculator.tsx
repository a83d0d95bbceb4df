import { useId, useState } from 'react';
import type { Plan, Threshold } from '../../../../machines/plan/plan.ts';
import { inWords, needed, reaches } from '../../../../machines/rules/majority.ts';
import type { Text } from '../../../../machines/text.ts';
import { useLanguage } from '../../../language/language.tsx';
import { CountField } from './count-field.tsx';

const words = {
  title: { zh: '算人数、票数', en: 'Reckon majorities' },
  of: { zh: '哪一项', en: 'For what' },
  total: { zh: '应到（总数）', en: 'Expected (the whole)' },
  there: { zh: '实到（得票）', en: 'Present (the votes)' },
  least: { zh: '至少要', en: 'It takes at least' },
  enough: { zh: '✓ 够了', en: '✓ enough' },
  short: {
    zh: (n: number) => `✕ 还差${n}`,
    en: (n: number) => `✕ ${n} short`,
  },
  none: { zh: '总数为零，不算达到', en: 'Nothing reaches a share of nobody' },
} as const;

interface Share {
  readonly id: string;
  readonly name: Text;
  readonly threshold: Threshold;
}

const shares = ({ party, residents, supervision }: Plan): readonly [Share, ...Share[]] => [
  { id: 'a', name: { zh: '党员大会到会', en: "members' meeting" }, threshold: party.meetingQuorum },
  { id: 'b', name: { zh: '党组织选举赞成票', en: 'party election' }, threshold: party.electionMajority },
  {
    id: 'c',
    name: { zh: '推荐会到会党员', en: 'recommendation' },
    threshold: party.recommendation.partyMembers,
  },
  { id: 'd', name: { zh: '参选登记', en: 'registration' }, threshold: residents.registrationRate },
  { id: 'e', name: { zh: '居委会直接选举投票', en: 'turnout, direct' }, threshold: residents.turnout.direct },
  {
    id: 'f',
    name: { zh: '居委会选举赞成票', en: "residents' election" },
    threshold: residents.electionMajority,
  },
  { id: 'g', name: { zh: '再次投票得票', en: 'run-off' }, threshold: residents.runoff.votesOfVoted },
  {
    id: 'h',
    name: { zh: '监委会：居民会议', en: "supervision, residents' meeting" },
    threshold: supervision.selection.residents,
  },
  {
    id: 'i',
    name: { zh: '监委会：代表会议', en: 'supervision, representatives' },
    threshold: supervision.selection.representatives,
  },
];

const EXAMPLE = { total: 60, there: 48 };

/** How many it takes and whether they are there, by a share of the plan. */
export function ShareCalculator({ plan }: { readonly plan: Plan }) {
  const { say, language } = useLanguage();
  const id = useId();
  const offered = shares(plan);
  const [chosen, choose] = useState(offered[0].id);
  const [total, setTotal] = useState<number | null>(EXAMPLE.total);
  const [there, setThere] = useState<number | null>(EXAMPLE.there);
  const { threshold } = offered.find((one) => one.id === chosen) ?? offered[0];
  const least = total === null ? null : needed(total, threshold);
  return (
    <section className="calculator" aria-labelledby={id}>
      <h3 id={id}>{say(words.title)}</h3>
      <div className="calculator-fields">
        <label className="calculator-wide">
          <span>{say(words.of)}</span>
          <select value={chosen} onChange={({ target }) => choose(target.value)}>
            {offered.map((one) => (
              <option key={one.id} value={one.id}>
                {say(one.name)} · {say(inWords(one.threshold))}
              </option>
            ))}
          </select>
        </label>
        <CountField label={words.total} value={total} onChange={setTotal} />
        <CountField label={words.there} value={there} onChange={setThere} />
      </div>
      <dl className="calculator-results" aria-live="polite">
        {total === 0 && (
          <div>
            <dt>{say(words.none)}</dt>
          </div>
        )}
        {total !== null && total > 0 && least !== null && (
          <div>
            <dt>
              {say(words.least)} · {say(inWords(threshold))}
            </dt>
            <dd>
              {least}
              {there !== null && (
                <span className={reaches(there, total, threshold) ? 'calculator-met' : 'calculator-missed'}>
                  {reaches(there, total, threshold)
                    ? say(words.enough)
                    : words.short[language](least - there)}
                </span>
              )}
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}
