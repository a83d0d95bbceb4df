import { countUnseenEvents, listAccountEvents, saveEventsSeen } from '../../db/account-events.ts';
import { recordAudit } from '../../db/audit.ts';
import type { Deps } from '../deps.ts';
import { ACCOUNT_EVENTS, type AccountEventKind, particularsIn, TO_BE_SEEN } from './account-event.ts';
import type { Session } from './sessions.ts';
import { maskedNetwork, type Visitor } from './visitor.ts';

const ONE_PAGE = 50;

const textIn = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** As the audit has them: `work-group 150626100, community-secretary 150626100002`. */
const rolesIn = (text: string | null) =>
  (text ?? '').split(', ').flatMap((one) => {
    const [role = '', prefix = ''] = one.split(' ');
    return role === '' ? [] : [{ role, prefix }];
  });

type Row = Awaited<ReturnType<typeof listAccountEvents<AccountEventKind>>>[number];

function shown({ id, at, kind, person, name, detail, unseen }: Row) {
  const details = detail as Readonly<Record<string, unknown>>;
  return {
    id,
    at: at.toISOString(),
    kind,
    by: person === null ? null : { id: person, name },
    network: textIn(details.network),
    // What the command made was shown, and did not always say so.
    shown: kind === 'account.invited' ? details.shown !== false : null,
    changed: particularsIn(details),
    roles: rolesIn(textIn(details.roles)),
    unseen,
  };
}

export interface AccountEventsAsked {
  readonly unseen: boolean;
  /** The id of an event; those that came before it. */
  readonly before: string | null;
}

/** What was done with somebody's own account, the newest first; `next` begins what came before these. */
export async function readAccountEvents(
  { connection: { db } }: Deps,
  { unseen, before }: AccountEventsAsked,
  { person }: Session,
) {
  const page = { person, kinds: ACCOUNT_EVENTS, toBeSeen: TO_BE_SEEN, onlyUnseen: unseen, before };
  const rows = await listAccountEvents(db, { ...page, limit: ONE_PAGE + 1 });
  const events = rows.slice(0, ONE_PAGE).map(shown);
  return { events, next: rows.length > ONE_PAGE ? (events.at(-1)?.id ?? null) : null };
}

/** How many of those that others did the person has not said to have seen. */
export async function countUnseen({ connection: { db } }: Deps, person: string): Promise<number> {
  return countUnseenEvents(db, person, TO_BE_SEEN);
}

/** The person has seen what was done with their account, up to one event. That too is in the list, and stays there. */
export async function confirmAccountEvents(
  { connection: { db }, systemClock }: Deps,
  upTo: string,
  { person }: Session,
  { address, request }: Visitor,
): Promise<void> {
  const at = systemClock.now().toString();
  await db.transaction().execute(async (tx) => {
    if (!(await saveEventsSeen(tx, { person, upTo }))) return;
    const detail = { upTo, network: maskedNetwork(address) };
    await recordAudit(tx, { at, kind: 'account.events-seen', person, subject: person, detail, request });
  });
}
