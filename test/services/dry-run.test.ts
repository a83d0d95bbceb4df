import { describe, expect, test } from 'vitest';
import type { RenewalSnapshot } from '../../machines/community-renewal.ts';
import type { PersonFinding } from '../../machines/context.ts';
import { type Judgement, judge } from '../../machines/judge.ts';
import { openSteps } from '../../machines/open-steps.ts';
import { galutu2020 } from '../../machines/plan/galutu-2020.ts';
import type { Role } from '../../machines/plan/words.ts';
import { restore, store } from '../../machines/stored-snapshot.ts';
import type { Act } from '../../services/drill/act.ts';
import { dryRun } from '../../services/dry-run.ts';
import { mayRecord } from '../../services/permissions.ts';
import type { Person } from '../../services/world.ts';
import { actsOf, closedCourses, courses } from '../machines/courses.ts';
import { begun, record } from '../machines/replay.ts';

const COMMUNITY = '150626100002';
const HASH = '0'.repeat(64);

interface Scene {
  readonly before: RenewalSnapshot;
  readonly act: Act;
  readonly judgement: Judgement;
}

function scenesOf(course: (typeof courses)[number]): Scene[] {
  const acts = actsOf(course, { method: 'direct' });
  let before = begun(acts, galutu2020);
  return acts.map((act) => {
    const scene = { before, act, judgement: record(before, act, galutu2020) };
    if (scene.judgement.accepted) before = scene.judgement.next;
    return scene;
  });
}

/** Of each type the last act that is accepted, and every one that is refused. */
const all = [...courses, ...closedCourses].flatMap(scenesOf);
const accepted = all.filter(({ judgement }) => judgement.accepted);
const refused = all.filter(({ judgement }) => !judgement.accepted);
const scenes = [...new Map(accepted.map((one) => [one.act.type, one])).values(), ...refused];

const renewalAt = (snapshot: RenewalSnapshot) => ({
  id: `${COMMUNITY}-2021`,
  community: { code: COMMUNITY, name: '演练社区' },
  term: 2021,
  plan: galutu2020,
  machineVersion: '1',
  startedOn: snapshot.context.startedOn,
  revision: 1,
  head: HASH,
  snapshot,
  openSteps: openSteps(snapshot, galutu2020),
});

const holding = (role: Role): Person => ({
  id: role,
  name: `演练${role}`,
  appointments: [{ role, prefixes: ['150626'] }],
});

const commandOf = ({ act: { type, facts } }: Scene, by: Person) =>
  ({ type, facts, by: by.id, today: facts.on }) as const;

const tried = (scene: Scene, by: Person, snapshot = scene.before) =>
  dryRun(renewalAt(snapshot), by, commandOf(scene, by));

const senders = scenes.flatMap((scene) => mayRecord[scene.act.type].map((role) => ({ scene, role })));
const seesAll = holding('inspection-team');

/** The same renewal, in which other things were found and reported. */
function elsewhere(snapshot: RenewalSnapshot, found: readonly PersonFinding[], reports: readonly string[]) {
  const stored = store(snapshot);
  const { context } = stored;
  return restore({
    ...stored,
    context: {
      ...context,
      findings: found,
      corrections: [],
      party: { ...context.party, findings: found },
      openViolations: reports,
    },
  });
}

const everybody = (snapshot: RenewalSnapshot): PersonFinding[] =>
  snapshot.context.party.inspectionList.map((person) => ({
    person,
    code: 13,
    authority: '演练旗纪委监委',
    documentNumber: '演练50号',
    on: snapshot.context.startedOn,
  }));

describe('a dry run', () => {
  test('of whoever sees everything says what judging says', () => {
    expect(refused).toHaveLength(closedCourses.length);
    for (const scene of scenes) {
      const { accepted, verdicts } = judge(scene.before, commandOf(scene, seesAll), galutu2020);
      expect(tried(scene, seesAll)).toEqual({ accepted, verdicts, open: [] });
    }
  });

  test('says nothing that is not so, and leaves open only what rests on findings and reports', () => {
    const open = new Map<string, readonly string[]>();
    for (const { scene, role } of senders) {
      const said = tried(scene, holding(role));
      expect([null, scene.judgement.accepted]).toContain(said.accepted);
      if (said.open.length > 0) open.set(`${role} ${scene.act.type}`, said.open);
    }
    expect(Object.fromEntries(open)).toEqual({
      'community-secretary party.preliminary-candidates-determined': ['candidates.qualification'],
      'leading-group follow-up.accepted': ['step.nothing-open'],
    });
  });

  test.each([
    { what: 'a finding about everybody', found: everybody, reports: [] },
    { what: 'an open report', found: () => [], reports: ['举报〔2021〕1号'] },
  ])('does not change with $what for whoever may not see it', ({ found, reports }) => {
    const [town, inspectors] = ['town-party-committee', 'inspection-team'] as const;
    let changed = 0;
    for (const { scene, role } of senders) {
      const { before } = scene;
      const [none, some] = [elsewhere(before, [], []), elsewhere(before, found(before), reports)];
      const alike = (by: Person) =>
        JSON.stringify(tried(scene, by, none)) === JSON.stringify(tried(scene, by, some));
      if (role === 'community-secretary' || role === 'leading-group')
        expect({ type: scene.act.type, role, alike: alike(holding(role)) }).toMatchObject({ alike: true });
      if (![town, inspectors].every((one) => alike(holding(one)))) changed += 1;
    }
    expect(changed).toBeGreaterThan(0);
  });
});
