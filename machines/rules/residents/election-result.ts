import { type Static, Type } from 'typebox';
import type { Threshold } from '../../plan/plan.ts';
import type { Text } from '../../text.ts';
import { impossibleTallies } from '../ballots.ts';
import { within } from '../contradictions.ts';
import { defineRule } from '../define.ts';
import { electionResult, resultInWords } from '../election.ts';
import { postLabels } from '../labels.ts';
import { inWords, needed, reaches, readingsOf } from '../majority.ts';
import { asked, shareOf } from '../quorum.ts';
import { count, facts, id, method, post, seatsToFill } from '../schema.ts';
import { electorate } from './turnout.ts';

const electionFacts = facts({
  method,
  post,
  seats: seatsToFill,
  registered: count,
  ballotsIssued: count,
  ballotsReturned: count,
  invalid: count,
  tallies: Type.Array(
    facts({ id, approve: count, oppose: count, abstain: count, writeIn: Type.Optional(Type.Boolean()) }),
    { maxItems: 1000 },
  ),
});
type Election = Static<typeof electionFacts>;

/**
 * 四(二)2(4)④: the count for one post. Someone written in (另选他人) is elected like a candidate. A ballot that is
 * not valid counts as returned: it weighs in the turnout and in the majority.
 */
export const electionResultRule = defineRule({
  id: 'residents.election-result',
  title: { zh: '居民委员会选举结果', en: "Result of the residents' election" },
  clause: '四(二)2(4)④',
  level: 'mandatory',
  facts: electionFacts,
  contradictions: ({ method: how, seats, registered, ballotsIssued, ballotsReturned, invalid, tallies }) => [
    ...within('ballotsIssued', ballotsIssued, electorate[how].counted, registered),
    ...(ballotsReturned <= ballotsIssued
      ? within('ballotsReturned', ballotsReturned, electorate[how].counted, registered)
      : []),
    ...within('invalid', invalid, 'ballotsReturned', ballotsReturned),
    ...impossibleTallies(tallies, {
      seats,
      returned: ballotsReturned,
      valid: Math.max(0, ballotsReturned - invalid),
    }),
  ],
  judge(election, { residents }) {
    const { post: of, seats, ballotsReturned, tallies } = election;
    const turnout = residents.turnout[election.method];
    const majority = residents.electionMajority;
    const faults = voidness(election, turnout);
    const result = electionResult(
      seats,
      tallies,
      (approve) => reaches(approve, ballotsReturned, majority),
      faults.map(({ because }) => because),
    );
    const approvalsNeeded = needed(ballotsReturned, majority);
    const words =
      faults.length > 0 ? voidInWords(faults) : counted(election, approvalsNeeded, majority, result);
    return {
      satisfied: !result.void && result.vacancies === 0 && result.tie.length === 0,
      required: seats,
      actual: result.elected.length,
      shortBy: seats - result.elected.length,
      ...readingsOf(turnout, majority),
      message: { zh: `${postLabels[of].zh}选举：${words.zh}`, en: `${postLabels[of].en}: ${words.en}` },
      details: { ...result, approvalsNeeded },
    };
  },
});

interface Fault {
  readonly because: string;
  readonly text: Text;
}

function voidness(election: Election, turnout: Threshold): Fault[] {
  const { ballotsIssued: issued, ballotsReturned: returned, registered } = election;
  const share = shareOf(returned, registered, turnout);
  const { zh, en } = asked(share, turnout, '张');
  const who = electorate[election.method];
  return [
    ...(returned > issued
      ? [
          {
            because: 'returned-exceed-issued',
            text: {
              zh: `发出选票${issued}张，收回${returned}张，多出${returned - issued}张`,
              en: `${returned} ballots returned of ${issued} issued, ${returned - issued} too many`,
            },
          },
        ]
      : []),
    ...(share.satisfied
      ? []
      : [
          {
            because: 'turnout-missed',
            text: {
              zh: `${who.zh}${registered}人，收回选票${returned}张，${zh}`,
              en: `${returned} ballots returned of ${registered} ${who.en}; ${en}`,
            },
          },
        ]),
  ];
}

const voidInWords = (faults: readonly Fault[]): Text => ({
  zh: `${faults.map(({ text }) => text.zh).join('；')}，选举无效`,
  en: `${faults.map(({ text }) => text.en).join('; ')}; the election is void`,
});

function counted(
  { seats, ballotsReturned }: Election,
  approvalsNeeded: number,
  majority: Threshold,
  result: ReturnType<typeof electionResult>,
): Text {
  const share = inWords(majority);
  const words = resultInWords(seats, result);
  return {
    zh: `收回选票${ballotsReturned}张，当选须赞成票${approvalsNeeded}张（${share.zh}），${words.zh}`,
    en: `${approvalsNeeded} of ${ballotsReturned} ballots needed (${share.en}); ${words.en}`,
  };
}
