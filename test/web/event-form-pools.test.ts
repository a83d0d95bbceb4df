import { describe, expect, test } from 'vitest';
import type { RenewalContext } from '../../machines/context.ts';
import type { EventType } from '../../machines/events/catalog.ts';
import { stepOf } from '../../machines/open-steps.ts';
import { galutu2020 } from '../../machines/plan/galutu-2020.ts';
import { earlierThan } from '../../machines/steps.ts';
import type { Act } from '../../services/drill/act.ts';
import { workingContextFor } from '../../services/privacy/context.ts';
import { inBallotOrder } from '../../web/features/event-form/ballot-order.ts';
import { allFields, formOf } from '../../web/features/event-form/form-model.ts';
import { heldBy } from '../../web/features/event-form/held-values.ts';
import { readAt } from '../../web/features/event-form/paths.ts';
import { type Choosing, poolAt, poolOfRows, postsToCount } from '../../web/features/event-form/pools.ts';
import { firstValues } from '../../web/features/event-form/prefill.ts';
import { standingOf } from '../../web/features/event-form/standing.ts';
import { actsOf, courses } from '../machines/courses.ts';
import { begun, record } from '../machines/replay.ts';

interface Scene {
  readonly act: Act;
  readonly choosing: Choosing;
  readonly snapshot: object;
}

/** Every act of every course, with what its form would have to choose from. */
const scenes: Scene[] = courses.flatMap((course, at) => {
  const acts = actsOf(course, { method: at % 2 === 0 ? 'direct' : 'indirect' });
  let snapshot = begun(acts, galutu2020);
  return acts.map((act) => {
    const before = snapshot;
    const judgement = record(snapshot, act, galutu2020);
    if (judgement.accepted) snapshot = judgement.next;
    const { context } = before;
    const fields = formOf(act.type);
    const choosing = { type: act.type, fields, context, plan: galutu2020, step: stepOf(before) };
    return { act, choosing, snapshot: before.toJSON() as object };
  });
});

const sceneOf = (type: EventType): Scene => {
  const found = scenes.findLast(({ act }) => act.type === type);
  if (found === undefined) throw new Error(`no scene of ${type}`);
  return found;
};

const prefilled = ({ choosing, act }: Scene) =>
  firstValues({ choosing, today: act.facts.on, persons: new Map(), kinships: [] });

const idsAt = (value: unknown) =>
  Array.isArray(value) ? value.map((one: { id: string }) => one.id).toSorted() : undefined;

