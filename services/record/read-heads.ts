import { findHead, listHeads, listSigningKeys } from '../../db/record-heads.ts';
import type { IsoDate } from '../../machines/calendar.ts';
import type { Deps } from '../deps.ts';
import { DomainError } from '../errors.ts';
import { type HeadSignature, headBody } from './make-heads.ts';
import { shortCode } from './short-code.ts';

type HeadRow = Awaited<ReturnType<typeof listHeads>>[number];

function summary(row: HeadRow) {
  const { previous, keys, chains, audit, signedAt } = headBody(row);
  return {
    day: row.day,
    hash: row.hash,
    code: shortCode(row.hash),
    previous,
    keys,
    signedAt,
    renewals: chains.length,
    auditEntries: audit.entries,
  };
}

export type HeadSummary = ReturnType<typeof summary>;

/** Daily heads in order, after a day, at most `limit`. */
export async function readHeads({ connection: { db } }: Deps, page: { after: IsoDate; limit: number }) {
  return (await listHeads(db, page.after, page.limit)).map(summary);
}

/** One head with its signed text, as it was signed. Throws DomainError `not-found`. */
export async function readHead({ connection: { db } }: Deps, day: IsoDate) {
  const row = await findHead(db, day);
  if (row === undefined) throw new DomainError('not-found', `There is no head of ${day}`, { day });
  return { ...summary(row), body: row.body, signatures: row.signatures as readonly HeadSignature[] };
}

/** The public keys that heads were signed with, the first one first. */
export async function readSigningKeys({ connection: { db } }: Deps) {
  return (await listSigningKeys(db)).map(({ key, publicKey, from, to }) => ({
    id: key,
    code: shortCode(key),
    from,
    to,
    pem: `-----BEGIN PUBLIC KEY-----\n${publicKey}\n-----END PUBLIC KEY-----\n`,
  }));
}
