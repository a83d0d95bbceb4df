import type { AccountRow } from '../../db/accounts.ts';
import type { Tx } from '../../db/connect.ts';
import { saveInvitation } from '../../db/invitations.ts';
import { type ChannelRow, insertDelivery, listChannels } from '../../db/own-channels.ts';
import { maskedAddress } from '../operation/masked.ts';
import type { AccountDeps } from './account-deps.ts';
import { digestOf, newToken } from './tokens.ts';
import { writeTo } from './word.ts';

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

const reaches = ({ kind, verified_at }: ChannelRow) =>
  verified_at !== null && (kind === 'email' || kind === 'sms');

/**
 * Makes the one good link of an account. It goes to an address that its person has proved, past whoever made it;
 * without one, or with `show`, it is answered: whoever makes it notes that, and so tells the person.
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
  const sent = show ? undefined : (await listChannels(tx, person)).find(reaches);
  let message: string | null = null;
  if (sent !== undefined) {
    const { kind, address } = sent;
    message = await writeTo(deps, tx, person, linkText(purpose, url, days));
    await insertDelivery(tx, { message, kind, address });
  }
  await saveInvitation(tx, {
    digest: digestOf(token),
    person,
    purpose,
    created_at: now.toString(),
    expires_at: expiresAt,
    message,
  });
  return sent === undefined
    ? { purpose, expiresAt, url, sentTo: null }
    : { purpose, expiresAt, url: null, sentTo: maskedAddress(sent.kind, sent.address) };
}
