import { beforeAll, describe, expect, test } from 'vitest';
import type { LedgerPerson } from '../../machines/ledger/person.ts';
import { type Act, act } from '../../services/drill/act.ts';
import { ownDatabase } from '../support/database.ts';
import { holder, ledgerAt, NEWCOMER, openLedgerDesk, SECRETARY } from '../support/ledger-desk.ts';
import { expectProblem } from '../support/problem.ts';
import { actsBefore, actsOf, FIRST, play, renewalOf, SECOND, setDay, theAct } from '../support/town.ts';

/** Whom the record names stays in the ledger, and what it has found about anybody is not told by that. */
const { connection } = await ownDatabase('town');
const desk = await openLedgerDesk(connection);
const { ledgerOf, put, remove } = desk;

const FINDING = {
  person: 'person-03',
  code: 13,
  authority: '演练旗纪委监委',
  documentNumber: '演练纪函〔2021〕51号',
  on: '2019-07-08',
};
const CORRECTION = {
  to: null,
  authority: '演练旗监委',
  documentNumber: '演练纪函〔2021〕52号',
  reason: 'another-person',
} as const;
/** Two whom nothing names but a kinship and a vote. */
const RELATIVE = 'person-47';
const STRANGER = 'stranger-01';
const REPORT = '举报〔2021〕1号';
const HANDLER = 'inspection-team';

const LAST = 'party.preliminary-candidates-determined';
const script = actsOf(FIRST);
const acts = [...actsBefore(script, LAST), theAct(script, LAST)].flatMap((one): Act[] => {
  const { on } = one.facts;
  const { person, code, documentNumber } = FINDING;
  switch (one.type) {
    case 'party.recommendation-meeting-held':
      return [act(one.type, { ...one.facts, tallies: [...one.facts.tallies, { id: STRANGER, votes: 1 }] })];
    case 'party.inspection-recorded':
      return [
        act(one.type, { ...one.facts, findings: [FINDING] }),
        act('renewal.finding-corrected', {
          on,
          finding: { person, code, documentNumber },
          correction: CORRECTION,
        }),
        act('renewal.violation-reported', { on, number: REPORT, handler: HANDLER }),
      ];
    case LAST:
      return [
        act(one.type, { ...one.facts, kinships: [{ a: 'person-04', b: RELATIVE, relation: 'other' }] }),
      ];
    default:
      return [one];
  }
});

const named = (id: string): LedgerPerson => ({ id, ...NEWCOMER });
const revisionOf = async (community: string) => (await ledgerOf(community)).revision;
const removed = async (community: string, id: string, by?: string) =>
  remove(community, id, await revisionOf(community), by);
const entered = async (community: string, id: string, by?: string) =>
  put(
    ledgerAt(community, `/people/${encodeURIComponent(id)}`),
    { revision: await revisionOf(community), person: NEWCOMER },
    by,
  );

beforeAll(async () => {
  await setDay(desk.deps, acts.at(-1)?.facts.on ?? '');
  await play(desk.deps, acts, { community: FIRST });
});

const KEEPERS = [SECRETARY, holder('work-group')];

describe.each(KEEPERS)('to %s, who keeps the ledger', (keeper) => {
  test('somebody about whom there is a finding is named where anybody else who stands is', async () => {
    const placesOf = async (id: string) => {
      const refused = await removed(FIRST, id, keeper);
      expectProblem(refused, 409);
      for (const text of [FINDING.documentNumber, FINDING.authority, 'finding', 'inspection-recorded'])
        expect(refused.body).not.toContain(text);
      return refused.json().places.map(({ type }: { type: string }) => type);
    };
    const places = await placesOf('person-03');
    expect(places).toContain('party.recommendation-reported');
    expect(places).toEqual(await placesOf('person-02'));
  });

  test.each([
    { what: 'the document of a finding', id: FINDING.documentNumber },
    { what: 'the authority of a finding', id: FINDING.authority },
    { what: 'the document of a correction', id: CORRECTION.documentNumber },
    { what: 'a birthday', id: '1980-05-04' },
    { what: 'the number of a report', id: REPORT },
    { what: 'who handles a report', id: HANDLER },
    { what: 'nobody', id: 'nobody' },
    { what: 'a number that is written otherwise', id: 'person-7' },
    { what: 'no number', id: 'person-00' },
  ])('$what is no id under which somebody is entered, whether the record has it or not', async ({ id }) => {
    for (const community of [FIRST, SECOND]) {
      const refused = await entered(community, id, keeper);
      expectProblem(refused, 400, 'id');
      const [error] = refused.json().errors;
      expect(error.detail).not.toContain(id);
    }
  });
});

describe('in a ledger of old, with ids that it would not take now', () => {
  const OLD = [FINDING.documentNumber, FINDING.authority, '1980-05-04', REPORT, HANDLER, 'qualified'];

  test('nobody stays because a finding, a day or a report has the same text', async () => {
    await desk.refill(FIRST, [RELATIVE, ...OLD].map(named));
    for (const id of OLD)
      expect((await removed(FIRST, encodeURIComponent(id))).json(), id).toEqual({
        revision: expect.any(Number),
      });
  });
});

describe('whom the record names', () => {
  test('by a kinship alone stays, too: whoever keeps the ledger sees kinships', async () => {
    const refused = await removed(FIRST, RELATIVE);
    expectProblem(refused, 409);
    expect(refused.json().places).toEqual([
      {
        renewal: renewalOf(FIRST),
        revision: acts.length,
        type: LAST,
        on: expect.any(String),
      },
    ]);
  });

  test('may be entered under the id that they have there, and elsewhere not', async () => {
    expect((await entered(FIRST, STRANGER)).json()).toMatchObject({ person: { id: STRANGER } });
    expectProblem(await removed(FIRST, STRANGER), 409);
    expectProblem(await entered(SECOND, STRANGER), 400, 'id');
  });
});

test('somebody is entered under an id of the form that the ledger gives', async () => {
  expect((await entered(SECOND, 'person-77')).json()).toMatchObject({ person: { id: 'person-77' } });
  expect((await removed(SECOND, 'person-77')).statusCode).toBe(200);
});
