import { expect, test } from 'vitest';
import { networkOf } from '../../../services/public/network-of.ts';

test.each([
  { address: '198.18.0.1', network: '198.18.0.1' },
  { address: '198.18.0.2', network: '198.18.0.2' },
  { address: '::ffff:198.18.0.1', network: '198.18.0.1' },
  { address: '2001:db8:1:2:3:4:5:6', network: '2001:db8:1:2::/64' },
  { address: '2001:db8:1:2::1', network: '2001:db8:1:2::/64' },
  { address: '2001:0DB8:0001:0002::1', network: '2001:db8:1:2::/64' },
  { address: '2001:db8:1:3::1', network: '2001:db8:1:3::/64' },
  { address: '2001:db8::1', network: '2001:db8:0:0::/64' },
  { address: '::1', network: '0:0:0:0::/64' },
  { address: 'fe80::1%eth0', network: 'fe80:0:0:0::/64' },
])('$address belongs to $network', ({ address, network }) => {
  expect(networkOf(address)).toBe(network);
});
