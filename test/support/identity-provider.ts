import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import Provider from 'oidc-provider';
import { afterAll } from 'vitest';

export const CLIENT = { id: 'huanjie', secret: 'a-secret-of-the-drill-and-of-nothing-else' };

export interface Claims {
  readonly email?: string;
  readonly email_verified?: boolean;
  readonly phone_number?: string;
  readonly phone_number_verified?: boolean;
  readonly preferred_username?: string;
}

/** What is done to an answer of the token endpoint on its way. */
export type Tamper = (idToken: string) => Promise<string> | string;

const KEY_ID = 'provider';

/** Has what the provider answers to one request changed before it leaves. */
function intercept(response: ServerResponse, change: (body: string) => Promise<string>): void {
  const end = response.end.bind(response);
  response.end = ((chunk?: string | Buffer) => {
    void change(String(chunk ?? '')).then((body) => {
      response.setHeader('content-length', Buffer.byteLength(body));
      end(body);
    });
    return response;
  }) as typeof response.end;
}

/** A real identity provider on this machine, at which somebody is signed in already; gone with the file. */
export async function startIdentityProvider(redirectUri: string) {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(privateKey)), kid: KEY_ID, alg: 'RS256', use: 'sig' };
  const people = new Map<string, Claims>();
  let current = '';
  let tamper: Tamper | undefined;

  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://here').pathname;
    if (path === '/token' && tamper !== undefined) {
      const by = tamper;
      intercept(response, async (body) => {
        const told = JSON.parse(body);
        return typeof told.id_token === 'string'
          ? JSON.stringify({ ...told, id_token: await by(told.id_token) })
          : body;
      });
    }
    if (!path.startsWith('/interaction/')) return void provider.callback()(request, response);
    const login = { accountId: current };
    void provider.interactionFinished(request, response, { login, consent: {} });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const provider = new Provider(issuer, {
    clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [redirectUri] }],
    jwks: { keys: [jwk] },
    cookies: { keys: ['drill'] },
    ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600 },
    features: { devInteractions: { enabled: false } },
    claims: {
      openid: ['sub'],
      email: ['email', 'email_verified'],
      phone: ['phone_number', 'phone_number_verified'],
      profile: ['preferred_username'],
    },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    findAccount: (_ctx, accountId) => ({
      accountId,
      claims: () => ({ sub: accountId, ...people.get(accountId) }),
    }),
    // Whoever signs in agrees to what is asked.
    async loadExistingGrant({ oidc }) {
      const grant = new provider.Grant({
        clientId: oidc.client?.clientId ?? '',
        accountId: oidc.session?.accountId ?? '',
      });
      grant.addOIDCScope('openid email phone profile');
      await grant.save();
      return grant;
    },
  });

  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  afterAll(stop);

  /** A browser at the provider: from the address that it is sent to until it is sent back. */
  async function visit(url: string, subject: string): Promise<string> {
    current = subject;
    const jar = new Map<string, string>();
    for (let at = url; ; ) {
      if (at.startsWith(redirectUri)) return at;
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
      const answer = await fetch(at, { redirect: 'manual', headers: { cookie } });
      for (const set of answer.headers.getSetCookie()) {
        const [name = '', value = ''] = (set.split(';')[0] ?? '').split('=');
        jar.set(name, value);
      }
      const next = answer.headers.get('location');
      if (next === null) throw new Error(`The provider answers ${answer.status}: ${await answer.text()}`);
      at = new URL(next, at).href;
    }
  }

  return {
    issuer,
    people,
    stop,
    visit,
    privateKey: privateKey as CryptoKey,
    publicKey,
    /** What is done to the next answers; nothing where it is left out. */
    tamperWith: (by?: Tamper) => {
      tamper = by;
    },
    /** Signed as the provider itself does, whatever it says. */
    sign: (claims: JWTPayload, key: CryptoKey | Uint8Array = privateKey, alg = 'RS256') =>
      new SignJWT(claims).setProtectedHeader({ alg, kid: KEY_ID }).sign(key),
  };
}
