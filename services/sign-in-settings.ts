import { isIP } from 'node:net';
import { StartupError } from '../db/database-url.ts';
import { ROLES, type Role } from '../machines/plan/words.ts';

/** An identity provider of one's own, by OpenID Connect. */
export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What of its answer names the person: `phone_number`, `email`, or one that holds the name to sign in by. */
  readonly claim: string;
}

/** How people get in. */
export interface SignInSettings {
  /** Where people reach the product, without a slash at its end. */
  readonly publicUrl: string;
  /** Seals the secrets of second factors; without it a key is made once and kept in the database. */
  readonly secretKey: string | undefined;
  /** Whoever holds one of these roles has to have a second factor. */
  readonly requireTotp: readonly Role[];
  /** Proxies whose word about the sender's address is taken. */
  readonly trustedProxies: readonly string[];
  readonly oidc: OidcSettings | undefined;
}

type Values = Readonly<
  Record<
    | 'HUANJIE_SECRET_KEY'
    | 'HUANJIE_REQUIRE_TOTP'
    | 'TRUSTED_PROXIES'
    | 'OIDC_ISSUER'
    | 'OIDC_CLIENT_ID'
    | 'OIDC_CLIENT_SECRET'
    | 'OIDC_CLAIM',
    string | undefined
  >
>;

const LEAST_KEY_LENGTH = 32;
const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];
const EVERYBODY = 'all';

const listed = (value: string | undefined): string[] =>
  (value ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** The key itself is not repeated: what is printed at the start is read by many. */
function keyIn(value: string | undefined): string | undefined {
  if (value !== undefined && value.length < LEAST_KEY_LENGTH)
    throw new StartupError(
      `HUANJIE_SECRET_KEY has ${value.length} characters, but must have at least ${LEAST_KEY_LENGTH}.`,
    );
  return value;
}

function rolesIn(value: string | undefined): readonly Role[] {
  if (value === EVERYBODY) return ROLES;
  return listed(value).map((name) => {
    const role = ROLES.find((one) => one === name);
    if (role === undefined)
      throw new StartupError(
        `HUANJIE_REQUIRE_TOTP is "${value}", but must be ${EVERYBODY}, or some of ${ROLES.join(', ')}.`,
      );
    return role;
  });
}

function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}

function proxiesIn(value: string | undefined): string[] {
  const proxies = listed(value);
  if (!proxies.every(isNetwork))
    throw new StartupError(
      `TRUSTED_PROXIES is "${value}", but must be addresses or networks such as 10.0.0.0/8, with commas.`,
    );
  return proxies;
}

function issuerIn(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const guarded =
    url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.includes(url.hostname));
  if (url === undefined || !guarded || url.search !== '' || url.hash !== '')
    throw new StartupError(
      `OIDC_ISSUER is "${value}", but must be the https address of an identity provider.`,
    );
  return value;
}

function oidcIn(values: Values): OidcSettings | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = values;
  if (issuer === undefined && clientId === undefined && clientSecret === undefined) return undefined;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined)
    throw new StartupError(
      'OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET go together: set all or none.',
    );
  return { issuer: issuerIn(issuer), clientId, clientSecret, claim: values.OIDC_CLAIM ?? 'sub' };
}

/** Throws StartupError with a sentence that names the variable. */
export function signInSettings(publicUrl: string, values: Values): SignInSettings {
  return {
    publicUrl,
    secretKey: keyIn(values.HUANJIE_SECRET_KEY),
    requireTotp: rolesIn(values.HUANJIE_REQUIRE_TOTP),
    trustedProxies: proxiesIn(values.TRUSTED_PROXIES),
    oidc: oidcIn(values),
  };
}

/** Behind TLS cookies are sent through it alone. */
export const behindTls = ({ publicUrl }: Pick<SignInSettings, 'publicUrl'>): boolean =>
  publicUrl.startsWith('https:');
