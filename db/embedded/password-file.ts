import { randomBytes } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartupError } from '../database-url.ts';
import { errorCode } from './error-code.ts';

function passwordFile(folder: string): string {
  return join(folder, 'password');
}

/** Writes a new random password that only the owner of the data folder can read; it fits in a URL as it is. */
export async function writePassword(folder: string): Promise<string> {
  const password = randomBytes(24).toString('base64url');
  await rm(passwordFile(folder), { force: true }); // so that the mode below is not that of an older file
  await writeFile(passwordFile(folder), password, { mode: 0o600, flag: 'wx', flush: true });
  return password;
}

/** @throws StartupError when it is gone or another account's: the server is of no use without it. */
export async function readPassword(folder: string): Promise<string> {
  try {
    return (await readFile(passwordFile(folder), 'utf8')).trim();
  } catch (error) {
    const why = errorCode(error) === 'ENOENT' ? 'is missing' : 'cannot be read by this user';
    throw new StartupError(`${passwordFile(folder)}, the password of the database beside it, ${why}.`);
  }
}
