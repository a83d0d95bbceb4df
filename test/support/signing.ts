import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { type SigningKey, signingKeys } from '../../services/record/signing-keys.ts';

/** A folder that goes with the test file. To be called where `afterAll` may be. */
export function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'huanjie-record-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const pemOf = () => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });

/** New signing keys in one file, as a town has it. */
export async function newKeys(
  folder: string,
  count = 1,
): Promise<{ file: string; keys: readonly SigningKey[] }> {
  const file = join(mkdtempSync(join(folder, 'keys-')), 'signing-key.pem');
  writeFileSync(file, Array.from({ length: count }, pemOf).join(''));
  return { file, keys: await keysFrom(file) };
}

export const keysFrom = (file: string) =>
  signingKeys({ signingKey: file, databaseUrl: undefined, dataFolder: '' });

/** The public halves as PEM, as a verifier is given them. */
export const publicPem = (keys: readonly SigningKey[]) =>
  keys
    .map(({ publicKey }) => `-----BEGIN PUBLIC KEY-----\n${publicKey}\n-----END PUBLIC KEY-----\n`)
    .join('');
