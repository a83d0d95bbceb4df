import { hash, verify } from '@node-rs/argon2';
import { passwordHashes } from '../metrics.ts';

/** Argon2id with the least that OWASP recommends: 19 MiB, two passes, one lane. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const CURRENT = '$argon2id$v=19$m=19456,t=2,p=1$';

/** Of a password that nobody knows, made with the same parameters: comparing with it takes as long. */
const NOBODYS =
  '$argon2id$v=19$m=19456,t=2,p=1$pbhktQy8bn8ybz6mdVxe3A$Pt2XOVJmRl+0fCsYtmVbQA80RY9Zok7lj6qPjRqDytY';

/** The same characters may be typed in more ways than one. */
const asTyped = (password: string) => password.normalize('NFKC');

export async function hashPassword(password: string): Promise<string> {
  passwordHashes.inc();
  return hash(asTyped(password), PARAMETERS);
}

/** Compares once, whether there is a hash or not, so that it takes as long for somebody who does not exist. */
export async function passwordMatches(stored: string | null | undefined, password: string): Promise<boolean> {
  passwordHashes.inc();
  const matches = await verify(stored ?? NOBODYS, asTyped(password));
  return matches && stored !== null && stored !== undefined;
}

/** Made with other parameters than today's. */
export const isOutdated = (stored: string): boolean => !stored.startsWith(CURRENT);
