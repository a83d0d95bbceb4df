import type { LookupAddress } from 'node:dns';
import tlsOptions from 'smtp-server/lib/tls-options.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AllowedHost } from '../../../services/channel-settings.ts';
import { isPublicAddress, publicLookup } from '../../../workers/channels/public-address.ts';
import { webhookChannel } from '../../../workers/channels/webhook.ts';
import { type HttpReceiver, startHttpReceiver } from '../../support/receivers/http-receiver.ts';
import { failureOf, parcel } from '../../support/receivers/parcel.ts';

const SECRET = `whsec_${Buffer.from('a secret of some thirty-two bytes').toString('base64')}`;
/** Self-signed, for localhost. */
const { key, cert } = tlsOptions() as { key: string; cert: string };

let receiver: HttpReceiver;
beforeEach(async () => {
  receiver = await startHttpReceiver({ tls: { key, cert } });
});
afterEach(() => receiver.close());

type Resolve = NonNullable<Parameters<typeof webhookChannel>[0]['resolve']>;

/** A resolver that knows one name after the other; how often it was asked. */
function resolverOf(...answers: readonly (readonly string[])[]) {
  let asked = 0;
  const resolve = ((
    _name: string,
    _options: object,
    callback: (error: null, all: LookupAddress[]) => void,
  ) => {
    const addresses = answers[asked] ?? [];
    asked += 1;
    callback(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  }) as Resolve;
  return { resolve, asked: () => asked };
}

const send = (address: string, hosts: readonly AllowedHost[] = [], resolve?: Resolve) =>
  failureOf(
    webhookChannel({ hosts, patienceMs: 1_000, ...(resolve === undefined ? {} : { resolve }) }),
    parcel({ address, secret: SECRET }),
  );

describe('an address inside of the network is refused for good, and nothing connects to it', () => {
  test.each([
    '127.0.0.1',
    'localhost',
    'LOCALHOST',
    '[::1]',
    '[::]',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.254',
    '192.168.1.1',
    '169.254.169.254',
    '100.100.100.200',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[::127.0.0.1]',
    '[64:ff9b::7f00:1]',
    '[2002:7f00:1::]',
    '[fd00::1]',
    '[fe80::1]',
    '[ff02::1]',
    '2130706433',
    '0x7f000001',
    '0x7f.1',
    '0177.0.0.1',
    '127.1',
    '127.0.0.1.',
    '①②⑦.0.0.1',
  ])('https://%s', async (host) => {
    const failure = await send(`https://${host}:${receiver.port}/`);
    expect(failure).toMatchObject({ permanent: true, message: 'webhook: the address is not a public one' });
    expect(receiver.connections).toBe(0);
  });
});

describe('a name counts as what it leads to', () => {
  test.each([
    { leadsTo: ['127.0.0.1'] },
    { leadsTo: ['10.0.0.8'] },
    { leadsTo: ['::1'] },
    { leadsTo: ['::ffff:127.0.0.1'] },
    { leadsTo: ['8.8.8.8', '127.0.0.1'] },
    { leadsTo: ['2400:3200::1', 'fd00::1'] },
    { leadsTo: [] },
  ])('$leadsTo', async ({ leadsTo }) => {
    const { resolve } = resolverOf(leadsTo);
    const failure = await send(`https://hooks.example.org:${receiver.port}/`, [], resolve);
    expect(failure).toMatchObject({ permanent: true, message: 'webhook: the address is not a public one' });
    expect(receiver.connections).toBe(0);
  });

  test('what is connected to is what was looked at: there is one answer, and the next one comes too late', () => {
    const { resolve, asked } = resolverOf(['8.8.8.8', '2400:3200::1'], ['127.0.0.1']);
    const seen: unknown[] = [];
    const lookup = publicLookup(resolve);
    lookup('hooks.example.org', { all: true }, (...answer) => seen.push(answer));
    expect(asked()).toBe(1);
    expect(seen).toEqual([
      [
        null,
        [
          { address: '8.8.8.8', family: 4 },
          { address: '2400:3200::1', family: 6 },
        ],
      ],
    ]);
  });

  test('where one address is asked for, it is the first one', () => {
    const seen: unknown[] = [];
    publicLookup(resolverOf(['8.8.8.8', '1.1.1.1']).resolve)('a.example', {}, (...answer) =>
      seen.push(answer),
    );
    expect(seen).toEqual([[null, '8.8.8.8', 4]]);
  });

  test('a name that changes its address is looked at again for every message', async () => {
    const { resolve, asked } = resolverOf(['127.0.0.1'], ['10.0.0.1']);
    await send(`https://hooks.example.org:${receiver.port}/`, [], resolve);
    await send(`https://hooks.example.org:${receiver.port}/`, [], resolve);
    expect(asked()).toBe(2);
    expect(receiver.connections).toBe(0);
  });

  test('a name that is not known may be known later', async () => {
    const unknown = ((_name: string, _options: object, callback: (error: Error) => void) =>
      callback(
        Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' }),
      )) as unknown as Resolve;
    const failure = await send('https://hooks.example.org/', [], unknown);
    expect(failure).toMatchObject({ permanent: false, message: 'webhook: no answer (ENOTFOUND)' });
  });
});

test.each([
  { address: 'http://hooks.example.org/', says: 'the address is not HTTPS' },
  { address: 'ftp://hooks.example.org/', says: 'the address is not HTTPS' },
  { address: 'file:///etc/passwd', says: 'the address is not HTTPS' },
  { address: 'hooks.example.org', says: 'the address is not a URL' },
  { address: 'https://', says: 'the address is not a URL' },
  { address: '', says: 'the address is not a URL' },
])('$address: $says', async ({ address, says }) => {
  expect(await send(address)).toMatchObject({ permanent: true, message: `webhook: ${says}` });
});

describe('a host that the configuration names may be inside', () => {
  test('its certificate is looked at all the same', async () => {
    const failure = await send(`https://localhost:${receiver.port}/`, [
      { host: 'localhost', port: undefined },
    ]);
    expect(failure.permanent).toBe(false);
    expect(failure.message).toMatch(
      /^webhook: no answer \((DEPTH_ZERO_SELF_SIGNED_CERT|CERT_HAS_EXPIRED)\)$/,
    );
    expect(receiver.requests).toEqual([]);
  });

  test.each([
    { hosts: [{ host: 'localhost', port: undefined }], allowed: true },
    { hosts: [{ host: 'localhost', port: 0 }], allowed: false },
    { hosts: [{ host: '127.0.0.1', port: undefined }], allowed: false },
    { hosts: [{ host: 'host', port: undefined }], allowed: false },
  ])('$hosts: $allowed', async ({ hosts, allowed }) => {
    const plain = await startHttpReceiver();
    const channel = webhookChannel({ hosts, patienceMs: 1_000 });
    const sent = channel.send(parcel({ address: `http://localhost:${plain.port}/`, secret: SECRET }));
    await (allowed ? sent : expect(sent).rejects.toThrow('the address is not HTTPS'));
    expect(plain.accepted).toHaveLength(allowed ? 1 : 0);
    await plain.close();
  });

  test('a port that is not written is that of the protocol', async () => {
    const { resolve } = resolverOf();
    const other = await send(
      'https://hooks.example.org/',
      [{ host: 'hooks.example.org', port: 80 }],
      resolve,
    );
    expect(other.message).toBe('webhook: the address is not a public one');
  });
});

test.each([
  { address: '8.8.8.8', isPublic: true },
  { address: '9.255.255.255', isPublic: true },
  { address: '10.0.0.0', isPublic: false },
  { address: '10.255.255.255', isPublic: false },
  { address: '11.0.0.0', isPublic: true },
  { address: '100.63.255.255', isPublic: true },
  { address: '100.127.255.255', isPublic: false },
  { address: '100.128.0.0', isPublic: true },
  { address: '172.15.255.255', isPublic: true },
  { address: '172.32.0.0', isPublic: true },
  { address: '192.167.255.255', isPublic: true },
  { address: '192.169.0.0', isPublic: true },
  { address: '223.255.255.255', isPublic: true },
  { address: '224.0.0.0', isPublic: false },
  { address: '255.255.255.255', isPublic: false },
  { address: '2400:3200::1', isPublic: true },
  { address: '2001:4860:4860::8888', isPublic: true },
  { address: '2001:db8::1', isPublic: false },
  { address: '2001::1', isPublic: false },
  { address: '4000::1', isPublic: false },
  { address: 'fe80::1%eth0', isPublic: false },
  { address: '2400:3200::1%eth0', isPublic: false },
  { address: 'not an address', isPublic: false },
])('$address is public: $isPublic', ({ address, isPublic }) => {
  expect(isPublicAddress(address)).toBe(isPublic);
});
