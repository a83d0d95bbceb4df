import { describe, expect, test } from 'vitest';
import type { eventTypes } from '../../../../machines/events/catalog.ts';
import { decidedAt, everyStep, submitting } from '../../../../machines/step-events.ts';
import { glancesOf, mostTelling } from '../../../../web/features/tasks/glance.ts';
import { courseOf, playedCourse } from '../../../machines/stages/standing.ts';

const { acts, snapshots } = playedCourse(courseOf());

/** What is seen of a request right after it was submitted. */
function seen(type: (typeof eventTypes)[number]) {
  const at = acts.findIndex((one) => one.type === type);
  const snapshot = snapshots[at + 1];
  if (at < 0 || snapshot === undefined) throw new Error(`no ${type}`);
  return { glances: glancesOf(type, snapshot.context), context: snapshot.context, before: acts.slice(0, at) };
}

describe('what a request asks to approve, at a glance', () => {
  test('报告选举结果: who was elected as what, the secretary first, with their votes', () => {
    const { glances, context } = seen('party.result-reported');
    const [{ persons } = { persons: [] }] = glances;
    expect(glances).toHaveLength(1);
    expect(persons.map(({ id }) => id).toSorted()).toEqual(
      context.party.elected.map(({ id }) => id).toSorted(),
    );
    expect(persons[0]).toMatchObject({ id: context.party.leaders?.secretary, posts: [{ zh: '书记' }] });
    expect(
      persons.find(({ id }) => id === context.party.leaders?.disciplineCommissioner)?.posts,
    ).toMatchObject([{ zh: '副书记' }, { zh: '纪检委员' }]);
    expect(persons.at(-1)?.posts).toMatchObject([{ zh: '委员' }]);
    for (const { id, votes } of persons)
      expect(votes).toBe(context.party.elected.find((one) => one.id === id)?.votes);
  });

  test('公布居委会选举结果: by post, and within a post by votes', () => {
    const { glances, context } = seen('residents.result-announced');
    const posts = (glances[0]?.persons ?? []).map((one) => one.posts[0]?.zh);
    expect(posts).toEqual(['主任', '副主任', ...posts.slice(2).map(() => '委员')]);
    expect(posts).toHaveLength(context.residents.elected.length);
  });

  test('the summary report is about all three bodies', () => {
    const { glances } = seen('follow-up.report-submitted');
    expect(glances.map(({ title }) => title.zh)).toEqual([
      '社区党组织当选人员',
      '居民委员会当选人员',
      '居务监督委员会当选人员',
    ]);
    expect(glances[2]?.persons[0]?.posts).toMatchObject([{ zh: '主任' }]);
  });

  test('every request that is about persons shows them', () => {
    const requests = submitting(everyStep.flatMap(decidedAt)).filter(
      (type) => type !== 'preparation.plan-drafted' && acts.some((one) => one.type === type),
    );
    expect(requests.length).toBeGreaterThan(6);
    for (const type of requests)
      expect({ type, shown: seen(type).glances.length > 0 }).toEqual({ type, shown: true });
  });
});

describe('the record that stands open', () => {
  test('is the election whose result is reported, the last of several', () => {
    const { before } = seen('party.result-reported');
    expect(mostTelling('party.result-reported', before)?.type).toBe('party.election-meeting-held');
    const again = [
      ...before,
      { type: 'party.supplementary-election-held' },
      { type: 'party.leaders-elected' },
    ];
    expect(mostTelling('party.result-reported', again)?.type).toBe('party.supplementary-election-held');
  });

  test('is none where the request itself says it all', () => {
    const { before } = seen('preparation.plan-drafted');
    expect(mostTelling('preparation.plan-drafted', before)).toBeUndefined();
  });
});
