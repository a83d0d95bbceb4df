import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomUUID,
  sign,
} from 'node:crypto';
import { access, link, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartupError } from '../../db/database-url.ts';
import type { Configuration } from '../configuration.ts';

/** A key that heads are signed with. Its private half stays in its file and in the memory of the workers. */
export interface SigningKey {
  /** SHA-256 of the public key as SPKI in DER, in hexadecimal. */
  readonly id: string;
  /** SPKI in DER, in Base64. */
  readonly publicKey: string;
  /** An Ed25519 signature of the UTF-8 bytes, in Base64. */
  sign(text: string): string;
}

const MAKE_ONE = 'openssl genpkey -algorithm ed25519 -out signing-key.pem';
const PRIVATE_KEY = /-----BEGIN PRIVATE KEY-----[\s\S]+?-----END PRIVATE KEY-----/g;

function signingKey(privateKey: KeyObject): SigningKey {
  const spki = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  return {
    id: createHash('sha256').update(spki).digest('hex'),
    publicKey: spki.toString('base64'),
    sign: (text) => sign(null, Buffer.from(text), privateKey).toString('base64'),
  };
}

/** What is wrong with a key is said without a word of it. */
function keysIn(pem: string, file: string): SigningKey[] {
  const keys = [...pem.matchAll(PRIVATE_KEY)].map(([block]) => {
    try {
      const key = createPrivateKey(block);
      if (key.asymmetricKeyType === 'ed25519') return signingKey(key);
    } catch {
      // not a key at all: the same sentence
    }
    throw new StartupError(`A key in ${file} is no Ed25519 key in PEM; one is made by: ${MAKE_ONE}`);
  });
  if (keys.length === 0) throw new StartupError(`There is no private key in ${file}: ${MAKE_ONE}`);
  return keys;
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined);

/** Makes the key of the embedded default, unless another process was first; nobody ever sees a half of it. */
async function makeKey(file: string): Promise<void> {
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
  const unfinished = `${file}.${randomUUID()}`;
  await writeFile(unfinished, pem, { mode: 0o600, flag: 'wx', flush: true });
  await link(unfinished, file).catch((error: unknown) => {
    if (codeOf(error) !== 'EEXIST') throw error;
  });
  await unlink(unfinished);
}

async function readKeys(file: string): Promise<SigningKey[]> {
  try {
    return keysIn(await readFile(file, 'utf8'), file);
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    throw new StartupError(`HUANJIE_SIGNING_KEY names ${file}, which cannot be read: ${MAKE_ONE}`);
  }
}

export type KeySettings = Pick<Configuration, 'signingKey' | 'databaseUrl' | 'dataFolder'>;

/**
 * The keys that heads are signed with: those in the file that HUANJIE_SIGNING_KEY names, all of them; beside the
 * embedded database one that is made at the first start. Empty where there is a database of one's own and no key: then
 * no heads are made. Throws StartupError for a file that is not there or holds something else.
 */
export async function signingKeys({
  signingKey: file,
  databaseUrl,
  dataFolder,
}: KeySettings): Promise<readonly SigningKey[]> {
  if (file !== undefined) return readKeys(file);
  if (databaseUrl !== undefined) return [];
  const own = join(dataFolder, 'signing-key.pem');
  await access(own).catch(() => makeKey(own));
  return readKeys(own);
}
