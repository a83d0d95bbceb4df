import { randomBytes } from 'node:crypto';
import { errors, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import { keepSecret } from '../../db/secrets.ts';
import type { Configuration } from '../configuration.ts';
import type { Deps } from '../deps.ts';

/** Whom a link was made for, and about which message. */
export interface LinkBearer {
  readonly message: string;
  readonly person: string;
}

/** The links that go out in messages: whoever holds one may answer that message as that person, and nothing else. */
export interface Links {
  /** Where people reach the product, without a slash at its end. */
  readonly publicUrl: string;
  /** The link in a message for its person; good for {@link LINK_DAYS} days. */
  url(message: string, person: string): Promise<string>;
  /** Whom a token was made for. `invalid` is whatever was not signed here for this purpose. */
  read(token: string): Promise<LinkBearer | 'expired' | 'invalid'>;
}

export const LINK_DAYS = 14;

const SECRET_NAME = 'link-key';
const PURPOSE = 'acknowledge';
const ALGORITHM = 'HS256';
const KEY_BYTES = 32;
const DAY_SECONDS = 86_400;

function bearerIn({ sub, purpose, message }: JWTPayload): LinkBearer | 'invalid' {
  if (purpose !== PURPOSE || typeof sub !== 'string' || typeof message !== 'string') return 'invalid';
  return { message, person: sub };
}

/**
 * Links under the address and the key of the configuration. Without a key there, one is made once and kept in the
 * database, so that every process signs with the same. A link expires by the town's clock, as its message was sent.
 */
export function linksOf(
  { connection: { db }, memory }: Deps,
  { publicUrl, port, linkKey }: Pick<Configuration, 'publicUrl' | 'port' | 'linkKey'>,
): Links {
  const base = publicUrl ?? `http://localhost:${port}`;
  let known: Promise<Uint8Array> | undefined;

  async function findKey(): Promise<Uint8Array> {
    const text = linkKey ?? (await keepSecret(db, SECRET_NAME, randomBytes(KEY_BYTES).toString('base64url')));
    return new TextEncoder().encode(text);
  }
  function key(): Promise<Uint8Array> {
    if (known === undefined) {
      known = findKey();
      known.catch(() => {
        known = undefined;
      });
    }
    return known;
  }
  const now = async () => (await memory.currentWorld()).clock.now().epochMilliseconds;

  return {
    publicUrl: base,
    async url(message, person) {
      // Good for weeks, so the clock need not be asked for again.
      const { clock } = await memory.world();
      const seconds = Math.floor(clock.now().epochMilliseconds / 1000);
      const token = await new SignJWT({ message, purpose: PURPOSE })
        .setProtectedHeader({ alg: ALGORITHM })
        .setSubject(person)
        .setExpirationTime(seconds + LINK_DAYS * DAY_SECONDS)
        .sign(await key());
      return `${base}/m/${token}`;
    },
    async read(token) {
      try {
        const currentDate = new Date(await now());
        const { payload } = await jwtVerify(token, await key(), {
          algorithms: [ALGORITHM],
          requiredClaims: ['sub', 'exp', 'purpose', 'message'],
          currentDate,
        });
        return bearerIn(payload);
      } catch (error) {
        if (error instanceof errors.JWTExpired)
          return bearerIn(error.payload) === 'invalid' ? 'invalid' : 'expired';
        if (error instanceof errors.JOSEError) return 'invalid';
        throw error;
      }
    },
  };
}
