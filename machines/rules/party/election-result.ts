import { Type } from 'typebox';
import { impossibleTallies } from '../ballots.ts';
import { defineRule } from '../define.ts';
import { electionResult, resultInWords } from '../election.ts';
import { inWords, needed, reaches, readingsOf } from '../majority.ts';
import { count, facts, seatsToFill, tally } from '../schema.ts';

/** 四(二)1(7)②: more approvals than half of the members *present* with the right to vote, not of the ballots. */
export const electionResultRule = defineRule({
  id: 'party.election-result',
  title: { zh: '社区党组织委员会选举结果', en: 'Result of the party election' },
  clause: '四(二)1(7)②',
  level: 'mandatory',
  facts: facts({
    seats: seatsToFill,
    present: count,
    ballotsIssued: count,
    ballotsReturned: count,
    tallies: Type.Array(tally, { maxItems: 1000 }),
  }),
  contradictions: ({ seats, ballotsReturned, tallies }) =>
    impossibleTallies(tallies, { seats, returned: ballotsReturned, valid: ballotsReturned }),
  judge({ seats, present, ballotsIssued, ballotsReturned, tallies }, { party }) {
    const majority = party.electionMajority;
    const votesNeeded = needed(present, majority);
    const reasons = voidBecause(present, ballotsIssued, ballotsReturned);
    const result = electionResult(
      seats,
      tallies,
      (approve) => reaches(approve, present, majority),
      reasons.map(({ code }) => code),
    );
    const outcome = resultInWords(seats, result);
    const shortBy = seats - result.elected.length;
    return {
      satisfied: shortBy === 0,
      required: seats,
      actual: result.elected.length,
      shortBy,
      ...readingsOf(majority),
      message: {
        zh: `实到${present}人，发出选票${ballotsIssued}张，收回${ballotsReturned}张，${
          result.void
            ? `${reasons.map(({ zh }) => zh).join('、')}，选举无效，须重新选举`
            : `当选须得赞成票${votesNeeded}票（${inWords(majority).zh}），${outcome.zh}`
        }`,
        en: `${present} present, ${ballotsIssued} ballots issued, ${ballotsReturned} returned; ${
          result.void
            ? `void, as ${reasons.map(({ en }) => en).join(' and ')}; to be held again`
            : `${votesNeeded} approvals needed (${inWords(majority).en}); ${outcome.en}`
        }`,
      },
      details: { ...result, votesNeeded },
    };
  },
});

function voidBecause(present: number, issued: number, returned: number) {
  return [
    ...(returned > issued
      ? [{ code: 'returned-exceed-issued', zh: '收回多于发出', en: 'more were returned than issued' }]
      : []),
    ...(issued > present
      ? [{ code: 'issued-exceed-present', zh: '发出多于实到', en: 'more were issued than members present' }]
      : []),
  ];
}
