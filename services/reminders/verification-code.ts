import { randomInt, randomUUID } from 'node:crypto';
import type { Tx } from '../../db/connect.ts';
import { insertMessage } from '../../db/messages.ts';
import { cancelWaiting, insertDelivery, lastCodeAt, saveUnverified } from '../../db/own-channels.ts';
import type { ChannelKind } from '../../db/tables.ts';
import { dateInTown } from '../../machines/calendar.ts';
import { DomainError } from '../errors.ts';
import { sha256 } from '../hash.ts';

export const CODE_TRIES = 5;

const CODE_DIGITS = 6;
const CODE_MINUTES = 10;
const PAUSE_SECONDS = 60;

interface Proof {
  readonly person: string;
  readonly kind: ChannelKind;
  readonly address: string;
  readonly code: string;
}

/** A code is good for one address of one person. */
export const codeDigest = ({ person, kind, address, code }: Proof) =>
  sha256([person, kind, address, code].join('\n'));

const bodyOf = (code: string) =>
  `换届提醒验证码：${code}\n${CODE_MINUTES}分钟内有效，请勿告诉他人。如非本人操作，请忽略。`;

async function requirePause(tx: Tx, person: string, kind: ChannelKind, now: Temporal.Instant): Promise<void> {
  const last = await lastCodeAt(tx, { person, kind, now: now.toString() });
  const passed = last === undefined ? PAUSE_SECONDS : (now.epochMilliseconds - last.getTime()) / 1000;
  if (passed >= PAUSE_SECONDS) return;
  const wait = Math.ceil(PAUSE_SECONDS - passed);
  throw new DomainError('conflict', `A code for ${kind} went out just now: ask again in ${wait} s`, {
    kind,
    retryAfterSeconds: wait,
  });
}

/**
 * Keeps an address that is to be proved, and sends it a code of its own, at any hour: somebody waits for it. What
 * still waits for the address before is cancelled. Throws DomainError `conflict` within a minute of the last code.
 */
export async function sendCode(
  tx: Tx,
  channel: Omit<Proof, 'code'> & { readonly secret: string | null; readonly takes: 'all' | 'urgent' },
  now: Temporal.Instant,
): Promise<void> {
  const { person, kind, address } = channel;
  await requirePause(tx, person, kind, now);
  const code = String(randomInt(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, '0');
  const at = now.toString();
  await saveUnverified(tx, {
    ...channel,
    code_digest: codeDigest({ person, kind, address, code }),
    code_expires_at: now.add({ minutes: CODE_MINUTES }).toString(),
  });
  await cancelWaiting(tx, { person, kind, at });
  const message = randomUUID();
  await insertMessage(tx, {
    id: message,
    person,
    kind: 'verification',
    form: 'direct',
    slot: at,
    day: dateInTown(now),
    composed_at: at,
    quiet: '[]',
    on_holidays: true,
    body: bodyOf(code),
  });
  await insertDelivery(tx, { message, kind, address });
}