describe('from whom to choose', () => {
  test('whoever was chosen in the courses could be chosen on the form', () => {
    const tried = new Set<string>();
    for (const { act, choosing } of scenes)
      for (const { kind, path } of allFields(choosing.fields)) {
        if (path.includes('[]') || (kind !== 'person' && kind !== 'persons')) continue;
        const pool = poolAt(choosing, act.facts, path);
        const value = readAt(act.facts, path);
        if (pool === undefined || value === undefined) continue;
        tried.add(`${act.type} ${path}`);
        const outside = [value].flat().filter((one) => !pool.from.includes(String(one)));
        expect({ type: act.type, path, outside }).toEqual({ type: act.type, path, outside: [] });
      }
    expect(tried.size).toBeGreaterThan(20);
  });

  test('the posts of an election and the candidates of each stand there before anything is entered', () => {
    const scene = sceneOf('residents.election-meeting-held');
    expect(postsToCount(scene.choosing)).toEqual(['director', 'deputy', 'member']);
    const { candidates } = scene.choosing.context.residents;
    const posts = prefilled(scene).posts as { post: string; tallies: unknown }[];
    for (const { post, tallies } of posts)
      expect(idsAt(tallies)).toEqual(
        candidates
          .filter((one) => one.post === post)
          .map(({ id }) => id)
          .toSorted(),
      );
  });

  test('candidates stand in the order in which they were published, whatever the order in which they were recorded', () => {
    const scene = sceneOf('residents.election-meeting-held');
    const { order } = sceneOf('residents.candidates-published').act.facts as unknown as {
      order: Readonly<Record<string, readonly string[]>>;
    };
    const { residents } = scene.choosing.context;
    const names = new Map(residents.candidates.map(({ id, name }) => [id, name]));
    expect(residents.candidates.map(({ name }) => name)).not.toEqual(Object.values(order).flat());
    for (const candidates of [residents.candidates, residents.candidates.toReversed()]) {
      const context = { ...scene.choosing.context, residents: { ...residents, candidates } };
      const posts = prefilled({ ...scene, choosing: { ...scene.choosing, context } }).posts;
      for (const { post, tallies } of posts as { post: string; tallies: { id: string }[] }[])
        expect(tallies.map(({ id }) => names.get(id))).toEqual(order[post]);
    }
  });

  test('a name whose strokes nobody knows leaves the candidates as the record has them', () => {
    const { context } = sceneOf('residents.election-meeting-held').choosing;
    const [first, ...others] = context.residents.candidates;
    if (first === undefined) throw new Error('no candidate');
    const candidates = [{ ...first, name: 'Ä' }, ...others];
    const ids = candidates.map(({ id }) => id).toReversed();
    const known = { ...context, residents: { ...context.residents, applicants: [], candidates } };
    expect(inBallotOrder(ids, known)).toEqual(ids);
  });

  test('a vote among the tied has the tied for its rows, and a run-off those of its post', () => {
    const vote = sceneOf('party.tie-vote-held');
    expect(idsAt(prefilled(vote).tallies)).toEqual([...vote.choosing.context.party.count.tie].toSorted());
    const runOff = sceneOf('residents.run-off-held');
    const [tie] = runOff.choosing.context.residents.ties;
    const pool = poolOfRows(runOff.choosing, { post: tie?.post, on: runOff.act.facts.on }, 'tallies');
    expect(pool?.from.toSorted()).toEqual(tie?.ids.toSorted());
  });

  test('leaders come from the elected committee, the step to go back to lies before', () => {
    const { choosing } = sceneOf('party.leaders-elected');
    const committee = choosing.context.party.elected.map(({ id }) => id);
    for (const path of ['secretary.id', 'deputies', 'disciplineCommissioner'])
      expect(poolAt(choosing, {}, path)?.from).toEqual(committee);
    const back = sceneOf('renewal.sent-back').choosing;
    expect(poolAt(back, {}, 'to')?.from).toEqual(earlierThan(back.context.suspendedAt ?? back.step));
  });

  test('where names are withheld there is no pool, and nothing breaks', () => {
    const { choosing } = sceneOf('party.meeting-prepared');
    expect(poolAt(choosing, {}, 'ballotOrder')?.from.length).toBeGreaterThan(0);
    const context = workingContextFor('none', choosing.context) as unknown as RenewalContext;
    expect(poolAt({ ...choosing, context }, {}, 'ballotOrder')).toBeUndefined();
  });
});

describe('the form as it is first seen', () => {
  test('names its day and rows, and no figure, tick or reason', () => {
    for (const scene of scenes) {
      const values = prefilled(scene);
      expect(values.on).toBe(scene.act.facts.on);
      expect(heldBy(scene.choosing.fields, values)).toEqual(values);
      expect(JSON.stringify(values)).not.toMatch(/:\d|true|false|"reason"/);
    }
  });

  test('filled in with what was recorded it is ready, and before that it is not', () => {
    for (const scene of new Map(scenes.map((one) => [one.act.type, one])).values()) {
      const { act, snapshot } = scene;
      const given = { type: act.type, copy: snapshot, plan: galutu2020, today: act.facts.on };
      const standing = standingOf({ ...given, values: act.facts });
      expect({ type: act.type, state: standing.state }).toEqual({ type: act.type, state: 'ready' });
      const first = standingOf({ ...given, values: {} });
      expect({ type: act.type, state: first.state }).toEqual({ type: act.type, state: 'missing' });
    }
  });
});
