import { type AuditEntry, recordAudit, recordAudits } from '../../db/audit.ts';
import type { Tx } from '../../db/connect.ts';
import { advanceLedger, lockLedger, type StoredLedger } from '../../db/ledger.ts';
import { dateInTown, type IsoDate } from '../../machines/calendar.ts';
import { numberOfId } from '../../machines/ledger/ids.ts';
import type { Deps } from '../deps.ts';
import { DomainError } from '../errors.ts';
import { mayKeepLedgers } from '../permissions.ts';
import type { Person } from '../world.ts';
import { type LookedAt, lookAt } from './look.ts';
import { readableCommunity } from './read-ledger.ts';
import { keepsLedger } from './sight.ts';

/** Who changes the ledger of which community, as of which revision. */
export interface LedgerChange {
  readonly community: string;
  readonly revision: number;
  readonly actor: Person;
  /** The id of the request, as the log has it. */
  readonly request?: string | undefined;
}

/** What is kept for good of a change to one person, or of the whole ledger where nobody is named: never a value. */
interface Kept {
  readonly kind: string;
  readonly person?: string;
  readonly detail: AuditEntry['detail'];
}

/** What a change has done; nothing is counted where `kept` is empty. */
export interface Changed<T> {
  readonly kept: readonly Kept[];
  /** Whose masked facts were looked at for it, and what for: that is kept also where nothing has changed. */
  readonly looked?: LookedAt;
  /** Ids that were entered. */
  readonly entered?: readonly string[];
  readonly answer: T;
}

/**
 * Changes the ledger as it stands at a revision, and keeps who changed what of whom. Answers the revision afterwards.
 * Throws DomainError `not-found`, `forbidden`, and `conflict` where somebody else has changed it since.
 */
export async function changeLedger<T>(
  deps: Deps,
  { community, revision, actor, request }: LedgerChange,
  change: (tx: Tx, ledger: StoredLedger, today: IsoDate) => Promise<Changed<T>>,
): Promise<{ revision: number; answer: T }> {
  const world = await deps.memory.currentWorld();
  await readableCommunity(deps, world, actor, community);
  if (!keepsLedger(actor, community))
    throw new DomainError('forbidden', `The ledger is kept by ${mayKeepLedgers.join(', ')}`, {
      person: actor.id,
      community,
    });
  const today = dateInTown(world.clock.now());
  return deps.connection.db.transaction().execute(async (tx) => {
    const ledger = await lockLedger(tx, community);
    if (ledger.revision !== revision)
      throw new DomainError(
        'conflict',
        `The ledger of ${community} is at revision ${ledger.revision}, not ${revision}`,
        { community, revision: ledger.revision },
      );
    const { kept, looked, entered = [], answer } = await change(tx, ledger, today);
    const by = {
      at: deps.systemClock.now().toString({ fractionalSecondDigits: 3 }),
      person: actor.id,
      request: request ?? null,
    };
    if (looked !== undefined && looked.people.length > 0)
      await recordAudit(tx, { ...by, ...lookAt(community, looked) });
    if (kept.length === 0) return { revision, answer };
    await recordAudits(
      tx,
      kept.map(({ kind, person, detail }) => ({
        ...by,
        kind,
        subject: person === undefined ? community : `${community}/${person}`,
        detail,
      })),
    );
    const numbered = Math.max(0, ...entered.map(numberOfId));
    return { revision: await advanceLedger(tx, community, numbered), answer };
  });
}
