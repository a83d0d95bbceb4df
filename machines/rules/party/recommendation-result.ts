import { Type } from 'typebox';
import { impossibleVotes } from '../ballots.ts';
import { byVotes, fillSeats, openSeats } from '../count.ts';
import { defineRule } from '../define.ts';
import { inWords, needed, reaches, readingOf } from '../majority.ts';
import { count, facts, seatsToFill, votes } from '../schema.ts';

/**
 * 四(二)1(1): of those with more than half of the ballots, as many as the seats and the surplus, most votes first.
 * The shortage is filled from `supplementPool`, and so is the place of a person whom the town strikes.
 */
export const recommendationResultRule = defineRule({
  id: 'party.recommendation-result',
  title: { zh: '党员和群众推荐结果', en: 'Result of the recommendation' },
  clause: '四(二)1(1)',
  level: 'mandatory',
  facts: facts({ seats: seatsToFill, ballots: count, tallies: Type.Array(votes, { maxItems: 1000 }) }),
  contradictions: ({ seats, ballots, tallies }, { candidates }) =>
    impossibleVotes('tallies', tallies, { places: seats + candidates.partyRecommended.max, ballots }),
  judge({ seats, ballots, tallies }, { candidates, party }) {
    const surplus = candidates.partyRecommended;
    const majority = party.recommendation.votes;
    const places = seats + surplus.max;
    const passed = tallies.filter(({ votes: got }) => reaches(got, ballots, majority));
    const filled = fillSeats(places, passed);
    const { elected: selected, tie } = filled;
    const open = openSeats(places, filled);
    const least = seats + surplus.min;
    const shortage = Math.max(0, least - selected.length - open);
    const votesNeeded = needed(ballots, majority);
    const readings = [
      readingOf(majority),
      surplus.higherRule === undefined ? undefined : `seats + ${surplus.max}; ${surplus.higherRule}`,
    ].filter((reading) => reading !== undefined);
    return {
      satisfied: shortage === 0 && tie.length === 0,
      required: least,
      actual: selected.length,
      shortBy: Math.max(0, least - selected.length),
      ...(readings.length === 0 ? {} : { reading: readings.join('; ') }),
      message: {
        zh: `推荐票${ballots}张，须得${votesNeeded}票（${inWords(majority).zh}）；初步人选应为${least}人，确定${selected.length}人${
          tie.length > 0 ? `，${tie.length}人得票相同，尚有${open}个名额未定` : ''
        }${shortage > 0 ? `，缺额${shortage}人` : ''}`,
        en: `${ballots} ballots, ${votesNeeded} votes needed (${inWords(majority).en}); ${selected.length} of ${least} persons selected${
          tie.length > 0 ? `, ${tie.length} tied for ${open} open` : ''
        }${shortage > 0 ? `, ${shortage} short` : ''}`,
      },
      details: {
        selected,
        shortage,
        supplementPool: byVotes(tallies)
          .map(({ id }) => id)
          .filter((id) => !selected.includes(id) && !tie.includes(id)),
        tie,
        openSeats: open,
        votesNeeded,
      },
    };
  },
});
