import { describe, expect, test } from 'vitest';
import { stepOf } from '../../machines/open-steps.ts';
import { galutu2020 as plan } from '../../machines/plan/galutu-2020.ts';
import { ballotsAt, compared } from '../../web/features/event-form/ballots.ts';
import { outcomes, placesAt } from '../../web/features/event-form/count-at.ts';
import { formOf } from '../../web/features/event-form/form-model.ts';
import { knownPersons } from '../../web/features/event-form/known-persons.ts';
import { markedFacts } from '../../web/features/event-form/marked-facts.ts';
import { writtenAt } from '../../web/features/event-form/paths.ts';
import type { Choosing } from '../../web/features/event-form/pools.ts';
import { firstValues } from '../../web/features/event-form/prefill.ts';
import { standingOf } from '../../web/features/event-form/standing.ts';
import { wayTo } from '../../web/features/event-form/way-to.ts';
import { countTyped, notWhole } from '../../web/features/event-form/whole-number.ts';
import { before, type Standing as Scene } from '../machines/stages/standing.ts';

const MEETING = 'residents.election-meeting-held';

interface Tally {
  readonly id: string;
  readonly approve: number;
}

interface Meeting {
  readonly on: string;
  readonly posts: readonly {
    readonly post: string;
    readonly ballotsReturned: number;
    readonly invalid: number;
    readonly tallies: readonly Tally[];
  }[];
}

function formAt(scene: Scene) {
  const { act, snapshot } = scene;
  const { context } = snapshot;
  const choosing: Choosing = {
    type: act.type,
    fields: formOf(act.type),
    context,
    plan,
    step: stepOf(snapshot),
  };
  const persons = knownPersons(context, []);
  const first = firstValues({ choosing, today: act.facts.on, persons, kinships: [] });
  const stand = (values: unknown, more: Pick<Parameters<typeof standingOf>[0], 'metAtFirst'> = {}) =>
    standingOf({
      type: act.type,
      copy: snapshot.toJSON() as object,
      plan,
      today: act.facts.on,
      values: values as Readonly<Record<string, unknown>>,
      ...more,
    });
  return { choosing, persons, first, stand, facts: act.facts as unknown as Meeting };
}

const election = formAt(before(MEETING));
const last = election.facts.posts.length - 1;
const { persons, choosing, facts } = election;
const nameAt = (post: number, row: number) => {
  const id = facts.posts[post]?.tallies[row]?.id ?? '';
  return persons.get(id)?.name ?? id;
};
const waysIn = (path: string) =>
  wayTo({ type: MEETING, values: facts, persons }, path)
    .map(({ zh }) => zh)
    .join(' · ');

describe('what is missing or wrong is called by whom and what it is about', () => {
  test.each([
    { path: 'posts[0].tallies[0].approve', said: `主任 · ${nameAt(0, 0)} · 赞成` },
    { path: `posts[${last}].tallies`, said: '委员 · 计票结果' },
    { path: 'posts[0].invalid', said: '主任 · 废票' },
    { path: 'tellers.counters', said: '监票、唱票、计票人员 · 计票人' },
    { path: 'voted', said: '参加投票人数' },
  ])('$path: $said', ({ path, said }) => expect(waysIn(path)).toBe(said));

  test('a row that names nobody is called by its number', () => {
    const review = { type: 'residents.write-ins-reviewed', values: { findings: [{}, {}] }, persons } as const;
    expect(wayTo(review, 'findings[1].code').map(({ zh }) => zh)[0]).toMatch(/2$/);
  });
});

test('what is missing is counted field by field, also of a part in which nothing is filled in', () => {
  const { missing } = election.stand(election.first);
  expect(missing).toContain('tellers.scrutineers');
  expect(missing).toContain('polling.secretBooth');
  expect(missing).not.toContain('tellers');
  expect(new Set(missing).size).toBe(missing.length);
});

