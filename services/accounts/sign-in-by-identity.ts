import {
  type AccountRow,
  findAccount,
  findAccountByName,
  findAccountByPhone,
  findAccountsByEmail,
  lockAccounts,
} from '../../db/accounts.ts';
import type { Database, Tx } from '../../db/connect.ts';
import { linkIdentity, personLinkedTo, saveOidcAttempt, takeOidcAttempt } from '../../db/oidc.ts';
import { DomainError } from '../errors.ts';
import type { AccountDeps } from './account-deps.ts';
import { type Entered, enter } from './enter.ts';
import { recordFailure } from './failure.ts';
import { type Identity, type IdentityProvider, RefusedAnswer } from './identity-provider.ts';
import { noteAccountEvent } from './note-account-event.ts';
import { type Counter, giveBackLater, takeTries } from './patience.ts';
import { asName, asPhone } from './sign-in-name.ts';
import { digestOf, isToken, newToken } from './tokens.ts';
import { maskedNetwork, networkOf, type Visitor } from './visitor.ts';

/** To sign in there, with a second factor of theirs, takes some minutes. */
const JOURNEY_MINUTES = 10;

const journeysOf = ({ address }: Visitor): Counter => ({ of: 'oidc', about: [networkOf(address)] });

/**
 * Sends a browser to the identity provider: where to, and a token for its cookie, without which the answer is good
 * for nothing. Throws DomainError `unavailable`, `too-many`.
 */
export async function beginIdentity(
  deps: AccountDeps,
  provider: IdentityProvider,
  visitor: Visitor,
): Promise<{ url: string; journey: string }> {
  const now = deps.systemClock.now();
  await takeTries(deps, [journeysOf(visitor)], now);
  const { url, ...journey } = await provider.begin();
  const token = newToken();
  const expires_at = now.add({ minutes: JOURNEY_MINUTES }).toString();
  await saveOidcAttempt(
    deps.connection.db,
    { digest: digestOf(token), ...journey, expires_at },
    now.toString(),
  );
  return { url, journey: token };
}

async function accountClaimed(
  { settings: { oidc } }: AccountDeps,
  db: Database,
  claim: string | undefined,
): Promise<AccountRow | undefined> {
  if (claim === undefined) return undefined;
  if (oidc?.claim === 'email') {
    const [account, ...others] = await findAccountsByEmail(db, claim);
    return others.length === 0 ? account : undefined;
  }
  if (oidc?.claim === 'phone_number') {
    const phone = asPhone(claim);
    return phone === undefined ? undefined : findAccountByPhone(db, phone);
  }
  return findAccountByName(db, asName(claim));
}

/**
 * Whoever was linked before; otherwise whoever the claim names, who is linked from now on. Nobody is created, and
 * nobody is linked by a claim that is changed meanwhile.
 */
async function accountOfIdentity(
  deps: AccountDeps,
  { issuer, subject, claim }: Identity,
  { address, request }: Visitor,
  at: string,
): Promise<AccountRow | undefined> {
  const { db } = deps.connection;
  const linked = await personLinkedTo(db, { issuer, subject });
  if (linked !== undefined) return findAccount(db, linked);
  return db.transaction().execute(async (tx) => {
    await lockAccounts(tx);
    const account = await accountClaimed(deps, tx, claim);
    if (account === undefined || account.disabled_at !== null) return undefined;
    const { person } = account;
    if ((await linkIdentity(tx, { issuer, subject, person, at })) !== person) return undefined;
    const detail = { issuer, network: maskedNetwork(address) };
    await noteAccountEvent(deps, tx, {
      at,
      kind: 'identity.linked',
      person,
      subject: person,
      detail,
      request,
    });
    return account;
  });
}

async function identityIn(
  deps: AccountDeps,
  provider: IdentityProvider,
  { query, journey }: { query: string; journey: string | undefined },
  at: string,
): Promise<Identity> {
  if (!isToken(journey)) throw new RefusedAnswer('no-journey');
  const begun = await takeOidcAttempt(deps.connection.db, digestOf(journey), at);
  if (begun === undefined) throw new RefusedAnswer('no-journey');
  return provider.finish(query, begun);
}

/**
 * Signs in whoever comes back from the identity provider: a person who has an account here, and no other. Each answer
 * is looked at once. Throws DomainError `unauthenticated`, `unavailable`, `too-many`.
 */
export async function signInByIdentity(
  deps: AccountDeps,
  provider: IdentityProvider,
  answer: { query: string; journey: string | undefined },
  visitor: Visitor,
): Promise<Entered> {
  const now = deps.systemClock.now();
  const tries = await takeTries(deps, [journeysOf(visitor)], now);
  const fail = async (way: string, message: string, person: string | null): Promise<never> => {
    await recordFailure(deps, { way, person, tries }, visitor, now);
    throw new DomainError('unauthenticated', message);
  };
  try {
    const identity = await identityIn(deps, provider, answer, now.toString());
    const account = await accountOfIdentity(deps, identity, visitor, now.toString());
    if (account === undefined || account.disabled_at !== null)
      return await fail('oidc: nobody', 'No account here belongs to this identity', account?.person ?? null);
    const { person } = account;
    // An administrator may undo the link at any time: nobody comes in by it afterwards.
    const holds = async (tx: Tx) => (await personLinkedTo(tx, identity)) === person;
    const entered = await enter(deps, { person, way: 'oidc', holds }, visitor, now);
    if (entered === undefined) throw new RefusedAnswer('unlinked');
    // The one at the end of the journey, and the one at its beginning.
    await tries.succeeded();
    await giveBackLater(deps, journeysOf(visitor));
    return entered;
  } catch (error) {
    if (!(error instanceof RefusedAnswer)) throw error;
    return fail(`oidc: ${error.reason}`, 'The answer of the identity provider is refused', null);
  }
}
