import { describe, expect, test } from 'vitest';
import { addDays } from '../../machines/calendar.ts';
import type { PublicNotice } from '../../machines/notices/public-notice.ts';
import { ownDatabase } from '../support/database.ts';
import { openDesk } from '../support/desk.ts';
import { expectProblem } from '../support/problem.ts';
import { newAddress, residentsAt } from '../support/residents.ts';
import {
  actorOf,
  actsBefore,
  actsOf,
  COMMUNITIES,
  FIRST,
  play,
  renewalOf,
  SECOND,
  setDay,
  theAct,
} from '../support/town.ts';

const { connection } = await ownDatabase('town');
const desk = await openDesk(connection);
const residents = residentsAt(desk);

const acts = actsOf(FIRST);
const posting = theAct(acts, 'party.publicity-posted');
const firstDay = posting.facts.on;
const lastDay = addDays(firstDay, 5);
const kindsAt = async (community: string) =>
  (await residents.wall(community)).notices.map(({ kind }: PublicNotice) => kind);

test('a wall before anything was posted is empty, without an account and without a header', async () => {
  const wall = await residents.wall(FIRST);
  expect(wall).toEqual({
    community: { code: FIRST, name: '萨拉乌素社区居民委员会' },
    today: '2020-12-16',
    notices: [],
  });
});

test('a notice hangs from its posting until the end of its last day, on its own wall alone', async () => {
  await setDay(desk.deps, firstDay);
  const revision = await play(desk.deps, actsBefore(acts, posting.type), { community: FIRST });
  expect(await kindsAt(FIRST)).toEqual([]);
  await play(desk.deps, [posting], { community: FIRST, revision });

  const { notices, today } = await residents.wall(FIRST);
  expect(today).toBe(firstDay);
  expect(notices).toEqual([
    {
      kind: 'party-candidates',
      title: { zh: '候选人预备人选公示', en: 'Notice of the preliminary candidates' },
      clause: '四(二)1(4)',
      postedOn: firstDay,
      until: lastDay,
      postedAt: expect.any(Object),
      text: [expect.any(Object), expect.any(Object)],
      persons: [
        {
          post: 'party-committee-member',
          title: expect.any(Object),
          order: 'surname-strokes',
          persons: Array.from({ length: 6 }, () => ({ name: expect.any(String) })),
        },
      ],
      objections: { until: lastDay, to: expect.any(Object), decidedWithinDays: 5, open: true },
    },
  ]);
  expect(await kindsAt(SECOND)).toEqual([]);

  for (const { day, kinds } of [
    { day: addDays(lastDay, -1), kinds: ['party-candidates'] },
    { day: lastDay, kinds: ['party-candidates'] },
    { day: addDays(lastDay, 1), kinds: [] },
  ]) {
    await setDay(desk.deps, day);
    expect(await kindsAt(FIRST)).toEqual(kinds);
  }
});

test('what is to be posted again comes down at once when a renewal is sent back', async () => {
  const committed = theAct(acts, 'party.discipline-commitments-signed');
  await setDay(desk.deps, committed.facts.on);
  const posted = acts.indexOf(posting) + 1;
  const until = acts.indexOf(committed) + 1;
  const revision = await play(desk.deps, acts.slice(posted, until), { community: FIRST, revision: posted });
  expect(await kindsAt(FIRST)).toEqual(['party-commitments']);
  const sent = {
    type: 'renewal.sent-back',
    facts: {
      on: committed.facts.on,
      to: 'party-organization.preliminary-candidates',
      reason: '程序不符合规定，退回重做',
      documentNumber: '演练督〔2021〕9号',
    },
    revision,
    by: actorOf(FIRST, 'inspection-team'),
  };
  expect((await desk.record(renewalOf(FIRST), sent)).statusCode).toBe(201);
  expect(await kindsAt(FIRST)).toEqual([]);
});

test('every notice of a whole renewal comes and goes, and the last ones outlive its conclusion', async () => {
  const third = COMMUNITIES[2] ?? '';
  const all = actsOf(third);
  const seen = new Set<string>();
  let revision = 0;
  for (const act of all) {
    const { today } = await residents.wall(third);
    if (act.facts.on > today) await setDay(desk.deps, act.facts.on);
    revision = await play(desk.deps, [act], { community: third, revision });
    for (const kind of await kindsAt(third)) seen.add(kind);
  }
  // The first one was over before the clock came there.
  expect(seen.difference(new Set(['party-candidates']))).toEqual(
    new Set([
      'party-commitments',
      'party-result',
      'election-day',
      'absence',
      'voter-list',
      'residents-candidates',
      'residents-commitments',
      'residents-result',
      'supervision-result',
    ]),
  );
  const view = (await desk.get(`/api/renewals/${renewalOf(third)}`)).json();
  expect(view.status).toBe('concluded');
});

describe('for the network', () => {
  const url = `/api/public/${FIRST}/notices`;
  const get = (path: string, headers = {}) =>
    desk.app.inject({ method: 'GET', url: path, headers, remoteAddress: newAddress() });

  test.each([url, '/api/public/communities?region=150626100'])(
    '%s may be kept for a minute',
    async (path) => {
      const answer = await get(path);
      expect(answer.headers['cache-control']).toBe('public, max-age=60');
      const { etag } = answer.headers;
      for (const known of [etag, `W/${etag}`, `"other", ${etag}`]) {
        const same = await get(path, { 'if-none-match': known });
        expect({ status: same.statusCode, body: same.body, etag: same.headers.etag }).toEqual({
          status: 304,
          body: '',
          etag,
        });
      }
      expect((await get(path, { 'if-none-match': '"other"' })).statusCode).toBe(200);
    },
  );

  test('communities of a region, without its villages, a page at a time', async () => {
    const all = (await get('/api/public/communities?region=150626100')).json();
    expect(all.communities.map(({ code }: { code: string }) => code)).toEqual(COMMUNITIES);
    const first = (await get('/api/public/communities?region=1506&limit=3')).json();
    expect(first).toEqual({ communities: all.communities.slice(0, 3), next: COMMUNITIES[2] });
    const rest = (await get(`/api/public/communities?limit=500&after=${first.next}`)).json();
    expect(rest).toEqual({ communities: all.communities.slice(3), next: null });
    expect((await get('/api/public/communities?region=99')).json().communities).toEqual([]);
  });

  test.each([
    { path: '/api/public/150626100999/notices', status: 404 },
    { path: '/api/public/150626100201/notices', status: 404 },
    { path: '/api/public/1506/notices', status: 400 },
    { path: `/api/public/${'1'.repeat(13)}/notices`, status: 400 },
    { path: '/api/public/%00/notices', status: 400 },
    { path: '/api/public/communities?region=15_6%25', status: 400 },
    { path: '/api/public/communities?limit=501', status: 400 },
  ])('$status for $path', async ({ path, status }) => {
    expectProblem(await get(path), status);
  });

  test('one address is let through 240 times a minute, and others all the while', async () => {
    const remoteAddress = newAddress();
    const statuses: number[] = [];
    for (let asked = 0; asked < 250; asked++)
      statuses.push((await desk.app.inject({ method: 'GET', url, remoteAddress })).statusCode);
    expect(statuses.filter((one) => one === 200)).toHaveLength(240);
    const over = await desk.app.inject({ method: 'GET', url, remoteAddress });
    expectProblem(over, 429);
    expect(Number(over.headers['retry-after'])).toBeGreaterThan(0);
    expect((await get(url)).statusCode).toBe(200);
  });
});
