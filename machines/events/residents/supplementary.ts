import { defineEvent } from '../define.ts';
import { act } from '../facts.ts';
import {
  electorate,
  meeting,
  openSeats,
  outcomeOf,
  residents,
  resultFacts,
  seatedWith,
  seatsTotal,
} from './counts.ts';

/** 另行选举 of the shortage, 四(二)2(4)④. */
export const supplementaryEvents = {
  'residents.supplementary-election-held': defineEvent({
    title: { zh: '另行选举', en: 'Supplementary election held' },
    clause: '四(二)2(4)④',
    facts: act(meeting),
    checks: {
      'residents.turnout': ({ facts: { voted }, context }) => ({
        method: context.residents.method,
        registered: electorate(context),
        voted,
      }),
      'residents.tellers': ({ facts: { tellers } }) => tellers,
      'residents.polling-conduct': ({ facts: { polling } }) => polling,
      // 另行差额选举: more names than seats this time too.
      'candidates.residents': ({ facts: { posts }, context }) =>
        posts
          .filter(({ post }) => openSeats(context, post) > 0)
          .map(({ post, tallies }) => ({
            post,
            seats: openSeats(context, post),
            candidates: tallies.filter((one) => one.writeIn !== true).length,
          })),
      'step.known-persons': ({ facts: { posts }, context }) => [
        {
          chosen: posts.map((one) => one.post),
          from: (['director', 'deputy', 'member'] as const).filter((one) => openSeats(context, one) > 0),
        },
        ...posts.map(({ tallies }) => ({
          chosen: tallies.filter((one) => one.writeIn !== true).map((one) => one.id),
          from: context.residents.candidates
            .map((one) => one.id)
            .filter((one) => !context.residents.elected.some((member) => member.id === one)),
        })),
      ],
      'residents.election-result': ({ facts: { posts }, context }) =>
        resultFacts(context, (post) => openSeats(context, post), posts),
      'residents.completeness': ({ facts: { posts }, context, plan }) => ({
        seats: seatsTotal(context),
        elected: seatedWith(
          context.residents.elected,
          resultFacts(context, (post) => openSeats(context, post), posts),
          plan,
        ),
      }),
    },
    record: ({ facts: { on, posts }, context, verdicts }) => {
      const results = verdicts['residents.election-result'] ?? [];
      return residents(context, {
        electionOn: on,
        ...outcomeOf(context.residents.elected, results, posts),
        void: false,
      });
    },
  }),
};
