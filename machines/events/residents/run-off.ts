import { Type } from 'typebox';
import type { Post, RenewalContext } from '../../context.ts';
import { count, date, votes } from '../../rules/schema.ts';
import { defineEvent, idsIn, recorded } from '../define.ts';
import { act, reason } from '../facts.ts';
import { post, residents, seatsTotal } from './counts.ts';

const tieOf = (context: RenewalContext, post: Post) =>
  context.residents.ties.find((one) => one.post === post) ?? { post, seats: 0, ids: [] };

const runoffTally = { post, runoffOn: date, voted: count, tallies: Type.Array(votes, { maxItems: 60 }) };

const runoffFacts = (
  context: RenewalContext,
  facts: { post: Post; runoffOn: string; voted: number; tallies: { id: string; votes: number }[] },
) => {
  const { seats, ids } = tieOf(context, facts.post);
  return {
    method: context.residents.method,
    seats,
    tiedIds: [...ids],
    electionOn: recorded(context.residents.electionOn, 'the election'),
    runoffOn: facts.runoffOn,
    voted: facts.voted,
    tallies: facts.tallies,
  };
};

/** 得票数相等…再次投票, 四(二)2(4)④. */
export const runOffEvents = {
  'residents.run-off-held': defineEvent({
    title: { zh: '得票相等再次投票', en: 'Run-off held' },
    clause: '四(二)2(4)④',
    facts: act(runoffTally),
    checks: {
      'step.one-of': ({ facts: { post }, context }) => ({
        named: post,
        among: context.residents.ties.map((one) => one.post),
      }),
      'residents.runoff': ({ facts, context }) => runoffFacts(context, facts),
      'residents.completeness': ({ facts: { post }, context }) => ({
        seats: seatsTotal(context),
        elected: context.residents.elected.length + tieOf(context, post).seats,
      }),
    },
    record: ({ facts: { post, tallies }, context, verdicts }) =>
      residents(context, {
        elected: [
          ...context.residents.elected,
          ...idsIn(verdicts, 'residents.runoff', 'elected').map((one) => ({
            id: one,
            post,
            votes: tallies.find((tally) => tally.id === one)?.votes ?? 0,
          })),
        ],
        ties: context.residents.ties.filter((one) => one.post !== post),
      }),
  }),
  'residents.run-off-undecided': defineEvent({
    title: { zh: '再次投票未能确定当选人，名额暂缺', en: 'Run-off without a winner, the seat stays vacant' },
    clause: '四(二)2(4)④',
    facts: act({ ...runoffTally, reason }),
    failed: 'residents.runoff',
    checks: {
      'step.one-of': ({ facts: { post }, context }) => ({
        named: post,
        among: context.residents.ties.map((one) => one.post),
      }),
      'residents.runoff': ({ facts, context }) => runoffFacts(context, facts),
      'residents.completeness': ({ context }) => ({
        seats: seatsTotal(context),
        elected: context.residents.elected.length,
      }),
    },
    record: ({ facts: { post }, context }) =>
      residents(context, { ties: context.residents.ties.filter((one) => one.post !== post) }),
  }),
};
