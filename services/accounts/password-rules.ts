import { InvalidFacts } from '../../machines/rules/invalid-facts.ts';
import { isCommon } from './common-passwords.ts';

export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 128;

/** Shorter ones, a surname for instance, are part of too much. */
const SHORTEST_NAME = 3;

/** What everybody knows of the person whose password it is to be. */
export interface PasswordOwner {
  readonly name: string;
  readonly signInName: string;
  readonly phone: string | null;
  readonly email: string | null;
}

function namesIn({ name, signInName, phone, email }: PasswordOwner): string[] {
  return [name, signInName, phone ?? '', email?.split('@')[0] ?? '']
    .map((one) => one.normalize('NFKC').toLowerCase())
    .filter((one) => [...one].length >= SHORTEST_NAME);
}

async function flawOf(password: string, owner: PasswordOwner): Promise<string | undefined> {
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD || length > LONGEST_PASSWORD)
    return `must have ${SHORTEST_PASSWORD} to ${LONGEST_PASSWORD} characters, has ${length}`;
  const text = password.normalize('NFKC').toLowerCase();
  if (namesIn(owner).some((one) => text.includes(one)))
    return 'must not contain the name, the telephone number or the e-mail of its person';
  return (await isCommon(password)) ? 'is one of those that are tried first' : undefined;
}

/**
 * Long, and not what anybody would try first; of any characters (NIST SP 800-63B 5.1.1.2). Throws InvalidFacts that
 * names `field` and does not repeat the password.
 */
export async function requireGoodPassword(
  password: string,
  owner: PasswordOwner,
  field = 'password',
): Promise<void> {
  const detail = await flawOf(password, owner);
  if (detail !== undefined) throw new InvalidFacts([{ field, detail }]);
}
