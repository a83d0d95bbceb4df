import { lookup } from 'node:dns';
import { isIP } from 'node:net';
import { Webhook } from 'standardwebhooks';
import type { AllowedHost } from '../../services/channel-settings.ts';
import { type Channel, ChannelFailure, type Parcel } from '../../services/channels.ts';
import { isSuccess, mayPass, PATIENCE_MS, post, refused } from './http-post.ts';
import { isPublicAddress, notPublic, publicLookup } from './public-address.ts';

const DEFAULT_PORTS: Readonly<Record<string, number>> = { 'https:': 443, 'http:': 80 };

function isAllowed({ hostname, port, protocol }: URL, hosts: readonly AllowedHost[]): boolean {
  const used = port === '' ? DEFAULT_PORTS[protocol] : Number(port);
  return hosts.some((one) => one.host === hostname && (one.port ?? used) === used);
}

/**
 * Addresses are entered by people, and this process stands inside the network: so they may lead to public hosts by
 * HTTPS, and to those that the configuration names. A host that is a number never comes by the resolver.
 */
function targetOf(address: string, hosts: readonly AllowedHost[]): { url: URL; own: boolean } {
  if (!URL.canParse(address))
    throw new ChannelFailure('webhook: the address is not a URL', { permanent: true });
  const url = new URL(address);
  const own = isAllowed(url, hosts);
  if (url.protocol !== 'https:' && !(own && url.protocol === 'http:'))
    throw new ChannelFailure('webhook: the address is not HTTPS', { permanent: true });
  const literal = url.hostname.replace(/^\[(.*)\]$/, '$1');
  if (!own && isIP(literal) !== 0 && !isPublicAddress(literal)) throw notPublic();
  return { url, own };
}

/** Headers of Standard Webhooks: the id stays the same at every try, the time is that of the try. */
function signed({ id, secret }: Parcel, body: string): Record<string, string> {
  const at = new Date();
  try {
    return {
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(secret ?? '').sign(id, at, body),
    };
  } catch {
    throw new ChannelFailure('webhook: there is no secret to sign with', { permanent: true });
  }
}

/** Programs of other offices: one JSON body a message, signed as Standard Webhooks has it. */
export function webhookChannel({
  hosts,
  patienceMs = PATIENCE_MS,
  resolve = lookup,
}: {
  hosts: readonly AllowedHost[];
  patienceMs?: number;
  resolve?: typeof lookup;
}): Channel {
  return {
    kind: 'webhook',
    longestMs: patienceMs,
    async send(parcel) {
      const { id, address, subject, text, link, items } = parcel;
      const { url, own } = targetOf(address, hosts);
      const body = JSON.stringify({ type: 'reminder', id, subject, text, link, items });
      const answer = await post('webhook', {
        url,
        body,
        headers: signed(parcel, body),
        patienceMs,
        lookup: own ? undefined : publicLookup(resolve),
      });
      if (!isSuccess(answer)) throw refused('webhook', answer, !mayPass(answer));
      return { reference: null };
    },
    close: async () => undefined,
  };
}
