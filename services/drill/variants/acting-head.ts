import { idsOf } from '../people.ts';
import { piece } from '../piece.ts';
import { candidatesFor } from '../script/residents-candidates.ts';
import { countOf, electionDay, fullCount, poll, winnersOf } from '../script/residents-election.ts';
import { instead, type Variant } from '../vary.ts';
import { waived } from './preparation.ts';

/** No director, and the deputies have the same votes. */
const meeting = piece(
  'residents.election-meeting-held',
  (scene) => ({
    on: scene.on,
    ...poll(scene),
    posts: fullCount(scene).map((one) => {
      if (one.post === 'director')
        return countOf(scene, 'director', [], idsOf(candidatesFor(scene, 'director')));
      if (one.post === 'member') return one;
      const winners = winnersOf(scene, 'deputy');
      const fewest = one.tallies.find(({ id }) => id === winners.at(-1));
      return {
        ...one,
        tallies: one.tallies.map((tally) =>
          fewest && winners.includes(tally.id) ? { ...fewest, id: tally.id } : tally,
        ),
      };
    }),
  }),
  {
    day: electionDay,
    recast: (cast) => ({
      ...cast,
      seats: { ...cast.seats, residents: { ...cast.seats.residents, director: 0 } },
    }),
  },
);

/** It is decided which of them acts as head. For a cast of two deputies and seven seats. */
export const actingHeadDecided: Variant = instead(
  'residents.election-meeting-held',
  meeting,
  waived('team.one-shoulder', '主任暂缺，待补选'),
  piece('residents.acting-head-decided', (scene) => ({
    on: scene.on,
    person: winnersOf(scene, 'deputy')[0] ?? '',
    reason: '两名副主任得票相同，研究确定临时主持人',
  })),
);
