import { Type } from 'typebox';
import type { Post, RenewalContext } from '../../context.ts';
import { runoffRule } from '../../rules/residents/runoff.ts';
import { count, votes } from '../../rules/schema.ts';
import type { Verdict } from '../../rules/verdict.ts';
import { defineEvent, recorded } from '../define.ts';
import { act, reason } from '../facts.ts';
import { idList, post, residents, seated, seatsTotal } from './counts.ts';

const tieOf = (context: RenewalContext, post: Post) =>
  context.residents.ties.find((one) => one.post === post) ?? { post, seats: 0, ids: [] };

const runoffTally = { post, voted: count, tallies: Type.Array(votes, { maxItems: 60 }) };

const runoffFacts = (
  context: RenewalContext,
  facts: { post: Post; on: string; voted: number; tallies: { id: string; votes: number }[] },
) => {
  const { seats, ids } = tieOf(context, facts.post);
  // Without a tie there is nothing to judge; `step.one-of` says so.
  if (ids.length === 0) return [];
  return [
    {
      method: context.residents.method,
      seats,
      tiedIds: [...ids],
      electionOn: recorded(context.residents.electionOn, 'the election'),
      runoffOn: facts.on,
      voted: facts.voted,
      tallies: facts.tallies,
    },
  ];
};

/** Whom the run-off elects; one that was held too late elects nobody. */
const wonIn = (verdict: Verdict | undefined) =>
  verdict?.details.late === false ? idList(verdict, 'elected') : [];

const withWinners = (
  context: RenewalContext,
  { post, tallies }: { post: Post; tallies: { id: string; votes: number }[] },
  winners: readonly string[],
) =>
  residents(context, {
    elected: seated(
      context.residents.elected,
      winners.map((id) => ({ id, post, votes: tallies.find((one) => one.id === id)?.votes ?? 0 })),
    ),
    ties: context.residents.ties.filter((one) => one.post !== post),
  });

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
    record: ({ facts, context, verdicts }) =>
      withWinners(context, facts, wonIn(verdicts['residents.runoff']?.[0])),
  }),
  'residents.run-off-undecided': defineEvent({
    title: { zh: '再次投票未能全部确定当选人，名额暂缺', en: 'Run-off left a seat open, it stays vacant' },
    clause: '四(二)2(4)④',
    facts: act({ ...runoffTally, reason }),
    failed: 'residents.runoff',
    checks: {
      'step.one-of': ({ facts: { post }, context }) => ({
        named: post,
        among: context.residents.ties.map((one) => one.post),
      }),
      'residents.runoff': ({ facts, context }) => runoffFacts(context, facts),
      'residents.completeness': ({ facts, context, plan }) => ({
        seats: seatsTotal(context),
        elected:
          context.residents.elected.length +
          runoffFacts(context, facts).flatMap((one) => wonIn(runoffRule.judge(one, plan))).length,
      }),
    },
    record: ({ facts, context, verdicts }) =>
      withWinners(context, facts, wonIn(verdicts['residents.runoff']?.[0])),
  }),
};
