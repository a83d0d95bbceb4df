import type { LookupOptions, lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { ChannelFailure } from '../../services/channels.ts';

/** IPv4 that leads to no public host (IANA special-purpose registry); metadata services are in two of them. */
const NOT_PUBLIC_IPV4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];
/** All that is public in IPv6 begins like this; loopback, private, link-local and mapped addresses do not. */
const GLOBAL_IPV6 = ['2000::', 3] as const;
/** Less protocols, documentation, and 6to4, which has an IPv4 address inside. */
const NOT_PUBLIC_IPV6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const refusedIpv4 = new BlockList();
for (const [net, prefix] of NOT_PUBLIC_IPV4) refusedIpv4.addSubnet(net, prefix, 'ipv4');
const refusedIpv6 = new BlockList();
for (const [net, prefix] of NOT_PUBLIC_IPV6) refusedIpv6.addSubnet(net, prefix, 'ipv6');
const globalIpv6 = new BlockList();
globalIpv6.addSubnet(...GLOBAL_IPV6, 'ipv6');

/** Whether an address, as numbers, belongs to a host of the public internet. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 4) return !refusedIpv4.check(address, 'ipv4');
  // A zone is only ever that of a link.
  if (isIP(address) !== 6 || address.includes('%')) return false;
  return globalIpv6.check(address, 'ipv6') && !refusedIpv6.check(address, 'ipv6');
}

/** What stands in the way of an address that is not public. */
export const notPublic = (): ChannelFailure =>
  new ChannelFailure('webhook: the address is not a public one', { permanent: true });

/**
 * A resolver for one connection that answers only where every address of the name is public. The connection is made
 * to what it answers, so a name that changes its address afterwards gains nothing.
 */
export function publicLookup(resolve: typeof lookup): LookupFunction {
  return (hostname, options: LookupOptions, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error !== null || first === undefined) return callback(error ?? notPublic(), '', 0);
      if (!addresses.every(({ address }) => isPublicAddress(address))) return callback(notPublic(), '', 0);
      if (options.all === true) return callback(null, addresses);
      return callback(null, first.address, first.family);
    });
  };
}
