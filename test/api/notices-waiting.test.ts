import { beforeAll, expect, test } from 'vitest';
import { ownDatabase } from '../support/database.ts';
import { openDesk } from '../support/desk.ts';
import { AUDIT, finish, issue, SURVEY } from '../support/messages.ts';
import { tasksOf } from '../support/tasks.ts';
import { actorOf, appoint, FIRST, renewalOf, SECOND, setDay, THIRD } from '../support/town.ts';

const { connection } = await ownDatabase('town');
const desk = await openDesk(connection);
const secretaryOf = (community: string) => actorOf(community, 'community-secretary');
const SUPERVISORS = ['leading-group-office', 'inspection-team'];

interface Notice {
  readonly id: string;
  readonly mine: { readonly reply: boolean; readonly close: boolean };
  readonly reply: unknown;
}

async function list(by: string, query = ''): Promise<Notice[]> {
  return (await desk.get(`/api/supervision-notices${query}`, by)).json().notices;
}

/** What waits for somebody, as it is listed and as it is counted: both have to be what the notices themselves say. */
async function waitingFor(by: string): Promise<string[]> {
  const notices = await list(by);
  const toReply = notices.filter(({ mine, reply }) => mine.reply && reply === null);
  const toClose = notices.filter(({ mine }) => mine.close);
  const { counts } = await tasksOf(desk, by, '?limit=0');
  expect([counts.noticesToReply, counts.noticesToClose], by).toEqual([toReply.length, toClose.length]);
  const listed = (await list(by, '?mine=true')).map(({ id }) => id).toSorted();
  expect(listed, by).toEqual([...toReply, ...toClose].map(({ id }) => id).toSorted());
  return listed;
}

const reply = async (id: string, by: string) =>
  expect(
    (await desk.post(`/api/supervision-notices/${id}/reply`, { reason: '党员外出较多' }, by)).statusCode,
  ).toBe(200);

const survey = { renewal: renewalOf(FIRST), step: SURVEY };
const audit = { renewal: renewalOf(THIRD), step: AUDIT };
const ids = { survey: '', audit: '' };

beforeAll(async () => {
  await setDay(desk.deps, '2020-12-23');
  await issue(connection, survey, 'blue', '2020-12-17');
  await issue(connection, survey, 'yellow', '2020-12-20');
  ids.survey = await issue(connection, survey);
  ids.audit = await issue(connection, audit);
  await appoint({ connection }, 'elsewhere', { role: 'town-party-committee', prefixes: ['150727'] });
});

test('whoever owes a reply to a red one has it waiting: those on whom the step waits, and the secretary', async () => {
  expect(await waitingFor(secretaryOf(FIRST))).toEqual([ids.survey]);
  expect(await waitingFor('town-committee')).toEqual([ids.audit]);
  expect(await waitingFor(secretaryOf(THIRD))).toEqual([ids.audit]);
});

test('those who only see them have nothing waiting', async () => {
  for (const by of [...SUPERVISORS, 'elsewhere', secretaryOf(SECOND), actorOf(FIRST, 'work-group')])
    expect(await waitingFor(by), by).toEqual([]);
});

test('once it is replied to it waits for nobody, until its step is done; then for those who close it', async () => {
  await reply(ids.audit, 'town-committee');
  for (const by of ['town-committee', secretaryOf(THIRD), ...SUPERVISORS])
    expect(await waitingFor(by), by).toEqual([]);
  await finish(connection, audit);
  for (const by of SUPERVISORS) expect(await waitingFor(by), by).toEqual([ids.audit]);
  expect(await waitingFor('town-committee')).toEqual([]);
});

test('a reply is owed also when the step is done, and whoever gave it does not close it', async () => {
  await appoint(
    { connection },
    'both',
    { role: 'community-secretary', prefixes: [FIRST] },
    { role: 'inspection-team', prefixes: ['150626100'] },
  );
  await finish(connection, survey);
  expect(await waitingFor('both')).toEqual([ids.survey, ids.audit].toSorted());
  await reply(ids.survey, 'both');
  expect(await waitingFor('both')).toEqual([ids.audit]);
  expect(await waitingFor('inspection-team')).toEqual([ids.survey, ids.audit].toSorted());
});

test('by state and of mine at once', async () => {
  expect(await list('inspection-team', '?mine=true&state=open')).toEqual([]);
  expect(await list('inspection-team', '?mine=true&state=to-close&limit=1')).toHaveLength(1);
});
