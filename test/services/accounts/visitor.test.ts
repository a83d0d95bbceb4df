import { expect, test } from 'vitest';
import { maskedNetwork, networkOf } from '../../../services/accounts/visitor.ts';

test.each([
  { address: '203.0.113.7', network: '203.0.113.7', masked: '203.0.113.*' },
  { address: '::ffff:203.0.113.7', network: '203.0.113.7', masked: '203.0.113.*' },
  { address: '2001:db8:1:2:3:4:5:6', network: '2001:db8:1:2::/64', masked: '2001:db8:*' },
  { address: '2001:0DB8:0001:0002::9', network: '2001:db8:1:2::/64', masked: '2001:db8:*' },
  { address: '2001:db8::1', network: '2001:db8:0:0::/64', masked: '2001:db8:*' },
  { address: 'fe80::1%eth0', network: 'fe80:0:0:0::/64', masked: 'fe80:0:*' },
  { address: '::1', network: '0:0:0:0::/64', masked: '0:0:*' },
])('$address belongs to $network, and is shown as $masked', ({ address, network, masked }) => {
  expect(networkOf(address)).toBe(network);
  expect(maskedNetwork(address)).toBe(masked);
});
