import { describe, expect, test } from 'vitest';
import { fieldLabel } from '../../machines/events/field-labels.ts';
import { galutu2020 as plan } from '../../machines/plan/galutu-2020.ts';
import { standingOf } from '../../web/features/event-form/standing.ts';
import { courseOf, playedCourse } from '../machines/stages/standing.ts';

const TYPE = 'residents.election-meeting-held';

/** The form of the election meeting, with one fact of it changed, and whatever it says to its reader. */
function said(method: 'direct' | 'indirect', change: (facts: Meeting) => object) {
  const { acts, snapshots } = playedCourse(courseOf(), method);
  const at = acts.findIndex(({ type }) => type === TYPE);
  const [act, snapshot] = [acts[at], snapshots[at]];
  if (act === undefined || snapshot === undefined) throw new Error('no election meeting');
  const facts = act.facts as unknown as Meeting;
  const standing = standingOf({
    type: TYPE,
    copy: snapshot.toJSON() as object,
    plan,
    today: facts.on,
    values: { ...facts, ...change(facts) },
  });
  const texts = [
    ...standing.problems.values(),
    ...standing.generalProblems,
    ...[...standing.met, ...standing.notMet, ...standing.outcomes].map(({ message }) => message),
  ];
  return { standing, zh: texts.map((one) => one.zh).join('\n'), en: texts.map((one) => one.en).join('\n') };
}

interface Meeting {
  readonly on: string;
  readonly voted: number;
  readonly posts: readonly { readonly ballotsIssued: number }[];
}

const MANY = 100_000;
const tooMany = { voted: () => ({ voted: MANY }), none: () => ({}), few: () => ({ voted: 1 }) };
const issued = ({ posts: [first, ...others] }: Meeting) => ({
  posts: [{ ...first, ballotsIssued: MANY }, ...others],
});

describe('an election by the representatives', () => {
  test.each([
    { title: 'as it was recorded', change: tooMany.none },
    { title: 'with too few who voted', change: tooMany.few },
    { title: 'with more who voted than there are', change: tooMany.voted },
    { title: 'with more ballots than there are to vote', change: issued },
  ])('$title speaks of representatives, and of no voter', ({ change }) => {
    const { zh, en } = said('indirect', change);
    expect(zh).toContain('居民代表');
    expect(en).toMatch(/representatives/i);
    expect(zh).not.toMatch(/选民|登记代表/);
    expect(en).not.toMatch(/voters|registered/i);
  });

  test('what is wrong stands at its field', () => {
    const voted = said('indirect', tooMany.voted).standing.problems;
    expect(voted.get('voted')?.zh).toMatch(/^100000大于“居民代表”的\d+$/);
    const ballots = said('indirect', issued).standing.problems;
    expect(ballots.get('posts[0].ballotsIssued')?.zh).toMatch(/^100000大于“居民代表”的\d+$/);
  });
});

test('an election by all voters speaks of registered voters, and of no representative', () => {
  for (const change of [tooMany.none, tooMany.few, tooMany.voted, issued]) {
    const { zh, en } = said('direct', change);
    expect(zh).toContain('登记选民');
    expect(zh).not.toContain('代表');
    expect(en).toMatch(/registered voters/i);
    expect(en).not.toMatch(/representatives/i);
  }
});

test('who voted is asked in words that fit both', () => {
  for (const type of [TYPE, 'residents.election-meeting-failed', 'residents.run-off-held'] as const)
    expect(fieldLabel(type, 'voted')?.zh).toBe('参加投票人数');
});
