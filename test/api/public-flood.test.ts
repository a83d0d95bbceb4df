import { beforeAll, expect, test } from 'vitest';
import { POSTS_FOR_A_COMMUNITY, POSTS_OF_AN_ADDRESS } from '../../services/public/post-limits.ts';
import { ownDatabase } from '../support/database.ts';
import { openDesk } from '../support/desk.ts';
import { expectProblem } from '../support/problem.ts';
import { newAddress, recordAct, residentsAt } from '../support/residents.ts';
import { actorOf, actsOf, FIRST, play, renewalOf, SECOND, setDay, THIRD, theAct } from '../support/town.ts';

/** Two processes, so that what bounds them is what they share. */
const { connection, open } = await ownDatabase('town');
const desks = [await openDesk(connection), await openDesk(open())];
const [desk = await openDesk(connection)] = desks;
const residents = desks.map(residentsAt);
const posting = theAct(actsOf(FIRST), 'party.publicity-posted');
const FLOOD = 200;

const upTo = (community: string) => {
  const acts = actsOf(community);
  return acts.slice(0, acts.indexOf(theAct(acts, 'party.publicity-posted')) + 1);
};
const stored = async (community: string) =>
  Number(
    (await connection.pool.query('select count(*) from public_objection where community = $1', [community]))
      .rows[0].count,
  );
const flood = async (community: string, from: (at: number) => string) => {
  const posts = Array.from({ length: FLOOD }, (_, at) =>
    residents[at % residents.length]?.object(community, {}, from(at)),
  );
  return Promise.all(posts);
};

beforeAll(async () => {
  await setDay(desk.deps, posting.facts.on);
  for (const community of [FIRST, SECOND, THIRD]) await play(desk.deps, upTo(community), { community });
});

test('200 from one address: as many are kept as the address may send in a day', async () => {
  const answers = await flood(FIRST, () => '198.19.1.1');
  const statuses = answers.map((one) => one?.statusCode);
  expect(statuses.filter((one) => one === 201)).toHaveLength(POSTS_OF_AN_ADDRESS);
  expect(statuses.filter((one) => one === 429)).toHaveLength(FLOOD - POSTS_OF_AN_ADDRESS);
  expect(await stored(FIRST)).toBe(POSTS_OF_AN_ADDRESS);
});

test('its whole network counts as one address, in the newer kind of addresses too', async () => {
  const answers = await flood(SECOND, (at) => `2001:db8:1:2::${(at + 1).toString(16)}`);
  expect(answers.filter((one) => one?.statusCode === 201)).toHaveLength(POSTS_OF_AN_ADDRESS);
});

test('200 from 200 addresses: as many are kept as a community may get in a day, and it says where else to object', async () => {
  const answers = await flood(THIRD, newAddress);
  expect(answers.filter((one) => one?.statusCode === 201)).toHaveLength(POSTS_FOR_A_COMMUNITY);
  expect(await stored(THIRD)).toBe(POSTS_FOR_A_COMMUNITY);
  const over = await residents[0]?.object(THIRD, {});
  if (over === undefined) throw new Error('Nobody asked');
  expectProblem(over, 429);
  expect(over.headers['retry-after']).toBe('86400');
  expect(over.json().detail).toContain('in writing');
});

test('a neighbour who was not flooded still objects, and the wall is still read', async () => {
  expect((await residents[1]?.object(SECOND, {}))?.statusCode).toBe(201);
  expect((await residents[1]?.wall(THIRD))?.notices).toHaveLength(1);
});

test('the renewal moves on as if nothing had been sent in: a hundred open objections stand in no guard', async () => {
  const acts = actsOf(THIRD);
  let revision = upTo(THIRD).length;
  const completed = theAct(acts, 'party.publicity-completed');
  await setDay(desk.deps, completed.facts.on);
  for (const act of acts.slice(revision, acts.indexOf(completed) + 3)) {
    await setDay(desk.deps, act.facts.on);
    const answer = await recordAct(desk, THIRD, act, revision);
    expect(answer.statusCode).toBe(201);
    revision = answer.json().revision;
  }
  const view = (await desk.get(`/api/renewals/${renewalOf(THIRD)}`)).json();
  expect(view).toMatchObject({ revision, step: 'party-organization.town-reply' });
});

test('nothing of the flood is in the record', async () => {
  const { events } = (
    await desk.get(`/api/renewals/${renewalOf(THIRD)}/events?limit=1000`, actorOf(THIRD, 'inspection-team'))
  ).json();
  expect(JSON.stringify(events)).not.toContain('网上');
});