test('votes that the ballots of a post cannot hold are said once, at the votes of that post', () => {
  const { ballotsReturned = 0, tallies = [] } = facts.posts[last] ?? {};
  const most = choosing.context.seats.residents.member * ballotsReturned;
  const each = Math.ceil((most + 1) / tallies.length);
  expect(each).toBeLessThanOrEqual(ballotsReturned);
  const over = tallies.map((one) => ({ ...one, approve: each, oppose: 0, abstain: 0 }));
  const { problems, generalProblems } = election.stand(
    writtenAt(writtenAt(facts, `posts[${last}].tallies`, over), `posts[${last}].invalid`, 0),
  );
  expect([...problems.keys()]).toEqual([`posts[${last}].tallies`]);
  expect(problems.get(`posts[${last}].tallies`)?.zh).toMatch(/^得票合计\d+，\d+张有效票最多\d+票$/);
  expect(generalProblems).toEqual([]);
});

test('they are said while the votes for the other posts are still to be entered', () => {
  const { ballotsReturned = 0, tallies = [] } = facts.posts[last] ?? {};
  const over = tallies.map((one) => ({ ...one, approve: ballotsReturned, oppose: 0, abstain: 0 }));
  const post = { ...facts.posts[last], tallies: over, invalid: 0 };
  const { problems, generalProblems } = election.stand(writtenAt(election.first, `posts[${last}]`, post));
  expect([...problems.keys()]).toEqual([`posts[${last}].tallies`]);
  expect(generalProblems).toEqual([]);
});

describe('who is elected is named while votes are entered', () => {
  test('post by post, as soon as the votes of one are all there', () => {
    expect(outcomes(choosing, election.first).size).toBe(0);
    const one = writtenAt(election.first, 'posts[0]', facts.posts[0]);
    const found = outcomes(choosing, one);
    expect([...found.keys()]).toEqual(['posts[0].tallies']);
    const winner = facts.posts[0]?.tallies.toSorted((a, b) => b.approve - a.approve)[0]?.id;
    expect(found.get('posts[0].tallies')).toMatchObject({ elected: [winner], tie: [], vacancies: 0 });
  });

  test.each([
    { title: 'one vote short of the majority', votes: (half: number) => [half, 0], elected: 0 },
    { title: 'with the majority', votes: (half: number) => [half + 1, 0], elected: 1 },
  ])('$title: $elected elected', ({ votes, elected }) => {
    const returned = facts.posts[0]?.ballotsReturned ?? 0;
    const counts = votes(Math.floor(returned / 2));
    const tallies = facts.posts[0]?.tallies.map((one, at) => ({
      ...one,
      approve: counts[at] ?? 0,
      oppose: 0,
      abstain: 0,
    }));
    const found = outcomes(choosing, writtenAt(facts, 'posts[0].tallies', tallies)).get('posts[0].tallies');
    expect(found?.elected.length).toBe(elected);
    expect(found?.vacancies).toBe(1 - elected);
  });

  test('a post has as many places as it has seats', () => {
    const { seats } = choosing.context;
    expect(placesAt(choosing, election.first, 'posts[0].tallies')).toBe(seats.residents.director);
    expect(placesAt(choosing, election.first, `posts[${last}].tallies`)).toBe(seats.residents.member);
  });
});

describe('votes beside ballots', () => {
  const withInvalid = (invalid: number | undefined) =>
    ballotsAt(
      choosing.fields,
      { posts: [{ ballotsReturned: 34, ...(invalid !== undefined && { invalid }) }] },
      'posts[0].tallies',
    );
  test.each([
    { invalid: undefined, valid: undefined },
    { invalid: 0, valid: 34 },
    { invalid: 1, valid: 33 },
    { invalid: 34, valid: 0 },
    { invalid: 35, valid: undefined },
  ])('of 34 returned, $invalid invalid: $valid valid', ({ invalid, valid }) => {
    expect(withInvalid(invalid)).toEqual({ returned: 34, valid });
  });

  test('where a form asks for no invalid ballots, all that were returned are valid', () => {
    const fields = formOf('party.election-meeting-held');
    expect(ballotsAt(fields, { ballotsReturned: 40 }, 'tallies')).toEqual({ returned: 40, valid: 40 });
  });

  test.each([
    { votes: 32, state: 'short', by: 1 },
    { votes: 33, state: 'equal', by: 0 },
    { votes: 34, state: 'over', by: 1 },
  ])('$votes votes, 33 valid ballots: $state by $by', ({ votes, state, by }) => {
    expect(compared(votes, 33)).toEqual({ state, by });
  });
});

