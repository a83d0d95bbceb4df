import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CHANNEL_KINDS } from '../../../db/channel-kinds.ts';
import { maskedAddress, withoutAddresses } from '../../../services/operation/masked.ts';

describe('an address is shown so that its owner knows it again', () => {
  test.each([
    { kind: 'email', address: 'secretary@example.cn', shown: 's***@example.cn' },
    { kind: 'email', address: 's@example.cn', shown: 's***@example.cn' },
    { kind: 'email', address: '@example.cn', shown: '…' },
    { kind: 'email', address: 'nothing', shown: '…' },
    { kind: 'sms', address: '13800001234', shown: '138****1234' },
    { kind: 'sms', address: '+8613800001234', shown: '+86138****1234' },
    { kind: 'sms', address: '12345', shown: '…' },
    {
      kind: 'webhook',
      address: 'https://hooks.example.cn:8443/t/abc?key=def',
      shown: 'hooks.example.cn:8443/…',
    },
    { kind: 'webhook', address: 'https://user:word@hooks.example.cn/', shown: 'hooks.example.cn/…' },
    { kind: 'webhook', address: 'hooks', shown: '…' },
    { kind: 'webhook', address: 'mailto:a@example.cn', shown: '…' },
    { kind: 'wecom', address: '00000000-0000-4000-8000-00000000abcd', shown: '…abcd' },
    { kind: 'dingtalk', address: '12345678901', shown: '…' },
    { kind: 'dingtalk', address: '123456789012', shown: '…9012' },
  ] as const)('$kind $address: $shown', ({ kind, address, shown }) => {
    expect(maskedAddress(kind, address)).toBe(shown);
  });

  test('whatever it is, it is never shown whole', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CHANNEL_KINDS), fc.string({ minLength: 2 }), (kind, address) => {
        expect(maskedAddress(kind, address)).not.toBe(address);
      }),
    );
  });
});

describe('what went wrong is told without an address', () => {
  test.each([
    { error: 'email: 550', shown: 'email: 550' },
    { error: 'connect ECONNREFUSED 127.0.0.1:25', shown: 'connect ECONNREFUSED 127.0.0.1:25' },
    { error: '550 no such user <secretary@example.cn>', shown: '550 no such user …' },
    { error: 'POST https://hooks.example.cn/t/abc failed', shown: 'POST … failed' },
    { error: 'number 138 0000 1234 is refused', shown: 'number … is refused' },
    { error: 'key 00000000-0000-4000-8000-00000000abcd', shown: 'key …' },
    { error: '站内错误'.repeat(100), shown: `${'站内错误'.repeat(50)}…` },
  ])('$error', ({ error, shown }) => {
    expect(withoutAddresses(error)).toBe(shown);
  });

  test('wherever an address stands in it', () => {
    const address = fc.constantFrom(
      'secretary@example.cn',
      '13800001234',
      'https://hooks.example.cn/t/abc',
      '0123456789abcdef0123456789abcdef',
    );
    fc.assert(
      fc.property(fc.string(), address, fc.string(), (before, one, after) => {
        expect(withoutAddresses(`${before} ${one} ${after}`)).not.toContain(one);
      }),
    );
  });
});
