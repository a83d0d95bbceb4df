import type { Database, Tx } from '../../db/connect.ts';
import { knowsDevice, renameDevice, saveDevice } from '../../db/known-devices.ts';
import { digestOf, isToken, newToken } from './tokens.ts';
import type { Visitor } from './visitor.ts';

export const DEVICE_DAYS = 180;

/** Whether the person has signed in on this device before, and nobody has made that forgotten. */
export async function isKnownDevice(
  db: Database,
  person: string,
  { device }: Visitor,
  now: Temporal.Instant,
): Promise<boolean> {
  if (!isToken(device)) return false;
  const since = now.subtract({ hours: 24 * DEVICE_DAYS }).toString();
  return knowsDevice(db, { digest: digestOf(device), person, since });
}

/**
 * Knows this device for the person from now on, under a new token, and answers it. One that somebody else may have
 * put there is never taken as it is; those who share a device stay known on it.
 */
export async function knowDevice(
  tx: Tx,
  person: string,
  visitor: Visitor,
  now: Temporal.Instant,
): Promise<string> {
  const token = newToken();
  const digest = digestOf(token);
  if (isToken(visitor.device)) await renameDevice(tx, digestOf(visitor.device), digest);
  await saveDevice(tx, { digest, person, at: now.toString() });
  return token;
}
