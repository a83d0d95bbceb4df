import { readDispatch } from '../../db/dispatch.ts';
import { inSnapshot } from '../../db/operation.ts';
import type { ChannelKind, NoticeForm } from '../../db/tables.ts';
import { type DeliveryRow, deadDeliveries, nextDeliveries } from '../../db/undelivered.ts';
import type { Deps } from '../deps.ts';
import { type Hold, holdIn } from './emergency-stop.ts';
import { maskedAddress, withoutAddresses } from './masked.ts';
import { operatorNamed, regionsOperated } from './operator.ts';
import { type Operation, operationIn } from './read-operation.ts';

export interface OpenDelivery {
  readonly message: string;
  readonly channel: ChannelKind;
  readonly person: { readonly id: string; readonly name: string };
  readonly address: string;
  readonly kind: DeliveryRow['messageKind'];
  readonly form: NoticeForm;
  readonly status: DeliveryRow['status'];
  readonly attempts: number;
  readonly error: string | null;
  /** When it was composed, or when it died; by the town's clock. */
  readonly since: string;
}

/** What those see who operate it: every number, and of the deliveries those to people of their own regions. */
export interface OperationInFull extends Operation {
  readonly held: Hold | null;
  readonly waiting: readonly OpenDelivery[];
  readonly dead: readonly OpenDelivery[];
}

const SHOWN_WAITING = 50;
const SHOWN_DEAD = 200;

function shown(row: DeliveryRow): OpenDelivery {
  return {
    message: row.message,
    channel: row.kind,
    person: { id: row.person, name: row.name },
    address: maskedAddress(row.kind, row.address),
    kind: row.messageKind,
    form: row.form,
    status: row.status,
    attempts: row.attempts,
    error: row.error === null ? null : withoutAddresses(row.error),
    since: (row.settledAt ?? row.composedAt).toISOString(),
  };
}

/**
 * What waits and whether it moves, with who stopped it and why, the next messages that wait and the latest that are
 * dead, of those to people of the operator's regions; their addresses masked. Throws DomainError `unauthenticated`,
 * `forbidden`.
 */
export async function readOperationInFull(
  deps: Deps,
  { actor }: { actor: string | undefined },
): Promise<OperationInFull> {
  const regions = regionsOperated(await operatorNamed(deps, actor));
  const { clock } = await deps.memory.world();
  return inSnapshot(deps.connection.db, async (tx) => {
    const dispatch = await readDispatch(tx);
    return {
      ...(await operationIn(tx, dispatch, clock.now())),
      held: holdIn(dispatch),
      waiting: (await nextDeliveries(tx, { regions, limit: SHOWN_WAITING })).map(shown),
      dead: (await deadDeliveries(tx, { regions, limit: SHOWN_DEAD })).map(shown),
    };
  });
}
