import { describe, expect, test } from 'vitest';
import type { RenewalSnapshot } from '../../machines/community-renewal.ts';
import { definitionOf, type EventType } from '../../machines/events/catalog.ts';
import { type Judgement, judge } from '../../machines/judge.ts';
import { liveJudgement } from '../../machines/live-judgement.ts';
import { galutu2020 } from '../../machines/plan/galutu-2020.ts';
import { InvalidFacts } from '../../machines/rules/invalid-facts.ts';
import { store } from '../../machines/stored-snapshot.ts';
import type { Act } from '../../services/drill/act.ts';
import { workingContextFor } from '../../services/privacy/context.ts';
import type { Sight } from '../../services/privacy/masking.ts';
import { actsOf, closedCourses, courses } from './courses.ts';
import { begun, record } from './replay.ts';

interface Scene {
  readonly before: RenewalSnapshot;
  readonly act: Act;
  readonly judgement: Judgement;
}

const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** Every act of every course with the snapshot that it was judged on. */
function scenes(): Scene[] {
  return [...courses, ...closedCourses].flatMap((course, at) => {
    const acts = actsOf(course, { method: at % 2 === 0 ? 'direct' : 'indirect' });
    let snapshot = begun(acts, galutu2020);
    return acts.map((act) => {
      const judgement = record(snapshot, act, galutu2020);
      const scene = { before: snapshot, act, judgement };
      if (judgement.accepted) snapshot = judgement.next;
      return scene;
    });
  });
}

/** Courses begin alike; what is the same in several is looked at once. */
const all = [
  ...new Map(
    scenes().map((scene) => [JSON.stringify([scene.act.type, scene.act.facts, store(scene.before)]), scene]),
  ).values(),
];
/** One scene of each type, the last one: it has the most behind it. */
const oneEach = [...new Map(all.map((scene) => [scene.act.type, scene])).values()];

const copyFor = (sight: Sight, snapshot: RenewalSnapshot) => {
  const { context, ...stored } = store(snapshot);
  return plain({ ...stored, context: workingContextFor(sight, context) });
};

const live = (
  { before, act }: Scene,
  sight: Sight = 'inspecting',
  facts: unknown = act.facts,
  on = act.facts.on,
) => liveJudgement(copyFor(sight, before), galutu2020, act.type, facts, on);

const without = (facts: object, name: string) =>
  Object.fromEntries(Object.entries(facts).filter(([one]) => one !== name));

describe('with all facts there', () => {
  test('it says what judging says, of every act of every course, accepted or refused', () => {
    expect(all.length).toBeGreaterThan(2000);
    expect(all.filter(({ judgement }) => !judgement.accepted).length).toBe(closedCourses.length);
    for (const scene of all) {
      const said = live(scene);
      expect({ type: scene.act.type, ...said }).toEqual({
        type: scene.act.type,
        fieldProblems: [],
        missing: [],
        judged: plain(scene.judgement.verdicts),
        open: [],
        complete: true,
        accepted: scene.judgement.accepted,
      });
    }
  }, 60_000);

  test('an act that cannot happen here is refused as judging refuses it', () => {
    const [first, last] = [all[0], all.findLast(({ act }) => act.type === 'party.result-approved')];
    if (first === undefined || last === undefined) throw new Error('no such scene');
    const command = { type: last.act.type, facts: last.act.facts, by: 'x', today: last.act.facts.on };
    const judged = judge(first.before, command, galutu2020);
    const said = live({ ...last, before: first.before });
    expect(said.judged).toEqual(plain(judged.verdicts));
    expect(said.accepted).toBe(false);
  });

  test('what judging calls invalid is a problem of the same field, and accepted by nobody', () => {
    for (const scene of oneEach) {
      const facts = { ...scene.act.facts, on: '2099-01-01' };
      const command = { type: scene.act.type, facts, by: 'x', today: scene.act.facts.on };
      let problems: InvalidFacts['problems'] = [];
      try {
        judge(scene.before, command, galutu2020);
      } catch (error) {
        if (error instanceof InvalidFacts) problems = error.problems;
      }
      const said = live(scene, 'inspecting', facts);
      expect(said.fieldProblems).toEqual(expect.arrayContaining([...problems]));
      expect(said.accepted).toBeNull();
    }
  });
});

