import { expect, test } from 'vitest';
import { personProblems } from '../../../machines/ledger/judge-person.ts';
import { inventedCast } from '../../../services/drill/cast.ts';
import { drillLedger } from '../../../services/drill/ledger.ts';
import { scenario } from '../../../services/drill/scenario.ts';
import { drillCommunities, FIRST_DAY } from '../../../services/drill/set-up.ts';
import { COMMUNITIES, FIRST } from '../../support/town.ts';

const { people } = drillLedger(inventedCast({ community: FIRST, method: 'direct' }));

test('the people of a drill are as the ledger asks', () => {
  expect(people.flatMap(({ id: _, ...fields }) => personProblems(fields, FIRST_DAY))).toEqual([]);
  expect(new Set(people.map(({ name }) => name)).size).toBe(people.length);
});

test('everybody whom an event of the drill names is among them', async () => {
  const parts = scenario(await drillCommunities());
  expect(parts.map(({ community }) => community)).toEqual(COMMUNITIES);
  const text = JSON.stringify(parts);
  const named = new Set([...text.matchAll(/"(person-\d+)"/g)].map(([, id]) => id));
  const there = new Set<string | undefined>(people.map(({ id }) => id));
  expect(named.size).toBeGreaterThan(20);
  expect([...named].filter((id) => !there.has(id))).toEqual([]);
});
