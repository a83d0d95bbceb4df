import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { definitionOf } from '../../../machines/events/catalog.ts';
import { systemClock } from '../../../services/clock.ts';
import { depsOf } from '../../../services/deps.ts';
import { notBefore } from '../../../services/drill/vary.ts';
import { recordEvent } from '../../../services/record-event.ts';
import { contentOf } from '../../../services/reminders/content.ts';
import { ownDatabase } from '../../support/database.ts';
import {
  actorOf,
  COMMUNITIES,
  FIRST,
  play,
  renewalOf,
  SECOND,
  setDay,
  THIRD,
  theAct,
} from '../../support/town.ts';
import { actsOf, playUpTo, tryMeeting } from './scenes.ts';
import { issue, type Rung, tell } from './told.ts';

const { connection } = await ownDatabase('town');
const { db } = connection;
const deps = depsOf(connection, systemClock);
const DAY = '2021-01-06';
const [, , , FOURTH = '', FIFTH = '', SIXTH = ''] = COMMUNITIES;

const rung = (
  community: string,
  step: string,
  id = 'due-in-7-days',
  form: Rung['form'] = 'digest',
): Rung => ({
  renewal: renewalOf(community),
  step,
  rung: id,
  form,
});
const survey = 'preparation.survey.open';
const told = async (rungs: readonly Rung[], person = 'leading-group-office') =>
  contentOf(deps, await tell(db, { person, role: 'leading-group', day: DAY, rungs }));

beforeAll(() => setDay(deps, DAY));

test('a message that is not there is not found', async () => {
  await expect(contentOf(deps, randomUUID())).rejects.toMatchObject({ code: 'not-found' });
});

test('several rungs of one deadline are one item, in the most urgent form', async () => {
  const { items } = await told([
    rung(FIRST, survey, 'due-in-3-days', 'blue'),
    rung(FIRST, survey, 'overdue-1-day', 'red'),
    rung(FIRST, survey, 'due-day-ends', 'yellow'),
    rung(SECOND, survey, 'due-in-7-days', 'digest'),
  ]);
  expect(items.map(({ community, form, rungs }) => ({ code: community.code, form, rungs }))).toEqual([
    { code: FIRST, form: 'red', rungs: ['due-in-3-days', 'overdue-1-day', 'due-day-ends'] },
    { code: SECOND, form: 'digest', rungs: ['due-in-7-days'] },
  ]);
});

test('an item says community, step, dates, clause, who, and what is missing', async () => {
  const { items, person, resolved } = await told([rung(FIRST, survey)]);
  expect(person).toEqual({ id: 'leading-group-office', name: '演练领导小组办公室' });
  expect(resolved).toBe(0);
  expect(items).toMatchObject([
    {
      renewal: renewalOf(FIRST),
      title: { zh: '调研摸底' },
      clause: '四(一)1',
      waitingOn: ['community-secretary'],
      dueOn: '2020-12-20',
      kind: 'plan',
      daysLeft: { calendar: -17, working: 0 },
      because: 'due',
      missing: [
        {
          title: { zh: '调研摸底情况登记' },
          says: [],
          requires: [{ zh: '班子成员台账' }, { zh: '后备人选台账' }, { zh: '风险清单' }],
        },
      ],
      lastAttempt: null,
      supervision: null,
      promised: null,
      promiseBroken: null,
      acknowledged: false,
    },
  ]);
});

test('red and yellow come first, then the nearest day, be it that of the latest start', async () => {
  const acts = actsOf(FOURTH, notBefore('party.publicity-posted', '2021-01-04'));
  await playUpTo(deps, { acts, community: FOURTH, next: 'party.publicity-completed' });
  await playUpTo(deps, { acts: actsOf(FIFTH), community: FIFTH, next: 'party.election-meeting-held' });
  const listed = actsOf(SIXTH, notBefore('party.inspection-list-submitted', '2021-01-05'));
  await playUpTo(deps, { acts: listed, community: SIXTH, next: 'party.inspection-recorded' });
  const { items } = await told([
    rung(FIFTH, 'party-organization.election-meeting', 'due-in-7-days', 'digest'),
    rung(FOURTH, 'party-organization.publicity.posted', 'due-in-3-days', 'blue'),
    rung(SIXTH, 'party-organization.inspection', 'start-today', 'digest'),
    rung(THIRD, survey, 'due-day-ends', 'yellow'),
    rung(SECOND, survey, 'overdue-1-day', 'red'),
  ]);
  expect(items.map(({ community: { code }, because }) => [code, because])).toEqual([
    [SECOND, 'due'],
    [THIRD, 'due'],
    [SIXTH, 'latest-start'],
    [FOURTH, 'due'],
    [FIFTH, 'due'],
  ]);
});

test('what is done, begun anew or moved is left out and counted', async () => {
  const message = await tell(db, {
    person: 'leading-group-office',
    role: 'leading-group',
    day: DAY,
    rungs: [rung(FIRST, survey), rung(SECOND, survey), rung(THIRD, survey)],
  });
  expect((await contentOf(deps, message)).items).toHaveLength(3);
  const surveyed = actsOf(FIRST).filter(({ type }) => type === 'preparation.survey-recorded');
  await play(deps, surveyed, { community: FIRST });
  await db
    .updateTable('deadline')
    .set({ opened_at_revision: 7 })
    .where('renewal', '=', renewalOf(SECOND))
    .where('step', '=', survey)
    .execute();
  const content = await contentOf(deps, message);
  expect(content.items.map(({ community }) => community.code)).toEqual([THIRD]);
  expect(content.resolved).toBe(2);
});

