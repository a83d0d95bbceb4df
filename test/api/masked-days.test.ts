import { beforeAll, describe, expect, test } from 'vitest';
import { addDays, addYears, daysFrom } from '../../machines/calendar.ts';
import { galutu2020 } from '../../machines/plan/galutu-2020.ts';
import { ROLES } from '../../machines/plan/words.ts';
import { ownDatabase } from '../support/database.ts';
import { openDesk } from '../support/desk.ts';
import {
  actorOf,
  actsBefore,
  actsOf,
  appoint,
  FIRST,
  play,
  renewalOf,
  setDay,
  theAct,
} from '../support/town.ts';

/** Nobody can compute the birthday of whoever is to be secretary, or when they joined the party, from what is judged. */
const { connection } = await ownDatabase('town');
const desk = await openDesk(connection);
const renewal = renewalOf(FIRST);
const acts = actsOf(FIRST);
const submitted = theAct(acts, 'party.inspection-list-submitted');
const secretary = actorOf(FIRST, 'community-secretary');
const town = actorOf(FIRST, 'town-party-committee');
const { on, secretaryCandidate } = submitted.facts;

const { partyYearsAtLeast, ageAtMost } = galutu2020.team.secretary;
/** Each as old as the others on the day of the act, and as long in the party. */
const older = (days: number) => addDays(addYears(on, -58), -days);
const later = (days: number) => addDays(addYears(on, -partyYearsAtLeast), days);
const sameYear = (day: string) => (days: number) => day.slice(0, 4) === addDays(day, days).slice(0, 4);
const DAYS = [
  { birthDate: older(1), partySince: later(3) },
  { birthDate: older(2), partySince: later(1) },
  { birthDate: older(4), partySince: later(2) },
];
const OFF = DAYS.flatMap(({ birthDate, partySince }) => {
  const age = daysFrom(birthDate, addDays(addYears(on, -(ageAtMost + 1)), 1));
  const standing = daysFrom(addYears(on, -partyYearsAtLeast), partySince);
  return [age, age + standing];
});

const readers = [undefined, ...ROLES.map((role) => `${role}-here`)];
let revision = 0;

beforeAll(async () => {
  await setDay(desk.deps, '2021-04-20');
  for (const role of ROLES) await appoint({ connection }, `${role}-here`, { role, prefixes: [FIRST] });
  revision = await play(desk.deps, actsBefore(acts, submitted.type), { community: FIRST });
  const submit = (days: (typeof DAYS)[number], at: number) => {
    const facts = { ...submitted.facts, secretaryCandidate: { ...secretaryCandidate, ...days } };
    return desk.record(renewal, { type: submitted.type, facts, revision: at, by: secretary });
  };
  for (const days of DAYS) expect((await submit(days, revision)).statusCode).toBe(422);
  const waiver = { on, rule: 'team.secretary', reason: '特别优秀', documentNumber: '演练1号' };
  const waived = { type: 'renewal.rule-waived', facts: waiver, revision, by: town };
  expect((await desk.record(renewal, waived)).statusCode).toBe(201);
  const [days] = DAYS;
  if (days === undefined) throw new Error('Nobody is to be secretary');
  expect((await submit(days, revision + 1)).statusCode).toBe(201);
});

/** Every verdict of the rule in an answer, be it where it may, as it says what it says. */
function verdictsIn(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  const within = Object.values(value).flatMap(verdictsIn);
  return 'rule' in value && value.rule === 'team.secretary' && 'satisfied' in value
    ? [value, ...within]
    : within;
}

const numbersIn = (text: string) => [...text.matchAll(/\d+/g)].map(([digits]) => Number(digits));

test('the days differ within a year', () => {
  for (const { birthDate, partySince } of DAYS) {
    expect(sameYear(older(1))(daysFrom(older(1), birthDate))).toBe(true);
    expect(sameYear(later(1))(daysFrom(later(1), partySince))).toBe(true);
  }
});

describe.each(readers)('whatever is answered to %s', (by) => {
  const answers = async () => {
    const at = `/api/renewals/${renewal}`;
    const urls = [
      at,
      `${at}?at=${revision + 2}`,
      `${at}/events?limit=1000`,
      `${at}/refusals?limit=1000`,
      `${at}/compare?from=0&to=${revision + 2}`,
      `${at}/case`,
      `${at}/working-copy`,
      `${at}/messages`,
      '/api/tasks',
      '/api/decisions?region=1506',
    ];
    const all = await Promise.all(urls.map((url) => desk.get(url, by)));
    return all.filter(({ statusCode }) => statusCode === 200);
  };

  test('says the same of three days of a year, and of none how many days it is off', async () => {
    const verdicts = (await answers()).flatMap((answer) => verdictsIn(answer.json()));
    const said = verdicts.map(({ waived: _, ...one }: { waived?: boolean }) => JSON.stringify(one));
    const numbers = said.flatMap(numbersIn);
    expect(numbers.filter((n) => OFF.includes(n))).toEqual([]);
    const whole = said.filter((one) => one.includes('"shortBy"'));
    expect(new Set(whole).size).toBe(1);
  });

  test('has none of the days', async () => {
    const texts = (await answers()).map(({ body }) => body).join();
    const days = DAYS.flatMap(({ birthDate, partySince }) => [birthDate, partySince]);
    expect(days.filter((day) => texts.includes(day))).toEqual([]);
  });
});
