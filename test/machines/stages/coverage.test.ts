import { expect, test } from 'vitest';
import type { RenewalSnapshot } from '../../../machines/community-renewal.ts';
import { activeNodes } from '../../../machines/open-steps.ts';
import { InvalidFacts } from '../../../machines/rules/invalid-facts.ts';
import { type Arrow, arrows, checksOf, nameOf, nodes } from '../chart-reading.ts';
import { closedCourses, courses } from '../courses.ts';
import { failedChecks } from '../replay.ts';
import { extensionTable } from './extension.table.ts';
import { findingCorrectionTable } from './finding-correction.table.ts';
import { followUpTable, throughoutTable } from './follow-up.table.ts';
import { partyCandidatesTable } from './party-candidates.table.ts';
import { partyElectionTable } from './party-election.table.ts';
import { partyRecommendationTable } from './party-recommendation.table.ts';
import { communityPlanTable, preparationTable } from './preparation.table.ts';
import { residentsCandidatesTable } from './residents-candidates.table.ts';
import { residentsElectionTable } from './residents-election.table.ts';
import { residentsResultTable } from './residents-result.table.ts';
import { residentsVotersTable } from './residents-voters.table.ts';
import { playedCourse, standsAt } from './standing.ts';
import { supervisionTable } from './supervision.table.ts';
import { tryRow } from './table.ts';

const tried = [
  preparationTable,
  communityPlanTable,
  partyRecommendationTable,
  partyCandidatesTable,
  partyElectionTable,
  residentsVotersTable,
  residentsCandidatesTable,
  residentsElectionTable,
  residentsResultTable,
  supervisionTable,
  followUpTable,
  throughoutTable,
  extensionTable,
  findingCorrectionTable,
]
  .flat()
  .map(tryRow);

const from = (snapshot: RenewalSnapshot) => activeNodes(snapshot).map(nameOf);
const nowhereElse = (before: RenewalSnapshot, after: RenewalSnapshot) =>
  standsAt(before).join() === standsAt(after).join();

/** Sending back has as many arrows as there are steps; `sent-back.test.ts` takes them all. */
const all = arrows().filter(({ event }) => event !== 'renewal.sent-back');
const called = ({ from, event, targets }: Arrow) =>
  `${from || 'anywhere'}: ${event} → ${targets.join() || 'stays'}`;

test('every arrow of the chart is taken by a row of a table', () => {
  const taken = new Set(
    tried.flatMap(({ row, from: before, judgement }) => {
      if (judgement instanceof InvalidFacts || !judgement.accepted) return [];
      return all
        .filter((arrow) => arrow.event === row.event && from(before).includes(arrow.from))
        .filter(({ targets }) => targets.length > 0 || nowhereElse(before, judgement.next))
        .map(called);
    }),
  );
  expect(all.map(called).filter((arrow) => !taken.has(arrow))).toEqual([]);
});

/** Checks that repeat what an earlier step has made sure of: they guard the step against a change of the chart. */
const NEVER_FAIL_THERE = [
  // Elected leaders, a meeting and results are there before it can be reported.
  'party-organization.result-report: party.result-reported needs party.report-complete',
  // The nomination vote has the same numbers.
  'residents-committee.candidates-publication: residents.candidates-published needs candidates.residents',
  // A count that is too short leads to the supplementary election, not to the result.
  'residents-committee.result: residents.result-announced needs residents.completeness',
];

test('every check that guards an arrow is seen to refuse, in a row of a table', () => {
  const refused = new Set(
    tried.flatMap(({ row, from: before, judgement }) =>
      judgement instanceof InvalidFacts || judgement.accepted
        ? []
        : from(before).flatMap((state) =>
            failedChecks(judgement).map((check) => `${state}: ${row.event} needs ${check}`),
          ),
    ),
  );
  const needed = all.flatMap((arrow) =>
    checksOf(arrow).map((check) => `${arrow.from}: ${arrow.event} needs ${check}`),
  );
  expect(needed.filter((one) => !refused.has(one)).toSorted()).toEqual(NEVER_FAIL_THERE.toSorted());
});

test('a meeting that is given up although nothing was missed is refused, each of them', () => {
  const negated = all.filter(({ guards }) => guards.some((guard) => guard.negated)).map(({ event }) => event);
  const refused = tried.flatMap(({ row, judgement }) =>
    !(judgement instanceof InvalidFacts) && failedChecks(judgement).includes('step.rule-failed')
      ? [row.event]
      : [],
  );
  expect(new Set(refused)).toEqual(new Set(negated));
});

test('every state in which a renewal can wait is visited', () => {
  const visited = new Set([
    ...[...courses, ...closedCourses].flatMap((course) =>
      playedCourse(course).snapshots.flatMap((snapshot) => from(snapshot)),
    ),
    ...tried.flatMap(({ judgement }) =>
      judgement instanceof InvalidFacts || !judgement.accepted ? [] : from(judgement.next),
    ),
  ]);
  const waiting = nodes().filter((node) => node.meta !== undefined || node.type === 'final');
  // Where a stage or a step goes on as soon as it is done, nobody ever stands in its last state.
  const passing = nodes().flatMap((node) =>
    node.parent?.transitions.has(`xstate.done.state.${node.parent.id}`) ? [nameOf(node)] : [],
  );
  expect(waiting.map(nameOf).filter((name) => !visited.has(name) && !passing.includes(name))).toEqual([]);
});
