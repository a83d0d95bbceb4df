import type { Tx } from '../../db/connect.ts';
import { type StoredLedger, saveLedgerPeople } from '../../db/ledger.ts';
import {
  type JudgedRow,
  judgeImport,
  type LedgerRow,
  namesakesIn,
} from '../../machines/ledger/judge-import.ts';
import { withoutMasks } from '../../machines/ledger/masked.ts';
import { changedFields } from '../../machines/ledger/person.ts';
import type { Deps } from '../deps.ts';
import { type Changed, changeLedger, type LedgerChange } from './change-ledger.ts';
import { maskedPerson } from './masks.ts';
import { newIds, requireRoom } from './save-person.ts';
import { ledgerSightOf } from './sight.ts';

export interface ImportedRow {
  readonly line: number;
  readonly action: 'add' | 'update' | 'same';
  /** Null for somebody new on trial: no id is given yet. */
  readonly person: string | null;
}

export type Imported =
  | { readonly outcome: 'imported'; readonly revision: number; readonly rows: readonly ImportedRow[] }
  | { readonly outcome: 'refused'; readonly rows: readonly JudgedRow[] };

type Answer =
  | { readonly refused: readonly JudgedRow[] }
  | { readonly refused?: undefined; readonly rows: readonly ImportedRow[] };

const judgedOnly = (rows: readonly JudgedRow[]): ImportedRow[] =>
  rows.flatMap(({ line, action, person }) => (action === 'refused' ? [] : [{ line, action, person }]));

const isRefused = ({ action }: JudgedRow) => action === 'refused';

async function takeOver(
  tx: Tx,
  community: string,
  ledger: StoredLedger,
  judged: readonly JudgedRow[],
): Promise<Changed<Answer>> {
  const added = judged.filter(({ person }) => person === null).length;
  requireRoom(ledger, added);
  const ids = await newIds(tx, community, ledger, added);
  const before = new Map(ledger.people.map((one) => [one.id, one]));
  const rows = judged.flatMap(({ line, action, person, fields: read }) => {
    if (action === 'refused' || read === null) return [];
    const known = person === null ? undefined : before.get(person);
    const fields = known === undefined ? read : withoutMasks(read, known);
    const changed = changedFields(known, fields);
    const done = known === undefined ? 'add' : changed.length > 0 ? 'update' : 'same';
    return [{ line, action: done, fields, changed, person: person ?? ids.shift() ?? '' } as const];
  });
  const changed = rows.filter(({ action }) => action !== 'same');
  await saveLedgerPeople(
    tx,
    community,
    changed.map(({ person, fields }) => ({ id: person, ...fields })),
  );
  return {
    kept: changed.map(({ action, person, changed: fields }) => ({
      kind: action === 'add' ? 'ledger.person-added' : 'ledger.person-changed',
      person,
      detail: { fields: fields.join(' '), imported: true },
    })),
    entered: changed.map(({ person }) => person),
    answer: { rows: rows.map(({ line, action, person }) => ({ line, action, person })) },
  };
}

/** As the audit has it. */
const REASON = '导入台账';

export interface ImportPeople extends LedgerChange {
  readonly rows: readonly LedgerRow[];
  /** Only judged. */
  readonly trial?: boolean;
}

/**
 * Takes over the rows of a file, all of them or none: whoever is known is updated, everybody else is entered. What
 * becomes of a row tells whether it has the days of somebody: so those who work with years have it judged as they see
 * people, and of those who work with whole days it is kept whom the file may be about, taken over or not. Throws
 * DomainError as {@link changeLedger}, `too-many`.
 */
export async function importPeople(deps: Deps, command: ImportPeople): Promise<Imported> {
  const { community, actor, rows } = command;
  const whole = ledgerSightOf(actor, community) === 'whole';
  const { revision, answer } = await changeLedger<Answer>(deps, command, async (tx, ledger, today) => {
    const judged = judgeImport(rows, whole ? ledger.people : ledger.people.map(maskedPerson), today);
    const people = whole ? namesakesIn(rows, ledger.people).map(({ id }) => id) : [];
    const looked = { people, reason: REASON };
    const refused = judged.filter(isRefused);
    if (refused.length > 0) return { kept: [], looked, answer: { refused } };
    if (command.trial === true) return { kept: [], looked, answer: { rows: judgedOnly(judged) } };
    return { ...(await takeOver(tx, community, ledger, judged)), looked };
  });
  return answer.refused === undefined
    ? { outcome: 'imported', revision, rows: answer.rows }
    : { outcome: 'refused', rows: answer.refused };
}
