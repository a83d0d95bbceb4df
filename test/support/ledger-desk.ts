import { expect } from 'vitest';
import type { Connection } from '../../db/connect.ts';
import { insertLedgers, readLedger } from '../../db/ledger.ts';
import type { LedgerFields, LedgerPerson } from '../../machines/ledger/person.ts';
import { ROLES, type Role } from '../../machines/plan/words.ts';
import { headersOf, openDesk } from './desk.ts';
import { appoint, setDay } from './town.ts';

const ANOTHER_TOWN = '150626101';

export const holder = (role: Role, where: 'inside' | 'outside' = 'inside') => `${role}-${where}`;
export const SECRETARY = holder('community-secretary');

/** Somebody whom nothing is wrong with, and who is in no ledger yet. */
export const NEWCOMER: LedgerFields = {
  name: '呼延演九',
  gender: 'female',
  birthDate: '1991-09-09',
  ethnicity: '蒙古族',
  education: 'bachelor',
  partySince: null,
  socialWorkLicence: true,
  socialWorkDegree: true,
  financeOrManagement: false,
  posts: ['group-head'],
  postsSince: '2018-03-01',
  reserve: true,
  household: 'here',
  phone: '138 0000 0000',
};

export const ledgerAt = (community: string, rest = '') => `/api/communities/${community}/ledger${rest}`;

/** The API of a town on 2020-12-20, with somebody in every role there and in another town. */
export async function openLedgerDesk(connection: Connection) {
  const desk = await openDesk(connection);
  await setDay(desk.deps, '2020-12-20');
  for (const role of ROLES) {
    await appoint({ connection }, holder(role), { role, prefixes: ['150626100'] });
    await appoint({ connection }, holder(role, 'outside'), { role, prefixes: [ANOTHER_TOWN] });
  }
  const ledgerOf = async (community: string, by = SECRETARY) => {
    const answer = await desk.get(ledgerAt(community), by);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['cache-control']).toBe('no-store');
    return answer.json();
  };
  return {
    ...desk,
    ledgerOf,
    /** As they are kept; undefined where they are not there. */
    async personIn(community: string, id: string): Promise<LedgerPerson | undefined> {
      const { people } = await readLedger(connection.db, community);
      return people.find((one) => one.id === id);
    },
    /** Puts these in the place of everybody, as they may have been entered long ago. */
    async refill(community: string, people: readonly LedgerPerson[]): Promise<void> {
      await connection.db.transaction().execute(async (tx) => {
        for (const table of ['ledger_kinship', 'ledger_person', 'ledger'] as const)
          await tx.deleteFrom(table).where('community', '=', community).execute();
        await insertLedgers(tx, [{ community, numbered: people.length, people, kinships: [] }]);
      });
    },
    put: (url: string, payload: object, by = SECRETARY) =>
      desk.app.inject({ method: 'PUT', url, payload, headers: headersOf({ by }) }),
    remove: (community: string, id: string, revision: number, by = SECRETARY) =>
      desk.app.inject({
        method: 'DELETE',
        url: `${ledgerAt(community, `/people/${id}`)}?revision=${revision}`,
        headers: headersOf({ by }),
      }),
    async auditOf(subject: string) {
      const { rows } = await connection.pool.query(
        'select kind, person, subject, detail from audit where subject like $1 order by id',
        [subject],
      );
      return rows;
    },
  };
}
