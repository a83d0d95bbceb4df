import { Button } from 'antd';
import { relativesFacts } from '../../../../machines/ledger/facts.ts';
import { relativesRule } from '../../../../machines/rules/candidates/relatives.ts';
import { Loading, Nothing } from '../../../components/page-states.tsx';
import { VerdictList } from '../../../components/verdict-list.tsx';
import { useLanguage } from '../../../language/language.tsx';
import { useOpenLedger } from '../ledger-context.tsx';
import { withNames } from '../names.ts';
import { PeopleSelect, PersonSelect } from '../person-select.tsx';
import { GoalList } from './goal-list.tsx';
import { secretaryGoals, teamGoals } from './goals.ts';
import { formerTeam, isEmpty, NOBODY, seatsOf, type Team, teamOnRecord, within } from './team.ts';
import { useTeam } from './use-team.ts';
import { withDays } from './with-days.ts';

const words = {
  how: {
    zh: '选出拟任班子，看还差哪些目标。这里只作参考，不影响办理；选择保存在本机。',
    en: 'Choose a prospective team and see which goals it still misses. It is a help and changes nothing; the choice stays on this device.',
  },
  team: { zh: '拟任班子', en: 'Prospective team' },
  party: { zh: '党组织班子', en: 'Party committee' },
  residents: { zh: '居民委员会', en: "Residents' committee" },
  secretary: { zh: '书记', en: 'Secretary' },
  choose: { zh: '按姓名查找', en: 'By name' },
  record: { zh: '取自换届记录', en: 'From the record' },
  former: { zh: '取自现任班子', en: 'The team in office' },
  clear: { zh: '清空', en: 'Clear' },
  goals: { zh: '班子目标', en: 'Goals of the team' },
  conditions: { zh: '书记条件', en: 'Conditions of the secretary' },
  relatives: { zh: '近亲属回避', en: 'Avoidance of relatives' },
  empty: { zh: '还没有选人。', en: 'Nobody is chosen yet.' },
  noFormer: {
    zh: '台账没有写明上届班子的职务，比例目标按上届0计。',
    en: 'The ledger names no posts of the former team, whose shares count as none.',
  },
} as const;

/** How far a team that somebody considers is from what the plan wants of the two committees. */
export function GoalsView() {
  const { say } = useLanguage();
  const { ledger, plan, snapshot } = useOpenLedger();
  const { people } = ledger;
  const [kept, setTeam] = useTeam(ledger.community.code);
  const team = within(kept, people);
  const record = within(teamOnRecord(snapshot), people);
  const former = formerTeam(people);
  const change = (next: Partial<Team>) => setTeam(within({ ...team, ...next }, people));
  const choice = { people, placeholder: say(words.choose) };
  return (
    <div className="ledger-goals">
      <section aria-labelledby="team-title">
        <h2 id="team-title">{say(words.team)}</h2>
        <p className="ledger-soft">{say(words.how)}</p>
        <div className="ledger-actions no-print">
          {!isEmpty(record) && <Button onClick={() => setTeam(record)}>{say(words.record)}</Button>}
          {!isEmpty(former) && <Button onClick={() => setTeam(former)}>{say(words.former)}</Button>}
          {!isEmpty(team) && <Button onClick={() => setTeam(NOBODY)}>{say(words.clear)}</Button>}
        </div>
        <div className="ledger-form">
          <PeopleSelect
            {...choice}
            id="team-party"
            label={say(words.party)}
            value={team.party}
            onChange={(party) => change({ party })}
          />
          <PersonSelect
            {...choice}
            id="team-secretary"
            label={say(words.secretary)}
            people={people.filter(({ id }) => team.party.includes(id))}
            value={team.secretary}
            onChange={(secretary) => change({ secretary })}
          />
          <PeopleSelect
            {...choice}
            id="team-residents"
            label={say(words.residents)}
            value={team.residents}
            onChange={(residents) => change({ residents })}
          />
        </div>
      </section>
      <section aria-labelledby="goals-title" aria-live="polite">
        <h2 id="goals-title">{say(words.goals)}</h2>
        {isEmpty(team) ? (
          <Nothing>{say(words.empty)}</Nothing>
        ) : plan === undefined ? (
          <Loading rows={4} />
        ) : (
          <Judged team={team} />
        )}
        {isEmpty(former) && <p className="ledger-soft">{say(words.noFormer)}</p>}
      </section>
    </div>
  );
}

function Judged({ team }: { readonly team: Team }) {
  const { say } = useLanguage();
  const {
    ledger: { people, kinships },
    plan,
    today,
  } = useOpenLedger();
  if (plan === undefined) return null;
  const known = people.map((one) => withDays(one, today));
  const secretary = known.find(({ id }) => id === team.secretary);
  const relatives = relativesRule.judge(relativesFacts(seatsOf(team), kinships), plan);
  return (
    <>
      <GoalList title={words.goals} goals={teamGoals(known, team, today, plan)} />
      {secretary !== undefined && (
        <>
          <h3>{say(words.conditions)}</h3>
          <GoalList title={words.conditions} goals={secretaryGoals(secretary, today, plan)} />
        </>
      )}
      <h3>{say(words.relatives)}</h3>
      <VerdictList verdicts={[{ ...relatives, message: withNames(relatives.message, people) }]} />
    </>
  );
}
