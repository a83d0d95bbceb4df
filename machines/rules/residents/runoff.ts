import { Type } from 'typebox';
import { addDays } from '../../calendar.ts';
import type { Threshold } from '../../plan/plan.ts';
import { impossibleVotes } from '../ballots.ts';
import { notBefore, once } from '../contradictions.ts';
import { byVotes, fillSeats, openSeats, type Ranked } from '../count.ts';
import { defineRule } from '../define.ts';
import { onTime } from '../demands.ts';
import { inWords, needed, reaches, readingsOf } from '../majority.ts';
import { type Part, together } from '../parts.ts';
import { count, date, facts, ids, method, seatsToFill, votes } from '../schema.ts';

/**
 * 四(二)2(4)④: those who tied are voted on again, in a direct election within days and with a share of their
 * own, in an indirect one on the spot. A late run-off fails, whoever got the most votes.
 */
export const runoffRule = defineRule({
  id: 'residents.runoff',
  title: { zh: '再次投票', en: 'Run-off' },
  clause: '四(二)2(4)④',
  level: 'mandatory',
  facts: facts({
    method,
    seats: seatsToFill,
    tiedIds: ids,
    electionOn: date,
    runoffOn: date,
    voted: count,
    tallies: Type.Array(votes, { maxItems: 1000 }),
  }),
  contradictions: ({ seats, tiedIds, electionOn, runoffOn, voted, tallies }) => [
    ...once('tiedIds', tiedIds),
    ...(tiedIds.length > seats
      ? []
      : [{ field: 'tiedIds', detail: `${tiedIds.length} cannot have tied for ${seats} open seats` }]),
    ...notBefore('runoffOn', runoffOn, 'electionOn', electionOn),
    ...impossibleVotes('tallies', tallies, { places: seats, ballots: voted }),
    ...tallies.flatMap(({ id: named }, at) =>
      tiedIds.includes(named) ? [] : [{ field: `tallies[${at}].id`, detail: `${named} did not tie` }],
    ),
  ],
  judge({ method: how, seats, tiedIds, electionOn, runoffOn, voted, tallies }, { residents: { runoff } }) {
    const latest = how === 'direct' ? addDays(electionOn, runoff.withinDays) : electionOn;
    const held = onTime('runoffOn', runoffOn, latest, { zh: '再次投票', en: 'run-off' });
    const got = new Map(tallies.map((one) => [one.id, one.votes]));
    const ranked = tiedIds.map((id) => ({ id, votes: got.get(id) ?? 0 }));
    const share = how === 'direct' ? runoff.votesOfVoted : null;
    const filled = fillSeats(seats, share === null ? ranked : passing(ranked, voted, share));
    const { elected, tie, vacancies } = filled;
    return {
      ...together([held, won(seats, voted, share, filled)], {
        elected,
        notElected: byVotes(ranked)
          .map(({ id }) => id)
          .filter((id) => !elected.includes(id) && !tie.includes(id)),
        tie,
        openSeats: openSeats(seats, filled),
        vacancies,
        late: !held.satisfied,
      }),
      ...(share === null ? {} : readingsOf(share)),
    };
  },
});

const passing = (ranked: readonly Ranked[], voted: number, share: Threshold) =>
  ranked.filter(({ votes: n }) => reaches(n, voted, share));

function won(
  seats: number,
  voted: number,
  share: Threshold | null,
  { elected, tie, vacancies }: ReturnType<typeof fillSeats>,
): Part {
  const open = seats - elected.length;
  const atLeast =
    share === null
      ? { zh: '', en: '' }
      : {
          zh: `，当选须${needed(voted, share)}票（${inWords(share).zh}）`,
          en: `, ${needed(voted, share)} votes needed (${inWords(share).en})`,
        };
  return {
    fact: 'seats',
    required: seats,
    actual: elected.length,
    shortBy: open,
    satisfied: open === 0,
    level: 'mandatory',
    text: {
      zh: `参加投票${voted}人${atLeast.zh}，应选${seats}名，当选${elected.length}名${tie.length > 0 ? `，${tie.length}名得票仍相同` : ''}${vacancies > 0 ? `，缺额${vacancies}名` : ''}`,
      en: `${voted} voted${atLeast.en}; ${elected.length} of ${seats} elected${tie.length > 0 ? `, ${tie.length} tied again` : ''}${vacancies > 0 ? `, ${vacancies} vacant` : ''}`,
    },
  };
}
