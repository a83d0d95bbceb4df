import type { ChannelKind } from '../../db/tables.ts';

const HIDDEN = '…';
/** Of the key of a robot so much is shown, and only where as much again and more stays hidden. */
const SHOWN = 4;
const LONG_ENOUGH = 3 * SHOWN;

function maskedEmail(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 1 ? HIDDEN : `${[...address][0]}***${address.slice(at)}`;
}

/** As mobile numbers are masked on official notices: 138****0000. */
const maskedNumber = (number: string) =>
  /^\+?\d{11,15}$/.test(number) ? `${number.slice(0, -8)}****${number.slice(-SHOWN)}` : HIDDEN;

/** The path and the query of a webhook's address let in whoever knows them; its host tells where it leads. */
const maskedUrl = (address: string) =>
  URL.canParse(address) && new URL(address).host !== '' ? `${new URL(address).host}/${HIDDEN}` : HIDDEN;

const maskedKey = (key: string) => (key.length < LONG_ENOUGH ? HIDDEN : `${HIDDEN}${key.slice(-SHOWN)}`);

const MASKS: Readonly<Record<ChannelKind, (address: string) => string>> = {
  email: maskedEmail,
  sms: maskedNumber,
  webhook: maskedUrl,
  wecom: maskedKey,
  dingtalk: maskedKey,
};

/** So much of an address that its owner knows it again, and nobody can use it. */
export function maskedAddress(kind: ChannelKind, address: string): string {
  return MASKS[kind](address);
}

const LONGEST = 200;

/** Addresses of any kind, and whatever is as long as a key, within a text: URLs, e-mail, tokens, digits. */
const ADDRESSES = /[a-z][a-z\d+.-]*:\/\/\S+|\S+@\S+|[\w-]{20,}|\+?\d[\d -]{5,}\d/gi;

/** What went wrong, without any address that it may name, and no longer than a line or two. */
export function withoutAddresses(error: string): string {
  const bare = error.replaceAll(ADDRESSES, HIDDEN);
  return bare.length > LONGEST ? `${[...bare].slice(0, LONGEST).join('')}${HIDDEN}` : bare;
}
