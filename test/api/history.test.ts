import { beforeAll, describe, expect, test } from 'vitest';
import { definitionOf } from '../../machines/events/catalog.ts';
import { ownDatabase } from '../support/database.ts';
import { openDesk } from '../support/desk.ts';
import { expectProblem } from '../support/problem.ts';
import { actorOf, actsBefore, actsOf, FIRST, play, renewalOf, SECOND, setDay } from '../support/town.ts';

/** Whoever reviews persons reads all of the record but the days in it that are about persons. */
const READER = 'town-committee';
const withoutDays = (facts: unknown) =>
  JSON.parse(
    JSON.stringify(facts, (name, value: unknown) =>
      /^(birthDate|partySince)$/.test(name) ? `${String(value).slice(0, 4)}-**-**` : value,
    ),
  );

const { connection } = await ownDatabase('town');
const desk = await openDesk(connection);
const renewal = renewalOf(FIRST);
const acts = actsBefore(actsOf(FIRST), 'party.publicity-completed');
const REFUSED = 5;

/** Some events, and five attempts that come too early; another renewal has some too. */
beforeAll(async () => {
  await setDay(desk.deps, '2021-04-20');
  for (const community of [FIRST, SECOND]) {
    const revision = await play(desk.deps, actsBefore(actsOf(community), 'party.publicity-completed'), {
      community,
    });
    for (let attempt = 0; attempt < REFUSED; attempt++)
      await desk.record(renewalOf(community), {
        type: 'party.meeting-prepared',
        facts: {
          on: '2021-01-01',
          ready: [],
          candidacySigned: attempt,
          integritySigned: 0,
          resignationSigned: 0,
          ballotOrder: [],
        },
        revision,
        by: actorOf(community, 'community-secretary'),
      });
  }
});

const page = async (list: string, query = '') =>
  (await desk.get(`/api/renewals/${renewal}/${list}${query}`, READER)).json();

test('the history is every accepted event in order, as it was recorded', async () => {
  const { events, next } = await page('events');
  expect(next).toBeNull();
  expect(events).toHaveLength(acts.length);
  for (const [at, { type, facts, as }] of acts.entries())
    expect(events[at]).toEqual({
      revision: at + 1,
      type,
      title: definitionOf(type).title,
      facts: withoutDays(facts),
      verdicts: expect.any(Array),
      actor: { id: actorOf(FIRST, as), name: expect.stringMatching(/^演练/), role: as },
      recordedAt: expect.stringMatching(/Z$/),
      recordedOn: '2021-04-20',
      previous: at === 0 ? expect.any(String) : events[at - 1].hash,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
});

describe.each([
  { list: 'events', key: 'revision', all: acts.length },
  { list: 'refusals', key: 'id', all: REFUSED },
])('$list, a page at a time', ({ list, key, all }) => {
  test.each([1, 2, 3, 4, 5, 1000])('%i at a time: each once, in order', async (limit) => {
    const found = [];
    let after = 0;
    for (let pages = 0; after !== null; pages++) {
      if (pages > all + 1) throw new Error('There is no end to the pages');
      const { next, ...rest } = await page(list, `?limit=${limit}&after=${after}`);
      expect(rest[list].length).toBeLessThanOrEqual(limit);
      found.push(...rest[list]);
      after = next;
    }
    expect(found).toEqual((await page(list, '?limit=1000'))[list]);
    expect(found.map((one) => one[key])).toEqual(found.map((one) => one[key]).toSorted((a, b) => a - b));
    expect(found).toHaveLength(all);
  });

  test.each([
    { query: '?limit=0', field: 'limit' },
    { query: '?limit=1001', field: 'limit' },
    { query: '?limit=ten', field: 'limit' },
    { query: '?limit=1e308', field: 'limit' },
    { query: '?limit=1&limit=2', field: 'limit' },
    { query: '?after=-1', field: 'after' },
    { query: '?after=1.5', field: 'after' },
    { query: '?after=9007199254740993', field: 'after' },
    { query: '?after=%00', field: 'after' },
  ])('400 for $query', async ({ query, field }) => {
    expectProblem(await desk.get(`/api/renewals/${renewal}/${list}${query}`), 400, field);
  });
});

test('the refusals of a renewal are its own, the first one first', async () => {
  const { refusals } = await page('refusals');
  expect(refusals.map((one: { facts: { candidacySigned: number } }) => one.facts.candidacySigned)).toEqual([
    0, 1, 2, 3, 4,
  ]);
  for (const refusal of refusals)
    expect(refusal).toMatchObject({
      revision: acts.length,
      actor: { id: actorOf(FIRST, 'community-secretary') },
    });
});
