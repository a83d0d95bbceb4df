import { parseArgs } from 'node:util';
import { StartupError } from './db/database-url.ts';
import { openDatabase } from './db/open.ts';
import { ROLES, type Role } from './machines/plan/words.ts';
import { InvalidFacts } from './machines/rules/invalid-facts.ts';
import { accountDepsOf } from './services/accounts/account-deps.ts';
import { DIVISION } from './services/accounts/administration.ts';
import { type InviteByCommand, inviteByCommand } from './services/accounts/invite-by-command.ts';
import { systemClock } from './services/clock.ts';
import { readConfiguration } from './services/configuration.ts';
import { depsOf } from './services/deps.ts';
import { DomainError } from './services/errors.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

const USAGE =
  'npm run invite -- --sign-in-name NAME [--name 姓名 --role administrator --prefix 150626100 [--phone 13800000000]]';

function roleIn(text: string): Role {
  const role = ROLES.find((one) => one === text);
  if (role === undefined)
    throw new StartupError(`--role is "${text}", but must be one of ${ROLES.join(', ')}.`);
  return role;
}

function commandIn(args: readonly string[]): InviteByCommand {
  const text = { type: 'string' } as const;
  const options = { name: text, 'sign-in-name': text, phone: text, role: text, prefix: text };
  const { values } = parseArgs({ args: [...args], options });
  const { name, 'sign-in-name': signInName, phone, role, prefix } = values;
  if (signInName === undefined || (role === undefined) !== (prefix === undefined))
    throw new StartupError(USAGE);
  if (prefix !== undefined && !DIVISION.test(prefix))
    throw new StartupError(`--prefix is "${prefix}", but must be the 2, 4, 6, 9 or 12 digits of a division.`);
  const roles = role === undefined || prefix === undefined ? [] : [{ role: roleIn(role), prefix }];
  return { name, signInName, phone, roles };
}

/** `npm run invite`: a one-time link for the first administrator of a town, or for whoever is locked out. */
async function invite(args: readonly string[]): Promise<void> {
  const command = commandIn(args);
  const configuration = readConfiguration(process.env);
  const log = (line: string) => process.stderr.write(`${line}\n`);
  const database = await openDatabase({ ...configuration, join: true, log });
  try {
    const deps = accountDepsOf(depsOf(database.connection, systemClock), configuration.signIn);
    const { url, expiresAt, created } = await inviteByCommand(deps, command);
    say(
      created
        ? `已建立账号 account created: ${command.signInName}`
        : `已有账号 account: ${command.signInName}`,
    );
    say(`一次性链接 one-time link, until ${expiresAt}:\n${url}`);
  } finally {
    await database.close();
  }
}

/** What whoever typed the command can put right themselves, in a sentence. */
function sentenceOf(error: unknown): string | undefined {
  if (error instanceof StartupError || error instanceof DomainError || error instanceof InvalidFacts)
    return error.message;
  const wrongOption =
    error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE');
  return wrongOption ? `${error.message}\n${USAGE}` : undefined;
}

try {
  await invite(process.argv.slice(2));
} catch (error) {
  const sentence = sentenceOf(error);
  if (sentence === undefined) throw error;
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}
