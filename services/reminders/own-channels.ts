import { timingSafeEqual } from 'node:crypto';
import { lockPerson } from '../../db/notices.ts';
import {
  type ChannelRow,
  cancelWaiting,
  deleteChannel,
  findChannel,
  listChannels,
  markVerified,
  takeCodeTry,
  updateChannel,
} from '../../db/own-channels.ts';
import type { ChannelKind } from '../../db/tables.ts';
import { InvalidFacts } from '../../machines/rules/invalid-facts.ts';
import type { Deps } from '../deps.ts';
import { DomainError } from '../errors.ts';
import { maskedAddress } from '../operation/masked.ts';
import type { Person } from '../world.ts';
import { addressIn, secretIn } from './channel-address.ts';
import { CODE_TRIES, codeDigest, sendCode } from './verification-code.ts';

/** A way to reach a person, as it is shown to them: enough to recognize it, and no secret. */
export interface OwnChannel {
  readonly kind: ChannelKind;
  readonly address: string;
  /** `urgent`: no digests, only what goes out alone or is a yellow or red notice. */
  readonly takes: 'all' | 'urgent';
  /** Reminders go to verified addresses alone. */
  readonly verified: boolean;
  readonly verifiedAt: string | null;
  readonly signs: boolean;
  /** Until when the code that was sent is good; null where none waits. */
  readonly codeUntil: string | null;
}

const shown = ({ kind, address, secret, takes, verified_at, code_expires_at }: ChannelRow): OwnChannel => ({
  kind,
  address: maskedAddress(kind, address),
  takes,
  verified: verified_at !== null,
  verifiedAt: verified_at?.toISOString() ?? null,
  signs: secret !== null,
  codeUntil: code_expires_at?.toISOString() ?? null,
});

const noChannel = (person: Person, kind: ChannelKind) =>
  new DomainError('not-found', `${person.id} has no ${kind} channel`, { kind });

export async function readOwnChannels({ connection: { db } }: Deps, person: Person): Promise<OwnChannel[]> {
  return (await listChannels(db, person.id)).map(shown);
}

export interface SetOwnChannel {
  readonly kind: ChannelKind;
  readonly address: string;
  /** The one before where it is left out and the address stays. */
  readonly secret?: string | undefined;
  readonly takes: 'all' | 'urgent';
}

/**
 * Sets a channel of a person. A new address is not verified, and neither is an old one that never was: a code goes
 * out to it, and nothing else until {@link verifyOwnChannel}. Throws InvalidFacts for `address`, `secret`;
 * DomainError `conflict` where the last code went out less than a minute ago.
 */
export async function setOwnChannel(
  { connection: { db }, memory }: Deps,
  { kind, address: given, secret: givenSecret, takes }: SetOwnChannel,
  person: Person,
): Promise<OwnChannel> {
  const { clock } = await memory.currentWorld();
  const now = clock.now();
  const address = addressIn(kind, given);
  return db.transaction().execute(async (tx) => {
    await lockPerson(tx, person.id);
    const before = await findChannel(tx, person.id, kind);
    const same = before?.address === address;
    const secret = secretIn(kind, givenSecret ?? (same ? before.secret : null));
    if (same && before.verified_at !== null)
      await updateChannel(tx, { person: person.id, kind, secret, takes });
    else await sendCode(tx, { person: person.id, kind, address, secret, takes }, now);
    const after = await findChannel(tx, person.id, kind);
    if (after === undefined) throw noChannel(person, kind);
    return shown(after);
  });
}

const equal = (a: string, b: string) =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/**
 * Proves an address by the code that was sent to it. Throws InvalidFacts for a `code` that is another one; DomainError
 * `not-found` without such a channel, `conflict` where it is verified, or no code is good any more.
 */
export async function verifyOwnChannel(
  { connection: { db }, memory }: Deps,
  { kind, code }: { kind: ChannelKind; code: string },
  person: Person,
): Promise<OwnChannel> {
  const { clock } = await memory.currentWorld();
  const now = clock.now().toString();
  const tried = await takeCodeTry(db, { person: person.id, kind, now, tries: CODE_TRIES });
  const channel = await findChannel(db, person.id, kind);
  if (channel === undefined) throw noChannel(person, kind);
  if (channel.verified_at !== null)
    throw new DomainError('conflict', `${kind} is verified already`, { kind });
  const spent = new DomainError('conflict', `No code for ${kind} is good any more: ask for a new one`, {
    kind,
  });
  if (tried === undefined || tried.code_digest === null) throw spent;
  const { address, code_digest: digest, code_tries: tries } = tried;
  if (!equal(codeDigest({ person: person.id, kind, address, code }), digest))
    throw new InvalidFacts([
      { field: 'code', detail: `is not the code that was sent; tries left: ${CODE_TRIES - tries}` },
    ]);
  if (!(await markVerified(db, { person: person.id, kind, digest, now }))) throw spent;
  const verified = await findChannel(db, person.id, kind);
  if (verified === undefined) throw noChannel(person, kind);
  return shown(verified);
}

/** Removes a channel; what still waits for it is cancelled. Throws DomainError `not-found`. */
export async function removeOwnChannel(
  { connection: { db }, memory }: Deps,
  kind: ChannelKind,
  person: Person,
): Promise<void> {
  const { clock } = await memory.currentWorld();
  await db.transaction().execute(async (tx) => {
    await lockPerson(tx, person.id);
    if (!(await deleteChannel(tx, person.id, kind))) throw noChannel(person, kind);
    await cancelWaiting(tx, { person: person.id, kind, at: clock.now().toString() });
  });
}
