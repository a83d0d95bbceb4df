import { describe, expect, test } from 'vitest';
import { ownDatabase } from '../support/database.ts';
import { openDesk } from '../support/desk.ts';
import { AUDIT, finish, issue, SURVEY, tell } from '../support/messages.ts';
import { expectProblem } from '../support/problem.ts';
import { actorOf, FIRST, renewalOf, SECOND, setDay, THIRD } from '../support/town.ts';

const { connection } = await ownDatabase('town');
/** Ten in the morning, on whatever day the drill is. */
const clock = { now: () => Temporal.Instant.from('2020-12-16T02:00:00Z') };
const desk = await openDesk(connection, { clock });
const secretary = actorOf(FIRST, 'community-secretary');
const renewal = renewalOf(FIRST);

const inbox = async (by: string, query = '') => (await desk.get(`/api/messages${query}`, by)).json();
const idsIn = (box: { messages: { id: string }[] }) => box.messages.map(({ id }) => id);
const answer = (id: string, by: string, body: object = {}) =>
  desk.post(`/api/messages/${id}/acknowledge`, body, by);

const first = await tell(connection, secretary, [{ renewal, step: SURVEY, form: 'blue' }], {
  at: '2020-12-15T01:00:00Z',
});
const second = await tell(
  connection,
  secretary,
  [
    { renewal, step: AUDIT },
    { renewal, step: SURVEY, form: 'yellow' },
  ],
  { at: '2020-12-16T01:00:00Z' },
);
const verification = await tell(connection, secretary, []);
await connection.pool.query(`update message set kind = 'verification', body = '123456' where id = $1`, [
  verification,
]);
const others = await tell(connection, 'town-committee', [{ renewal, step: AUDIT }]);

describe('the inbox', () => {
  test('has the messages of the acting person, newest first, with what they tell, most urgent first', async () => {
    await setDay(desk.deps, '2020-12-18');
    const box = await inbox(secretary);
    expect(box).toMatchObject({ unread: 2, next: null });
    expect(idsIn(box)).toEqual([second, first]);
    const about = {
      renewal,
      community: { code: FIRST, name: '萨拉乌素社区居民委员会' },
      dueOn: '2020-12-20',
      daysLeft: 2,
    };
    expect(box.messages[0]).toEqual({
      id: second,
      kind: 'alone',
      form: 'digest',
      day: '2020-12-16',
      composedAt: '2020-12-16T01:00:00.000Z',
      readAt: null,
      items: [
        {
          ...about,
          step: SURVEY,
          stepTitle: { zh: '调研摸底', en: 'Survey' },
          clause: '四(一)1',
          dueKind: 'plan',
          form: 'yellow',
          state: 'open',
          asksReason: false,
          promiseUntil: '2020-12-25',
          answers: [],
        },
        expect.objectContaining({ ...about, step: AUDIT, form: 'digest', state: 'open' }),
      ],
    });
  });

  test('holds no verification: its code is to come by the channel that it proves', async () => {
    expect((await desk.get('/api/messages', secretary)).body).not.toMatch(
      new RegExp(`123456|${verification}`),
    );
    expectProblem(await desk.post(`/api/messages/${verification}/read`, {}, secretary), 404);
  });

  test('a page at a time, also where several were composed at once', async () => {
    const person = actorOf(THIRD, 'community-secretary');
    const ids = new Set<string>();
    for (let n = 0; n < 5; n++)
      ids.add(await tell(connection, person, [{ renewal: renewalOf(THIRD), step: SURVEY }]));
    const found: string[] = [];
    let query = '?limit=2';
    for (let box = await inbox(person, query); ; box = await inbox(person, query)) {
      found.push(...idsIn(box));
      if (box.next === null) break;
      query = `?limit=2&after=${box.next}`;
    }
    expect(found).toHaveLength(5);
    expect(new Set(found)).toEqual(ids);
  });

  test.each([
    { query: '?limit=0', field: 'limit' },
    { query: '?limit=201', field: 'limit' },
    { query: '?after=x', field: 'after' },
  ])('400 for $query', async ({ query, field }) => {
    expectProblem(await desk.get(`/api/messages${query}`, secretary), 400, field);
  });

  test('nobody without a name has one', async () => {
    expectProblem(await desk.get('/api/messages'), 401);
    expectProblem(await desk.post(`/api/messages/${first}/read`, {}), 401);
    expectProblem(await desk.post(`/api/messages/${first}/acknowledge`, {}), 401);
  });
});