describe('what was met before anybody entered something', () => {
  const rulesOf = (values: unknown, metAtFirst = election.stand(election.first).met) =>
    election.stand(values, { metAtFirst }).met.map(({ rule }) => rule);
  test('of persons, is not told as long as it holds', () => {
    expect(rulesOf(election.first, [])).toContain('step.known-persons');
    expect(rulesOf(election.first)).not.toContain('step.known-persons');
    expect(rulesOf(facts)).not.toContain('step.places-filled');
  });

  test('is told once it holds no longer', () => {
    const [first, ...others] = facts.posts;
    const tallies = [...(first?.tallies ?? []), { id: 'nobody', approve: 0, oppose: 0, abstain: 0 }];
    const { notMet } = election.stand({ ...facts, posts: [{ ...first, tallies }, ...others] });
    expect(notMet.map(({ rule }) => rule)).toContain('step.known-persons');
  });
});

describe('a count', () => {
  test.each([
    { typed: '9', value: 9 },
    { typed: ' ９ ', value: 9 },
    { typed: '', value: undefined },
    { typed: '  ', value: undefined },
    { typed: '9.5', value: '9.5' },
    { typed: '-9', value: '-9' },
    { typed: '1e3', value: '1e3' },
    { typed: '九', value: '九' },
    { typed: '1234567890', value: 1_234_567_890 },
  ])('$typed is $value', ({ typed, value }) => expect(countTyped(typed)).toBe(value));

  test('that is no whole number counts as not filled in, and stands where it was typed', () => {
    for (const path of ['voted', 'tellers.callers', 'posts[0].tallies[0].approve']) {
      const standing = election.stand(writtenAt(facts, path, '9.5'));
      expect(notWhole(choosing.fields, writtenAt(facts, path, '9.5'))).toEqual([path]);
      expect(standing.missing).toEqual([path]);
      expect(standing.state).toBe('missing');
    }
  });
});

describe('what the rules do not allow is said at the facts that it rests on', () => {
  const marksIn = (type: Parameters<typeof before>[0], change: (facts: object) => object) => {
    const scene = formAt(before(type));
    const values = { ...scene.facts, ...change(scene.facts) };
    const standing = scene.stand(values);
    return markedFacts(scene.choosing, standing.facts, standing.notMet);
  };

  test('of several things asked, at the one that is not met', () => {
    const n = choosing.context.residents.candidates.length;
    const marks = marksIn('residents.commitments-signed', () => ({ integritySigned: n - 1 }));
    expect([...marks.keys()]).toEqual(['integritySigned']);
    expect(marks.get('integritySigned')?.zh).toBe(`签订廉政承诺应为${n}人，实为${n - 1}人，还差1人`);
  });

  test('of two, each with its own part of the sentence', () => {
    const n = choosing.context.residents.candidates.length;
    const marks = marksIn('residents.commitments-signed', () => ({
      candidacySigned: n - 1,
      reviewed: false,
    }));
    expect([...marks.keys()].toSorted()).toEqual(['candidacySigned', 'reviewed']);
    expect(marks.get('reviewed')?.zh).not.toContain('竞职');
  });

  test.each([
    ['residents.election-meeting-held', { voted: 1 }, ['voted']],
    ['residents.election-meeting-held', { agenda: [] }, ['agenda']],
    ['party.election-meeting-held', { present: 1, ballotsIssued: 1, ballotsReturned: 1 }, ['present']],
    ['residents.certificates-issued', { certificates: [] }, ['certificates']],
    ['party.discipline-commitments-signed', { signed: 0 }, ['signed']],
  ] as const)('%s with %j: %j', (type, change, paths) => {
    expect([...marksIn(type, () => change).keys()]).toEqual(expect.arrayContaining([...paths]));
  });

  test('what holds marks nothing', () => {
    expect(marksIn('residents.commitments-signed', () => ({})).size).toBe(0);
  });
});
