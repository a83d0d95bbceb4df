import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { keepSecret } from '../db/secrets.ts';
import type { Deps } from './deps.ts';

/**
 * Texts that the product itself has to read again, and nobody who has the database alone. What a text is about is
 * sealed with it, so that it opens nowhere else.
 */
export interface Sealing {
  seal(text: string, about: string): Promise<string>;
  /** Throws an Error for what was not sealed with this key, or is about something else. */
  open(sealed: string, about: string): Promise<string>;
}

const SECRET_NAME = 'sealing-key';
const CIPHER = 'aes-256-gcm';
const VERSION = 'v1';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;

/**
 * Seals with a key of the configuration. Without one, a key is made once and kept in the database: then a copy of the
 * whole database opens everything, and only one of single tables does not.
 */
export function sealingOf(
  { connection: { db } }: Pick<Deps, 'connection'>,
  secretKey: string | undefined,
): Sealing {
  let known: Promise<Buffer> | undefined;

  async function findKey(): Promise<Buffer> {
    const text =
      secretKey ?? (await keepSecret(db, SECRET_NAME, randomBytes(KEY_BYTES).toString('base64url')));
    return Buffer.from(hkdfSync('sha256', text, '', `huanjie/sealing/${VERSION}`, KEY_BYTES));
  }
  function key(): Promise<Buffer> {
    if (known === undefined) {
      known = findKey();
      known.catch(() => {
        known = undefined;
      });
    }
    return known;
  }

  return {
    async seal(text, about) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, await key(), nonce).setAAD(Buffer.from(about));
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return [VERSION, ...[nonce, sealed, cipher.getAuthTag()].map((one) => one.toString('base64url'))].join(
        '.',
      );
    },
    async open(text, about) {
      const [version, ...parts] = text.split('.');
      const [nonce, sealed, tag] = parts.map((part) => Buffer.from(part, 'base64url'));
      if (version !== VERSION || nonce === undefined || sealed === undefined || tag === undefined)
        throw new Error(`Expected something sealed as ${VERSION}, found "${version}"`);
      const decipher = createDecipheriv(CIPHER, await key(), nonce, { authTagLength: 16 })
        .setAAD(Buffer.from(about))
        .setAuthTag(tag);
      return Buffer.concat([decipher.update(sealed), decipher.final()]).toString('utf8');
    },
  };
}