describe('with a fact missing', () => {
  const cases = oneEach.flatMap((scene) => {
    const { required = [] } = definitionOf(scene.act.type).facts as { required?: readonly string[] };
    return required.map((name) => ({ type: scene.act.type, name, scene }));
  });

  test('every fact of every event is tried', () => {
    expect(new Set(cases.map(({ type }) => type)).size).toBeGreaterThan(100);
    expect(cases.length).toBeGreaterThan(250);
  });

  test.each(cases)('$type without $name is incomplete, and what can be told is right', ({ name, scene }) => {
    const verdicts = plain(scene.judgement.verdicts);
    for (const empty of [undefined, '']) {
      const facts = { ...without(scene.act.facts, name), ...(empty !== undefined && { [name]: empty }) };
      const said = live(scene, 'inspecting', facts);
      expect(said.complete).toBe(false);
      expect(said.accepted).toBeNull();
      expect(said.missing).toEqual([name]);
      expect(said.fieldProblems).toEqual([]);
      const judged = said.judged.map(({ blocking: _, ...one }) => one);
      expect(verdicts.map(({ blocking: _, ...one }) => one)).toEqual(expect.arrayContaining(judged));
      const told = new Set([...said.judged.map(({ rule }) => rule), ...said.open.map(({ check }) => check)]);
      // That a rule was missed is told once that rule is.
      told.add('step.rule-failed');
      expect(verdicts.filter(({ rule }) => !told.has(rule))).toEqual([]);
      for (const { why, fact } of said.open)
        expect({ why, fact }).toEqual({ why: 'not-entered', fact: name });
    }
  });

  test('with nothing entered at all, no event throws', () => {
    for (const scene of all) expect(live(scene, 'knowing', {}).accepted).toBeNull();
    for (const scene of oneEach) expect(live(scene, 'knowing', null).complete).toBe(false);
  }, 60_000);

  test('deep inside, only what reads it is left open', () => {
    const scene = oneEach.find(({ act }) => act.type === 'residents.election-meeting-held');
    if (scene?.act.type !== 'residents.election-meeting-held') throw new Error('no such scene');
    const { facts } = scene.act;
    const polling = without(facts.polling, 'secretBooth');
    const said = live(scene, 'inspecting', { ...facts, polling });
    expect(said.missing).toEqual(['polling.secretBooth']);
    expect(said.open).toEqual([
      { check: 'residents.polling-conduct', why: 'not-entered', fact: 'polling.secretBooth' },
    ]);
    expect(said.judged.map(({ rule }) => rule)).toContain('residents.turnout');
  });

  test('a fact that is no such fact is a problem, and leaves open what reads it', () => {
    const scene = oneEach.find(({ act }) => act.type === 'residents.election-meeting-held');
    if (scene === undefined) throw new Error('no such scene');
    const said = live(scene, 'inspecting', { ...scene.act.facts, voted: -3 });
    expect(said.fieldProblems.map(({ field }) => field)).toEqual(['voted']);
    expect(said.open).toContainEqual({ check: 'residents.turnout', why: 'invalid', fact: 'voted' });
    expect(said.accepted).toBeNull();
  });

  test('figures speak while typing: 41 of 53 are 2 short, before anything else is entered', () => {
    const scene = oneEach.find(({ act }) => act.type === 'party.election-meeting-held');
    if (scene?.act.type !== 'party.election-meeting-held') throw new Error('no such scene');
    const excluded = Object.fromEntries(Object.keys(scene.act.facts.excluded).map((name) => [name, 0]));
    const typed = { members: 53, excluded, townConsent: true, meetingResolution: true, present: 41 };
    const said = live(scene, 'inspecting', typed);
    expect(said.judged.find(({ rule }) => rule === 'party.meeting-quorum')).toMatchObject({
      satisfied: false,
      required: 43,
      actual: 41,
      shortBy: 2,
      blocking: true,
    });
  });
});

describe('on a copy of which something is withheld', () => {
  test.each([
    { who: 'those who work with persons', sight: 'knowing' },
    { who: 'those who know nobody', sight: 'none' },
  ] as const)(
    '$who are told nothing that is not so',
    ({ sight }) => {
      const withheld = new Map<EventType, number>();
      for (const scene of all) {
        const said = live(scene, sight);
        const verdicts = plain(scene.judgement.verdicts).map(({ blocking: _, ...one }) => one);
        const judged = said.judged.map(({ blocking: _, ...one }) => one);
        expect(verdicts).toEqual(expect.arrayContaining(judged));
        expect(said.fieldProblems).toEqual([]);
        expect([null, scene.judgement.accepted]).toContain(said.accepted);
        const told = [...judged.map(({ rule }) => rule), ...said.open.map(({ check }) => check)];
        expect(new Set([...told, 'step.rule-failed'])).toEqual(
          new Set([
            ...verdicts.map(({ rule }) => rule),
            ...said.open.map(({ check }) => check),
            'step.rule-failed',
          ]),
        );
        for (const { why } of said.open) expect(why).toBe('withheld');
        if (said.open.length > 0) withheld.set(scene.act.type, (withheld.get(scene.act.type) ?? 0) + 1);
      }
      expect([...withheld.keys()]).toContain('party.preliminary-candidates-determined');
      expect([...withheld.keys()]).not.toContain('party.election-meeting-held');
    },
    60_000,
  );

  test('a finding that stands in the way leaves the secretary with an open check, not with a yes', () => {
    const refused = all.find(
      ({ act, judgement }) => act.type === 'party.preliminary-candidates-determined' && !judgement.accepted,
    );
    if (refused === undefined) throw new Error('no such scene');
    const said = live(refused, 'knowing');
    expect(said.open).toEqual([{ check: 'candidates.qualification', why: 'withheld', fact: 'finding' }]);
    expect(said.accepted).toBeNull();
    expect(JSON.stringify(copyFor('knowing', refused.before))).not.toContain('演练50号');
  });
});
