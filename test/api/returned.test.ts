import { beforeAll, describe, expect, test } from 'vitest';
import type { EventType } from '../../machines/events/catalog.ts';
import type { Act } from '../../services/drill/act.ts';
import { ownDatabase } from '../support/database.ts';
import { openDesk } from '../support/desk.ts';
import { tasksOf } from '../support/tasks.ts';
import {
  actorOf,
  actsBefore,
  actsOf,
  appoint,
  FIRST,
  play,
  renewalOf,
  SECOND,
  setDay,
  theAct,
} from '../support/town.ts';

const { connection } = await ownDatabase('town');
const desk = await openDesk(connection);
const [town, inspectors] = ['town-committee', 'inspection-team'];

interface Said {
  readonly type: string;
  readonly revision: number;
  readonly on: string;
  readonly by: { readonly id: string; readonly name: string | null; readonly role: string };
  readonly reason: string | null;
  readonly documentNumber: string | null;
}

interface View {
  readonly openSteps: readonly { readonly id: string; readonly returned: Said | null }[];
  readonly suspension: (Said & { readonly held: readonly { readonly id: string }[] }) | null;
}

/** One community whose acts are recorded by hand from some point on. */
function courseOf(community: string) {
  const renewal = renewalOf(community);
  const acts = actsOf(community);
  const secretary = actorOf(community, 'community-secretary');
  let revision = 0;
  const read = async (path = '', by = secretary): Promise<View> => {
    const answer = await desk.get(`/api/renewals/${renewal}${path}`, by);
    expect(answer.statusCode, answer.body).toBe(200);
    return answer.json();
  };
  return {
    secretary,
    acts,
    revision: () => revision,
    read,
    async upTo(type: EventType) {
      const some = actsBefore(acts, type);
      const next = theAct(acts, type).facts.on;
      await setDay(desk.deps, next);
      revision = await play(desk.deps, some, { community });
      return next;
    },
    async record(type: EventType, facts: object, by: string) {
      const answer = await desk.record(renewal, { type, facts, revision, by });
      expect(answer.statusCode, answer.body).toBe(201);
      revision += 1;
      return revision;
    },
    again: async (act: Act, on: string) => {
      revision = await play(desk.deps, [{ ...act, facts: { ...act.facts, on } } as Act], {
        community,
        revision,
      });
    },
    /** Why each step is open again. */
    async returned(path = '', by = secretary) {
      const { openSteps } = await read(path, by);
      return Object.fromEntries(openSteps.map(({ id, returned }) => [id, returned]));
    },
    async task(person: string) {
      const { tasks } = await tasksOf(desk, person, '?limit=200');
      return tasks.find((one) => one.renewal === renewal);
    },
  };
}

describe('a reason that is about a person', () => {
  const course = courseOf(SECOND);
  const STEP = 'party-organization.replacement';
  const REASON_ABOUT_PERSON = '演练：不宜列入的理由';

  beforeAll(async () => {
    const on = await course.upTo('party.recommendation-accepted');
    const { candidates } = theAct(course.acts, 'party.recommendation-reported').facts;
    const facts = { on, person: candidates[0], reason: REASON_ABOUT_PERSON };
    await course.record('party.recommended-person-struck', facts, town);
    await appoint(desk.deps, 'filing-only', { role: 'party-building-office', prefixes: [SECOND] });
  });

  test.each([
    { who: 'the secretary, who works with those persons', by: course.secretary, reason: REASON_ABOUT_PERSON },
    { who: 'an office that only files plans', by: 'filing-only', reason: 'masked' },
  ])('is $reason for $who', async ({ by, reason }) => {
    expect((await course.returned('', by))[STEP]).toMatchObject({
      type: 'party.recommended-person-struck',
      reason,
    });
  });
});

const REPORT = 'party-organization.result-report';
const REASON = '演练：监票人没有签字';

describe('a report that the town returns', () => {
  const course = courseOf(FIRST);
  const report = theAct(course.acts, 'party.result-reported');
  let on = '';
  let returnedAt = 0;

  beforeAll(async () => {
    on = await course.upTo('party.result-approved');
  });

  test('is said of no step before, nor of one that is done for the first time', async () => {
    expect(Object.values(await course.returned()).every((one) => one === null)).toBe(true);
    expect((await course.task(town))?.request?.returned).toBeNull();
  });

  test('is said of the step that it opens again: by whom, when and why, also in the list', async () => {
    returnedAt = await course.record('party.result-returned', { on, reason: REASON }, town);
    const said = {
      type: 'party.result-returned',
      revision: returnedAt,
      on,
      by: { id: town, name: expect.any(String), role: 'town-party-committee' },
      reason: REASON,
      documentNumber: null,
    };
    expect((await course.returned())[REPORT]).toMatchObject(said);
    expect((await course.task(course.secretary))?.returned).toMatchObject(said);
  });

  test('is said as of then, and not before', async () => {
    await course.record(
      'renewal.deadline-extended',
      {
        on,
        deadline: 'supervision-committee',
        until: '2021-04-10',
        reason: '演练：雪大',
        documentNumber: '演练〔2021〕1号',
      },
      'leading-group-office',
    );
    expect((await course.returned(`?at=${returnedAt}`))[REPORT]).toMatchObject({ reason: REASON });
    expect(Object.values(await course.returned(`?at=${returnedAt - 1}`))).toEqual([null]);
  });

  test('is still said after a suspension, whose reason and held step are said while it lasts', async () => {
    const facts = { on, reason: '演练：核查票数', documentNumber: '演练〔2021〕2号' };
    const at = await course.record('renewal.suspended', facts, inspectors);
    const { openSteps, suspension } = await course.read();
    expect(openSteps.map(({ id, returned }) => [id, returned])).toEqual([['suspended', null]]);
    expect(suspension).toMatchObject({
      ...facts,
      revision: at,
      by: { id: inspectors, role: 'inspection-team' },
    });
    expect(suspension?.held).toMatchObject([
      { id: REPORT, dueOn: '2021-01-15', dueKind: 'plan', daysLeft: 6, startBy: null },
    ]);
    await course.record('renewal.resumed', { ...facts, documentNumber: '演练〔2021〕3号' }, inspectors);
    expect((await course.read()).suspension).toBeNull();
    expect((await course.read(`?at=${at}`)).suspension).toMatchObject(facts);
    expect((await course.returned())[REPORT]).toMatchObject({ reason: REASON });
    expect((await course.task(course.secretary))?.returned).toMatchObject({ revision: returnedAt });
  });

  test('is said to whoever decides on what is submitted anew, and of no open step any more', async () => {
    await course.again(report, on);
    expect((await course.task(town))?.request).toMatchObject({
      type: 'party.result-reported',
      returned: { revision: returnedAt, reason: REASON },
    });
    expect(Object.values(await course.returned()).every((one) => one === null)).toBe(true);
  });

  test('an order to go back is said of the step that it leads to, with its document', async () => {
    const to = 'party-organization.election-meeting';
    const facts = { on, to, reason: '演练：票箱未封', documentNumber: '演练〔2021〕4号' };
    await course.record('renewal.sent-back', facts, inspectors);
    const { reason, documentNumber } = facts;
    const said = { type: 'renewal.sent-back', on, reason, documentNumber, by: { id: inspectors } };
    expect((await course.returned())[to]).toMatchObject(said);
    expect((await course.task(course.secretary))?.returned).toMatchObject(said);
  });
});
