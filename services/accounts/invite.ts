import { randomUUID } from 'node:crypto';
import type { AccountRow } from '../../db/accounts.ts';
import type { Tx } from '../../db/connect.ts';
import { saveInvitation } from '../../db/invitations.ts';
import { insertMessage } from '../../db/messages.ts';
import { type ChannelRow, insertDelivery, listChannels } from '../../db/own-channels.ts';
import { dateInTown } from '../../machines/calendar.ts';
import { maskedAddress } from '../operation/masked.ts';
import type { AccountDeps } from './account-deps.ts';
import { digestOf, newToken } from './tokens.ts';

const INVITE_DAYS = 7;
const RESET_DAYS = 1;

/** A link that lets its person set a password, once. */
export interface Invitation {
  readonly purpose: 'invite' | 'reset';
  readonly expiresAt: string;
  /** Told this once; null where it was sent. */
  readonly url: string | null;
  /** Where it was sent to, masked; null where it is to be handed over. */
  readonly sentTo: string | null;
}

const WORDS = {
  invite: '您的换届系统账号已开通，请用此链接设置密码',
  reset: '请用此链接重设换届系统密码',
} as const;

const linkText = (purpose: Invitation['purpose'], url: string, days: number) =>
  `${WORDS[purpose]}：\n${url}\n${days * 24}小时内有效，只能用一次，请勿转发。如非本人要求，请告知管理员。`;

const SHOWN_TEXT =
  '管理员为您的换届系统账号生成了重设密码的链接，并将当面交给您。\n如非本人要求，请立即告知督查组。';

const reaches = ({ kind, verified_at }: ChannelRow) =>
  verified_at !== null && (kind === 'email' || kind === 'sms');

/** Sent at any hour, as a code is: somebody waits for it. */
async function send(
  { memory }: AccountDeps,
  tx: Tx,
  person: string,
  { kind, address }: ChannelRow,
  body: string,
): Promise<string> {
  const now = (await memory.currentWorld()).clock.now();
  const message = randomUUID();
  await insertMessage(tx, {
    id: message,
    person,
    kind: 'verification',
    form: 'direct',
    slot: now.toString(),
    day: dateInTown(now),
    composed_at: now.toString(),
    quiet: '[]',
    on_holidays: true,
    body,
  });
  await insertDelivery(tx, { message, kind, address });
  return message;
}

/**
 * Makes the one good link of an account. It goes to an address that its person has proved, past whoever made it;
 * without one, or with `show`, it is answered, and the person is told that somebody else has seen it.
 */
export async function issueInvitation(
  deps: AccountDeps,
  tx: Tx,
  { person, password_hash }: Pick<AccountRow, 'person' | 'password_hash'>,
  { show }: { show: boolean },
): Promise<Invitation> {
  const now = deps.systemClock.now();
  const purpose = password_hash === null ? 'invite' : 'reset';
  const days = purpose === 'invite' ? INVITE_DAYS : RESET_DAYS;
  const expiresAt = now.add({ hours: 24 * days }).toString({ fractionalSecondDigits: 3 });
  const token = newToken();
  const url = `${deps.settings.publicUrl}/invitation/${token}`;
  const channel = (await listChannels(tx, person)).find(reaches);
  let message: string | null = null;
  if (channel !== undefined) {
    const sent = await send(deps, tx, person, channel, show ? SHOWN_TEXT : linkText(purpose, url, days));
    if (!show) message = sent;
  }
  await saveInvitation(tx, {
    digest: digestOf(token),
    person,
    purpose,
    created_at: now.toString(),
    expires_at: expiresAt,
    message,
  });
  return message === null || channel === undefined
    ? { purpose, expiresAt, url, sentTo: null }
    : { purpose, expiresAt, url: null, sentTo: maskedAddress(channel.kind, channel.address) };
}
