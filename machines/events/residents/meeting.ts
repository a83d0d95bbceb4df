import { count, date } from '../../rules/schema.ts';
import { defineEvent, recorded } from '../define.ts';
import { act, reason } from '../facts.ts';
import { electorate, meeting, outcomeOf, residents, resultFacts, seatedWith, seatsTotal } from './counts.ts';

/** The election meeting and its count, 四(二)2(4)③④. */
export const meetingEvents = {
  'residents.election-meeting-held': defineEvent({
    title: { zh: '召开选举大会', en: 'Election meeting held' },
    clause: '四(二)2(4)③④',
    facts: act(meeting),
    checks: {
      'step.election-day-kept': ({ facts: { on }, context }) => ({
        electionDay: recorded(context.residents.electionDay, 'election day'),
        heldOn: on,
      }),
      'residents.turnout': ({ facts: { voted }, context }) => ({
        method: context.residents.method,
        registered: electorate(context),
        voted,
      }),
      'residents.meeting-agenda': ({ facts: { agenda } }) => ({ items: agenda }),
      'residents.tellers': ({ facts: { tellers } }) => tellers,
      'residents.polling-conduct': ({ facts: { polling } }) => polling,
      'step.places-filled': ({ facts: { posts }, context: { seats } }) => {
        const elected = (['director', 'deputy', 'member'] as const).filter((one) => seats.residents[one] > 0);
        return { chosen: posts.map((one) => one.post), from: elected, places: elected.length };
      },
      'step.known-persons': ({ facts: { posts }, context }) =>
        posts.map(({ post, tallies }) => ({
          chosen: tallies.filter((one) => one.writeIn !== true).map((one) => one.id),
          from: context.residents.candidates.filter((one) => one.post === post).map((one) => one.id),
        })),
      'residents.election-result': ({ facts: { posts }, context }) =>
        resultFacts(context, (post) => context.seats.residents[post], posts),
      'residents.completeness': ({ facts: { posts }, context, plan }) => ({
        seats: seatsTotal(context),
        elected: seatedWith(
          [],
          resultFacts(context, (post) => context.seats.residents[post], posts),
          plan,
        ),
      }),
    },
    record: ({ facts: { on, posts }, context, verdicts }) =>
      residents(context, {
        electionOn: on,
        reviewedWriteIns: [],
        ...outcomeOf([], verdicts['residents.election-result'] ?? [], posts),
      }),
  }),
  'residents.election-meeting-failed': defineEvent({
    title: { zh: '参选未过半，重新组织', en: 'Turnout missed, to be held again' },
    clause: '四(二)2(4)③④',
    facts: act({ voted: count, electionDay: date, reason }),
    failed: 'residents.turnout',
    checks: {
      'residents.turnout': ({ facts: { voted }, context }) => ({
        method: context.residents.method,
        registered: electorate(context),
        voted,
      }),
      'step.later-election-day': ({ facts: { on, electionDay } }) => ({ from: on, to: electionDay }),
    },
    record: ({ facts: { electionDay }, context }) => residents(context, { electionDay }),
  }),
};
