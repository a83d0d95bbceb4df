import { describe, expect, test } from 'vitest';
import { begin, judge } from '../../../machines/judge.ts';
import { heldSteps, openSteps, stageOf } from '../../../machines/open-steps.ts';
import { galutu2020 } from '../../../machines/plan/galutu-2020.ts';
import { cellsOf } from '../../../machines/wall-chart/cells.ts';
import { COLUMNS, columnOfStep } from '../../../machines/wall-chart/columns.ts';
import { scenario } from '../../../services/drill/scenario.ts';
import { drillCommunities } from '../../../services/drill/set-up.ts';

type Snapshot = ReturnType<typeof begin>;

const stateOf = (snapshot: Snapshot) => {
  const open = openSteps(snapshot, galutu2020).map(({ id }) => ({ step: id }));
  const cells = cellsOf({ started: true, stage: stageOf(snapshot), open, held: heldSteps(snapshot) });
  return Object.fromEntries(COLUMNS.map(({ id }, at) => [id, cells[at]?.state]));
};
const idsWhere = (cells: Record<string, string | undefined>, state: string) =>
  Object.keys(cells).filter((id) => cells[id] === state);

interface Moment {
  readonly type: string;
  readonly before: Snapshot;
  readonly after: Snapshot;
}

/** Every accepted act of a community of the drill, with where it led. */
function played(community: string, scenes: ReturnType<typeof scenario>[number]['scenes']): Moment[] {
  let snapshot = begin({ community, plan: galutu2020.id, startedOn: galutu2020.startsOn });
  return scenes
    .filter(({ refused }) => !refused)
    .map(({ act: { type, facts, as } }) => {
      const judged = judge(snapshot, { type, facts, by: as, today: facts.on }, galutu2020);
      if (!judged.accepted) throw new Error(`${type} was refused`);
      const before = snapshot;
      snapshot = judged.next;
      return { type, before, after: snapshot };
    });
}

const parts = scenario(await drillCommunities());

describe.each(parts.map(({ community, scenes }) => ({ community, moments: played(community, scenes) })))(
  'the drill of $community, after every act',
  ({ moments }) => {
    test('the open cells are those of the open steps, whatever has happened', () => {
      expect(moments.length).toBeGreaterThan(5);
      for (const { after } of moments) {
        const steps = openSteps(after, galutu2020).flatMap(({ id }) => columnOfStep(id) ?? []);
        expect(idsWhere(stateOf(after), 'open').toSorted()).toEqual(steps.toSorted());
      }
    });

    test('what an act ends is done or suspended, or a way back has been taken', () => {
      for (const { type, before, after } of moments) {
        const [was, is] = [stateOf(before), stateOf(after)];
        const ended = idsWhere(was, 'open').filter((id) => is[id] !== 'open');
        const [front] = idsWhere(is, 'open')
          .filter((id) => !/^(preparation|follow-up)\./.test(id))
          .map((id) => COLUMNS.findIndex((column) => column.id === id));
        for (const id of ended) {
          const column = COLUMNS.findIndex((one) => one.id === id);
          const wentBack = front !== undefined && front < column && !id.startsWith('follow-up.');
          const expected = wentBack ? ['not-yet', 'when-needed'] : ['done', 'suspended', 'when-needed'];
          if (is[id] === 'not-yet' && is['party-organization.replacement'] === 'open') continue;
          expect(expected, `${id} after ${type}`).toContain(is[id]);
        }
      }
    });

    test('a stage that is over has nothing left to do, and one to come nothing done', () => {
      const order = [
        'preparation',
        'party-organization',
        'residents-committee',
        'supervision-committee',
        'follow-up',
      ];
      for (const { after } of moments) {
        const stage = stageOf(after);
        if (stage === null) {
          expect(idsWhere(stateOf(after), 'not-yet')).toEqual([]);
          continue;
        }
        const cells = stateOf(after);
        for (const column of COLUMNS) {
          const place = order.indexOf(column.stage) - order.indexOf(stage);
          if (place < 0 && !column.onlyWhenNeeded) expect(cells[column.id]).toBe('done');
          if (place > 0 && !column.id.endsWith('-handover') && !column.onlyWhenNeeded)
            expect(cells[column.id]).toBe('not-yet');
        }
      }
    });

    test('an election makes its handover open at once, and it is done once it is not', () => {
      for (const { after } of moments) {
        const cells = stateOf(after);
        const { handedOverOn } = after.context;
        for (const body of ['party', 'residents'] as const)
          if (cells[`follow-up.${body}-handover`] === 'done') expect(handedOverOn[body]).not.toBeNull();
      }
    });
  },
);

describe('suspended and sent back', () => {
  const [first] = parts;
  const moments = played(first?.community ?? '', first?.scenes ?? []);
  const inspection = { documentNumber: '演练〔2021〕1号', reason: '核查举报' };
  const next = (snapshot: Snapshot, type: 'renewal.suspended' | 'renewal.sent-back', extra = {}) => {
    const facts = { on: snapshot.context.latestOn, ...inspection, ...extra };
    const judged = judge(snapshot, { type, facts, by: 'inspector', today: '2021-12-31' }, galutu2020);
    if (!judged.accepted) throw new Error(`${type} was refused: ${JSON.stringify(judged)}`);
    return judged.next;
  };

  test('while suspended, exactly what was open is suspended, and all else stays as it was', () => {
    for (const { after } of moments) {
      if (stageOf(after) === null) continue;
      const [was, is] = [stateOf(after), stateOf(next(after, 'renewal.suspended'))];
      const expected = Object.fromEntries(
        Object.entries(was).map(([id, state]) => [id, state === 'open' ? 'suspended' : state]),
      );
      expect(is).toEqual(expected);
    }
  });

  test('sent back to a step, it is open there and everything after it is to be done again', () => {
    const to = 'party-organization.inspection';
    const late = moments.find(({ after }) => stageOf(after) === 'supervision-committee');
    if (late === undefined) throw new Error('It never comes to the supervision committee');
    const cells = stateOf(next(late.after, 'renewal.sent-back', { to }));
    const place = COLUMNS.findIndex(({ id }) => id === to);
    expect(idsWhere(cells, 'open')).toEqual([to]);
    for (const [at, { id, onlyWhenNeeded }] of COLUMNS.entries()) {
      if (onlyWhenNeeded || id === to) continue;
      expect(cells[id], id).toBe(at < place ? 'done' : 'not-yet');
    }
  });

  test('nothing is done where nothing has begun', () => {
    const cells = cellsOf({ started: false, stage: null, open: [], held: [] });
    expect(new Set(cells.map(({ state }) => state))).toEqual(new Set(['not-yet', 'when-needed']));
  });
});
