import type { Tx } from '../../db/connect.ts';
import { type StoredLedger, saveLedgerPeople } from '../../db/ledger.ts';
import { type JudgedRow, judgeImport, type LedgerRow } from '../../machines/ledger/judge-import.ts';
import type { Deps } from '../deps.ts';
import { type Changed, changeLedger, type LedgerChange } from './change-ledger.ts';
import { newIds, requireRoom } from './save-person.ts';

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
  const rows = judged.flatMap(({ line, action, person, fields, changed }) =>
    action === 'refused' || fields === null
      ? []
      : [{ line, action, fields, changed, person: person ?? ids.shift() ?? '' }],
  );
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

export interface ImportPeople extends LedgerChange {
  readonly rows: readonly LedgerRow[];
  /** Only judged: a reader to whom days are masked cannot tell who is known. */
  readonly trial?: boolean;
}

/**
 * Takes over the rows of a file, all of them or none: whoever is known is updated, everybody else is entered. Throws
 * DomainError as {@link changeLedger}, `too-many`.
 */
export async function importPeople(deps: Deps, command: ImportPeople): Promise<Imported> {
  const { revision, answer } = await changeLedger<Answer>(deps, command, async (tx, ledger, today) => {
    const judged = judgeImport(command.rows, ledger.people, today);
    const refused = judged.filter(isRefused);
    if (refused.length > 0) return { kept: [], answer: { refused } };
    return command.trial === true
      ? { kept: [], answer: { rows: judgedOnly(judged) } }
      : takeOver(tx, command.community, ledger, judged);
  });
  return answer.refused === undefined
    ? { outcome: 'imported', revision, rows: answer.rows }
    : { outcome: 'refused', rows: answer.refused };
}
