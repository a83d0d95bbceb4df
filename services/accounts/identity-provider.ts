import * as client from 'openid-client';
import { DomainError } from '../errors.ts';
import type { OidcSettings, SignInSettings } from '../sign-in-settings.ts';

/** What an identity provider says of somebody, once everything about its answer is as it should be. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  /** The value of the configured claim; undefined where there is none, or it is not verified. */
  readonly claim: string | undefined;
}

/** What only the browser that went there may come back with. */
export interface Journey {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export interface IdentityProvider {
  /** Where the browser goes. Throws DomainError `unavailable`. */
  begin(): Promise<Journey & { readonly url: string }>;
  /**
   * What the answer says, given as the query of the address that the browser came back to. Throws {@link
   * RefusedAnswer}; DomainError `unavailable`.
   */
  finish(query: string, journey: Journey): Promise<Identity>;
}

/** Something about the answer is not as it should be; `reason` is a code, without any value of the answer. */
export class RefusedAnswer extends Error {
  readonly reason: string;

  constructor(reason: string) {
    super(`The answer of the identity provider is refused: ${reason}`);
    this.name = 'RefusedAnswer';
    this.reason = reason;
  }
}

export const CALLBACK_PATH = '/api/sign-in/oidc/callback';

const TIMEOUT_SECONDS = 10;

/** A claim that the provider has not verified is what anybody may have written there. */
const VERIFIED_BY: Readonly<Record<string, string>> = {
  email: 'email_verified',
  phone_number: 'phone_number_verified',
};
const SCOPES: Readonly<Record<string, string>> = {
  email: 'openid email',
  phone_number: 'openid phone',
  sub: 'openid',
};

type Claims = Readonly<Record<string, unknown>>;

function valueIn(claims: Claims, name: string): string | undefined {
  const value = claims[name];
  const verified = VERIFIED_BY[name];
  if (typeof value !== 'string' || value === '') return undefined;
  return verified === undefined || claims[verified] === true ? value : undefined;
}

/** The provider cannot be reached, or does not answer in time: nobody's fault who is signing in. */
function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? error.code : undefined;
  return code === 'OAUTH_TIMEOUT' || (error instanceof TypeError && error.message === 'fetch failed');
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';

/** The signature of an ID token is checked always, also where it comes straight from the provider. */
async function discover({ issuer, clientId, clientSecret }: OidcSettings): Promise<client.Configuration> {
  const plain = new URL(issuer).protocol === 'http:';
  const found = await client.discovery(new URL(issuer), clientId, clientSecret, undefined, {
    timeout: TIMEOUT_SECONDS,
    ...(plain && { execute: [client.allowInsecureRequests] }),
  });
  const metadata = found.serverMetadata();
  // Where a provider does not say how it wants the secret, it is this way (OpenID Connect Discovery 1.0, 3).
  const ways = metadata.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
  const way = ways.includes('client_secret_basic') ? client.ClientSecretBasic : client.ClientSecretPost;
  const configuration = new client.Configuration(metadata, clientId, clientSecret, way(clientSecret));
  configuration.timeout = TIMEOUT_SECONDS;
  if (plain) client.allowInsecureRequests(configuration);
  client.enableNonRepudiationChecks(configuration);
  return configuration;
}

/** Found when it is first needed, so that nothing else waits for it, and looked for again while it is away. */
export function identityProviderOf(
  settings: OidcSettings,
  { publicUrl }: Pick<SignInSettings, 'publicUrl'>,
): IdentityProvider {
  const { claim } = settings;
  const redirectUri = `${publicUrl}${CALLBACK_PATH}`;
  let known: Promise<client.Configuration> | undefined;

  async function configuration(): Promise<client.Configuration> {
    known ??= discover(settings);
    try {
      return await known;
    } catch {
      known = undefined;
      throw new DomainError(
        'unavailable',
        'The identity provider cannot be reached, or is not the one that is meant',
      );
    }
  }

  async function claimOf(
    found: client.Configuration,
    tokens: Awaited<ReturnType<typeof client.authorizationCodeGrant>>,
    claims: Claims & { sub: string },
  ): Promise<string | undefined> {
    const told = valueIn(claims, claim);
    if (told !== undefined || found.serverMetadata().userinfo_endpoint === undefined) return told;
    return valueIn(await client.fetchUserInfo(found, tokens.access_token, claims.sub), claim);
  }

  return {
    async begin() {
      const found = await configuration();
      const [verifier, state, nonce] = [
        client.randomPKCECodeVerifier(),
        client.randomState(),
        client.randomNonce(),
      ];
      const url = client.buildAuthorizationUrl(found, {
        redirect_uri: redirectUri,
        scope: SCOPES[claim] ?? 'openid profile',
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
      });
      return { url: url.href, state, nonce, verifier };
    },
    async finish(query, { state, nonce, verifier }) {
      const found = await configuration();
      try {
        const tokens = await client.authorizationCodeGrant(found, new URL(`${redirectUri}?${query}`), {
          pkceCodeVerifier: verifier,
          expectedState: state,
          expectedNonce: nonce,
          idTokenExpected: true,
        });
        const claims = tokens.claims();
        if (claims === undefined) throw new RefusedAnswer('no-id-token');
        return { issuer: claims.iss, subject: claims.sub, claim: await claimOf(found, tokens, claims) };
      } catch (error) {
        if (error instanceof RefusedAnswer) throw error;
        if (isAway(error)) throw new DomainError('unavailable', 'The identity provider cannot be reached');
        throw new RefusedAnswer(codeOf(error));
      }
    },
  };
}
