import { type AccountRow, findAccount, lockAccount } from '../../db/accounts.ts';
import { recordAudit } from '../../db/audit.ts';
import type { Tx } from '../../db/connect.ts';
import { forgetDevicesBefore } from '../../db/known-devices.ts';
import { deleteExpiredSessions, findSession } from '../../db/sessions.ts';
import { deleteThrottlesBefore } from '../../db/throttle.ts';
import { DomainError } from '../errors.ts';
import { readPerson } from '../world.ts';
import type { AccountDeps } from './account-deps.ts';
import { type BegunSession, beginSession } from './begin-session.ts';
import { DEVICE_DAYS, isKnownDevice, knowDevice } from './known-device.ts';
import { type Stage, stageOf } from './stage.ts';
import { digestOf, isToken } from './tokens.ts';
import { maskedNetwork, type Visitor } from './visitor.ts';

/** Somebody who has come in, as far as `stage` says. */
export interface Entered extends BegunSession {
  readonly person: { readonly id: string; readonly name: string };
  readonly stage: Stage;
  /** By this token the device is known next time; only for somebody who is in altogether. */
  readonly device: string | undefined;
}

/** How somebody has shown who they are. */
export type Way = 'password' | 'oidc' | 'password-change' | 'totp' | 'recovery-code' | 'enrolment';

/** Whether what was shown is still good. */
type Holds = (tx: Tx, account: AccountRow) => boolean | Promise<boolean>;

/** Somebody who goes on from a session of theirs. */
interface GoingOn {
  readonly person: string;
  readonly way: Way;
  readonly secondFactor: boolean;
  /** What they do in the same transaction, and before. */
  readonly act?: (tx: Tx) => Promise<void>;
}

/** What is over by the clock is removed by whoever comes next. */
async function tidy({ connection: { db } }: AccountDeps, now: Temporal.Instant): Promise<void> {
  await deleteExpiredSessions(db, now.toString());
  await deleteThrottlesBefore(db, now.subtract({ hours: 48 }).toString());
  await forgetDevicesBefore(db, now.subtract({ hours: 24 * DEVICE_DAYS }).toString());
}

/** Begins the session of somebody whose account this transaction has locked. */
async function admit(
  { settings }: AccountDeps,
  tx: Tx,
  id: string,
  { way, secondFactor }: { way: Way; secondFactor: boolean },
  visitor: Visitor,
  now: Temporal.Instant,
): Promise<Entered> {
  const [account, person] = [await findAccount(tx, id), await readPerson(tx, id)];
  if (account === undefined || person === undefined)
    throw new DomainError('unauthenticated', 'This person is gone');
  const enrolled = account.totp_confirmed_at !== null;
  const stage = stageOf({ possible: true, enrolled, shown: secondFactor }, person, settings);
  const halfway = stage === 'second-factor';
  // Whoever changes the password makes all devices forgotten, this one too.
  const newDevice = way !== 'password-change' && !(await isKnownDevice(tx, id, visitor, now));
  const begun = await beginSession(tx, { person: id, secondFactor, halfway }, visitor, now);
  const device = halfway ? undefined : await knowDevice(tx, id, visitor, now);
  await recordAudit(tx, {
    at: now.toString(),
    kind: halfway ? 'sign-in.halfway' : 'sign-in.done',
    person: id,
    subject: id,
    detail: { way, stage, network: maskedNetwork(visitor.address), newDevice },
    request: visitor.request,
  });
  return { ...begun, person: { id, name: person.name }, stage, device };
}

/**
 * Lets in the person of an account who has shown one factor: a new session, an entry in the audit, and a device that is
 * known from now on. `holds` is asked while nobody else changes the account, since what was shown may have been
 * replaced while it was looked at. Undefined where it holds no more, or the account is closed.
 */
export async function enter(
  deps: AccountDeps,
  { person, way, holds }: { person: string; way: 'password' | 'oidc'; holds: Holds },
  visitor: Visitor,
  now: Temporal.Instant,
): Promise<Entered | undefined> {
  await tidy(deps, now);
  return deps.connection.db.transaction().execute(async (tx) => {
    const account = await lockAccount(tx, person);
    if (account === undefined || account.disabled_at !== null) return undefined;
    if (!(await holds(tx, account))) return undefined;
    return admit(deps, tx, person, { way, secondFactor: false }, visitor, now);
  });
}

/**
 * Lets somebody go on from the session that they came with, under a new token, once `act` is done: in one transaction,
 * and only while that session stands. Throws DomainError `unauthenticated` where it has ended meanwhile.
 */
export async function goOn(
  deps: AccountDeps,
  { person, act, ...how }: GoingOn,
  visitor: Visitor,
  now: Temporal.Instant,
): Promise<Entered> {
  await tidy(deps, now);
  return deps.connection.db.transaction().execute(async (tx) => {
    const account = await lockAccount(tx, person);
    const session = isToken(visitor.session) ? await findSession(tx, digestOf(visitor.session)) : undefined;
    if (account === undefined || session?.person !== person)
      throw new DomainError('unauthenticated', 'This session has ended');
    await act?.(tx);
    return admit(deps, tx, person, how, visitor, now);
  });
}
