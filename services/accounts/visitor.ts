import { isIPv6 } from 'node:net';

/** Whoever stands at the door, before it is known who that is. */
export interface Visitor {
  readonly address: string;
  readonly userAgent: string | null;
  /** The id of the request. */
  readonly request: string | null;
  /** The token that a person got on this device when they signed in here before. */
  readonly device: string | undefined;
  /** The session that this visitor has, and that ends when another one begins. */
  readonly session: string | undefined;
}

const NETWORK_GROUPS = 4;
const LONGEST_USER_AGENT = 120;

/** The eight groups of an IPv6 address, without leading zeros. */
function groupsOf(address: string): string[] {
  const [head = '', tail] = (address.split('%')[0] ?? '').toLowerCase().split('::');
  const split = (text: string) => (text === '' ? [] : text.split(':'));
  const [front, back] = [split(head), split(tail ?? '')];
  const zeros = tail === undefined ? 0 : 8 - front.length - back.length;
  return [...front, ...Array.from({ length: zeros }, () => '0'), ...back].map((one) =>
    Number.parseInt(one, 16).toString(16),
  );
}

/** An IPv4 address that comes in the form of IPv6 is the same address. */
const plain = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, '');

/** What one party has to itself: an IPv4 address, or the first half of an IPv6 address. */
export function networkOf(address: string): string {
  const bare = plain(address);
  return isIPv6(bare) ? `${groupsOf(bare).slice(0, NETWORK_GROUPS).join(':')}::/64` : bare;
}

/** So much of an address that its owner knows it again, and nobody is found by it: 203.0.113.* */
export function maskedNetwork(address: string): string {
  const bare = plain(address);
  return isIPv6(bare) ? `${groupsOf(bare).slice(0, 2).join(':')}:*` : bare.replace(/\.\d+$/, '.*');
}

export const shortUserAgent = ({ userAgent }: Visitor): string | null =>
  userAgent === null ? null : [...userAgent].slice(0, LONGEST_USER_AGENT).join('');