test('reading is noted once', async () => {
  const read = (await desk.post(`/api/messages/${first}/read`, {}, secretary)).json();
  expect(read.readAt).toBe('2020-12-18T02:00:00.000Z');
  expect((await desk.post(`/api/messages/${first}/read`, {}, secretary)).json()).toEqual(read);
  expect((await inbox(secretary)).unread).toBe(1);
});

test('reading up to one leaves what came after it unread, and what others got', async () => {
  const person = actorOf(SECOND, 'community-secretary');
  const about = [{ renewal: renewalOf(SECOND), step: SURVEY }];
  const ids: string[] = [];
  for (const day of ['14', '15', '16'])
    ids.push(await tell(connection, person, about, { at: `2020-12-${day}T01:00:00Z` }));
  const [, middle, last] = ids;
  const answered = await desk.post(`/api/messages/${middle}/read?before=true`, {}, person);
  expect(answered.json()).toMatchObject({ id: middle, readAt: '2020-12-18T02:00:00.000Z' });
  const { messages, unread } = await inbox(person);
  expect(unread).toBe(1);
  expect(
    messages
      .filter(({ readAt }: { readAt: string | null }) => readAt === null)
      .map(({ id }: { id: string }) => id),
  ).toEqual([last]);
  expectProblem(await desk.post(`/api/messages/${others}/read?before=true`, {}, person), 404);
  expect((await inbox('town-committee')).unread).toBe(1);
});

test('what is not theirs is not there', async () => {
  for (const path of ['read', 'acknowledge'])
    for (const id of [others, '6f2a1df6-0d1e-4b6f-9a0c-0f54f6a51c11'])
      expectProblem(await desk.post(`/api/messages/${id}/${path}`, {}, secretary), 404);
  expectProblem(await desk.post('/api/messages/x/read', {}, secretary), 400, 'id');
  expect((await inbox('town-committee')).unread).toBe(1);
});

describe('收到 from the inbox', () => {
  test('is shown in every message that tells of the same, as is what is done', async () => {
    const body = { note: '周五完成', promiseOn: '2020-12-19', deadline: { renewal, step: SURVEY } };
    const { acknowledged } = (await answer(second, secretary, body)).json();
    expect(acknowledged).toEqual([
      {
        renewal,
        step: SURVEY,
        dueOn: '2020-12-20',
        promised: '2020-12-19',
        quietUntil: '2020-12-19',
        repeated: false,
      },
    ]);
    await finish(connection, { renewal, step: AUDIT });
    const { messages, unread } = await inbox(secretary);
    expect(unread).toBe(0);
    const given = {
      at: '2020-12-18T02:00:00.000Z',
      note: '周五完成',
      promised: '2020-12-19',
      quietUntil: '2020-12-19',
    };
    expect(messages[0].items).toMatchObject([
      { step: SURVEY, state: 'open', answers: [given] },
      { step: AUDIT, state: 'done', dueKind: null, promiseUntil: null, answers: [] },
    ]);
    expect(messages[1].items).toMatchObject([{ step: SURVEY, answers: [given] }]);
  });

  test('to a red notice needs a reason, which the inbox says beforehand', async () => {
    const about = { renewal: renewalOf(SECOND), step: SURVEY };
    const person = actorOf(SECOND, 'community-secretary');
    await issue(connection, about);
    const id = await tell(connection, person, [{ ...about, form: 'red' }]);
    expect((await inbox(person)).messages[0].items).toMatchObject([{ asksReason: true }]);
    expectProblem(await answer(id, person), 400, 'note');
    expect((await answer(id, person, { note: '台账未齐' })).statusCode).toBe(200);
  });

  test.each([
    { body: { note: 7 }, field: 'note' },
    { body: { note: '长'.repeat(501) }, field: 'note' },
    { body: { promiseOn: '2020-12-17' }, field: 'promiseOn' },
    { body: { promiseOn: '2020-02-30' }, field: 'promiseOn' },
    { body: { deadline: { renewal } }, field: 'deadline.step' },
    { body: { deadline: { renewal, step: 'nothing' } }, field: 'deadline' },
    { body: { promise: '2020-12-19' }, field: 'promise' },
  ])('400 for $body', async ({ body, field }) => {
    expectProblem(await answer(first, secretary, body), 400, field);
  });
});

test('a deadline that moved is shown as moved', async () => {
  await connection.pool.query(`update deadline set due_on = '2020-12-28' where renewal = $1 and step = $2`, [
    renewal,
    SURVEY,
  ]);
  const { messages } = await inbox(secretary);
  expect(messages[1].items).toMatchObject([{ state: 'moved', dueOn: '2020-12-20', promiseUntil: null }]);
});
