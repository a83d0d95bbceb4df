import type { AccountRow } from '../../db/accounts.ts';
import { recordAudit } from '../../db/audit.ts';
import { forgetDevicesBefore } from '../../db/known-devices.ts';
import { deleteExpiredSessions } from '../../db/sessions.ts';
import { deleteThrottlesBefore } from '../../db/throttle.ts';
import { DomainError } from '../errors.ts';
import type { AccountDeps } from './account-deps.ts';
import { type BegunSession, beginSession, knowDevice } from './begin-session.ts';
import { type Stage, stageOf } from './stage.ts';
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

export const DEVICE_DAYS = 180;

/** What is over by the clock is removed by whoever comes next. */
async function tidy({ connection: { db } }: AccountDeps, now: Temporal.Instant): Promise<void> {
  await deleteExpiredSessions(db, now.toString());
  await deleteThrottlesBefore(db, now.subtract({ hours: 48 }).toString());
  await forgetDevicesBefore(db, now.subtract({ hours: 24 * DEVICE_DAYS }).toString());
}

/**
 * Lets in the person of an account who has shown one factor, or with `secondFactor` both: a new session, an entry in
 * the audit, and a device that is known from now on. Throws DomainError `unauthenticated` where the person is gone.
 */
export async function enter(
  deps: AccountDeps,
  account: Pick<AccountRow, 'person' | 'totp_confirmed_at'>,
  { way, secondFactor }: { way: Way; secondFactor: boolean },
  visitor: Visitor,
  now: Temporal.Instant,
): Promise<Entered> {
  const { connection, memory, settings } = deps;
  const person = await (await memory.currentWorld()).person(account.person);
  if (person === undefined) throw new DomainError('unauthenticated', 'This person is gone');
  const enrolled = account.totp_confirmed_at !== null;
  const stage = stageOf({ possible: true, enrolled, shown: secondFactor }, person, settings);
  const halfway = stage === 'second-factor';
  await tidy(deps, now);
  return connection.db.transaction().execute(async (tx) => {
    const begun = await beginSession(tx, { person: person.id, secondFactor, halfway }, visitor, now);
    const device = halfway ? undefined : await knowDevice(tx, person.id, visitor, now);
    await recordAudit(tx, {
      at: now.toString(),
      kind: halfway ? 'sign-in.halfway' : 'sign-in.done',
      person: person.id,
      subject: null,
      detail: { way, stage, network: maskedNetwork(visitor.address) },
      request: visitor.request,
    });
    return { ...begun, person: { id: person.id, name: person.name }, stage, device };
  });
}