test('a deadline that was put off is another one', async () => {
  const step = 'preparation.training.open';
  const message = await tell(db, {
    person: 'leading-group-office',
    role: 'leading-group',
    day: DAY,
    rungs: [rung(THIRD, step)],
  });
  await db
    .updateTable('deadline')
    .set({ due_on: '2021-01-10' })
    .where('renewal', '=', renewalOf(THIRD))
    .where('step', '=', step)
    .execute();
  expect(await contentOf(deps, message)).toMatchObject({ items: [], resolved: 1 });
});

test('promises, acknowledgements and supervision notices are those of the same deadline', async () => {
  const step = 'preparation.audit.open';
  const about = rung(SECOND, step, 'promise-broken/2021-01-04', 'red');
  await issue(db, { ...about, colour: 'yellow', serial: 1, on: '2020-12-20' });
  await issue(db, { ...about, colour: 'red', serial: 2, on: '2020-12-21' });
  const rungs = [about];
  const message = await tell(db, { person: 'town-committee', role: 'town-party-committee', day: DAY, rungs });
  await tell(db, { person: 'inspection-team', role: 'inspection-team', day: DAY, rungs });
  const supervision = {
    number: '督〔2020〕2号',
    colour: 'red',
    issuedOn: '2020-12-21',
    sentTo: ['town-party-committee', 'inspection-team'],
    state: 'open',
    mustReply: true,
  };
  expect((await contentOf(deps, message)).items).toMatchObject([
    { supervision, promiseBroken: '2021-01-04', acknowledged: false },
  ]);
  const watched = await told(rungs, 'inspection-team');
  expect(watched.items).toMatchObject([{ supervision: { ...supervision, mustReply: false } }]);

  const { opened_at_revision, due_on } = await db
    .selectFrom('deadline')
    .selectAll()
    .where('renewal', '=', about.renewal)
    .where('step', '=', step)
    .executeTakeFirstOrThrow();
  const key = { renewal: about.renewal, step, opened_at_revision, due_on };
  const at = '2021-01-06T02:00:00Z';
  for (const [person, due] of [
    ['town-committee', '2020-12-19'],
    ['inspection-team', due_on],
  ] as const)
    await db
      .insertInto('acknowledgement')
      .values({
        ...key,
        due_on: due,
        person,
        message: null,
        at,
        note: '13800001111',
        promised: null,
        quiet_until: DAY,
      })
      .execute();
  expect((await contentOf(deps, message)).items).toMatchObject([{ acknowledged: false }]);
  expect((await told(rungs, 'inspection-team')).items).toMatchObject([{ acknowledged: true }]);

  const replied = { replied_by: 'town-committee', replied_at: at, reason: '原因', promised: '2021-01-08' };
  await db.updateTable('supervision_notice').set(replied).where('colour', '=', 'red').execute();
  await db.updateTable('deadline').set({ promised: '2021-01-08' }).where('step', '=', step).execute();
  expect((await contentOf(deps, message)).items).toMatchObject([
    { promised: '2021-01-08', supervision: { state: 'replied', mustReply: false } },
  ]);
});

test('the last attempt is one at this step since it was opened', async () => {
  const community = COMMUNITIES[6] ?? '';
  const acts = actsOf(community);
  const revision = await playUpTo(deps, { acts, community, next: 'party.election-meeting-held' });
  const rungs = [rung(community, 'party-organization.election-meeting')];
  expect((await told(rungs)).items).toMatchObject([{ lastAttempt: null }]);
  await tryMeeting(deps, { acts, community, revision, on: DAY });
  const { items } = await told(rungs);
  expect(items).toMatchObject([
    {
      lastAttempt: {
        on: DAY,
        title: { zh: '召开党员大会选举' },
        says: [
          {
            zh: '应到53人，实到41人，须43人（超过4/5），还差2人',
            en: '41 of 53 present; 43 needed (more than 4/5), 2 short',
          },
        ],
        withheld: false,
      },
    },
  ]);
});

test('a meeting that was recorded as held in vain is an attempt too, and later than the one refused', async () => {
  const community = COMMUNITIES[6] ?? '';
  const { facts } = theAct(actsOf(community), 'party.election-meeting-held');
  const { members, excluded, townConsent, meetingResolution } = facts;
  const answer = await recordEvent(deps, {
    renewal: renewalOf(community),
    type: 'party.election-meeting-failed',
    facts: { on: DAY, members, excluded, townConsent, meetingResolution, present: 40, reason: '天气原因' },
    revision: (
      await db
        .selectFrom('renewal')
        .select('revision')
        .where('community', '=', community)
        .executeTakeFirstOrThrow()
    ).revision,
    actor: actorOf(community, 'community-secretary'),
  });
  expect(answer.outcome).toBe('recorded');
  expect((await told([rung(community, 'party-organization.election-meeting')])).items).toMatchObject([
    {
      lastAttempt: {
        title: definitionOf('party.election-meeting-failed').title,
        says: [{ zh: '应到57人，实到40人，须46人（超过4/5），还差6人' }],
      },
    },
  ]);
});
