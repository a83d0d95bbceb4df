import { Client, DatabaseError } from 'pg';

/** A sentence for the person at the terminal; the launcher prints it and exits with 1, no stack trace. */
export class StartupError extends Error {
  override name = 'StartupError';
}

/** PostgreSQL 15 is the oldest release the migrations and queries are written for. */
const oldestMajor = 15;
const patienceInMilliseconds = 10_000;

/**
 * Connects once to the database that `connectionString` names, and disconnects.
 *
 * @throws StartupError with one sentence: not a URL, unknown or silent host, wrong password, missing database,
 * server older than 15. No sentence contains the password.
 */
export async function checkReachable(connectionString: string): Promise<void> {
  const target = describeTarget(connectionString);
  const client = new Client({ connectionString, connectionTimeoutMillis: patienceInMilliseconds });
  client.on('error', () => {}); // a connection that breaks here is reported by the query that was waiting on it
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version_num: string }>('SHOW server_version_num');
    const major = Math.floor(Number(rows[0]?.server_version_num) / 10_000);
    if (!(major >= oldestMajor)) {
      throw new StartupError(
        `The server at ${target.host} is PostgreSQL ${major}, but ${oldestMajor} or newer is needed.`,
      );
    }
  } catch (error) {
    throw error instanceof StartupError ? error : new StartupError(explain(error, target));
  } finally {
    await client.end().catch(() => {});
  }
}

interface Target {
  readonly host: string;
  readonly user: string;
  readonly database: string;
  readonly secrets: readonly string[];
}

function describeTarget(connectionString: string): Target {
  if (!/^postgres(ql)?:\/\//.test(connectionString) || !URL.canParse(connectionString)) {
    throw new StartupError(
      'DATABASE_URL is not a PostgreSQL URL: expected postgresql://user:password@host:5432/database, with special characters in the password percent-encoded.',
    );
  }
  const url = new URL(connectionString);
  const user = decode(url.username);
  const password = url.password || url.searchParams.get('password') || '';
  return {
    host: url.host || url.searchParams.get('host') || 'localhost',
    user,
    database: decode(url.pathname.slice(1)) || user,
    secrets: [password, decode(password)].filter((secret) => secret !== ''),
  };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function explain(error: unknown, { host, user, database, secrets }: Target): string {
  // What pg says when the server asks for a password and there is none; it has no code.
  if (/password must be a string/.test(messageOf(error, []))) {
    return `The server at ${host} needs a password for the user ${user}: put it into DATABASE_URL.`;
  }
  switch (codeOf(error)) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `The database host ${host} is not known: check the name in DATABASE_URL.`;
    case 'ECONNREFUSED':
      return `Nothing answers at ${host}: check that PostgreSQL runs there and listens on this address and port.`;
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'ETIMEDOUT':
      return `The database host ${host} cannot be reached from here: check the network and the firewall.`;
    case '28P01':
      return `The server at ${host} refused the password of the user ${user}.`;
    case '28000':
      return `The server at ${host} does not let the user ${user} connect to the database ${database} from here: ${messageOf(error, secrets)}.`;
    case '3D000':
      return `The server at ${host} has no database named ${database}: create it, or correct DATABASE_URL.`;
    default:
      return `The database ${database} at ${host} cannot be used: ${messageOf(error, secrets)}.`;
  }
}

/** The code of a system or server error; for a host with several addresses, that of the first attempt. */
function codeOf(error: unknown): string | undefined {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  if (error instanceof DatabaseError) return error.code;
  if (!(error instanceof Error)) return undefined;
  if (/timeout/i.test(error.message)) return 'ETIMEDOUT'; // pg's own time limit carries no code
  return 'code' in error ? String(error.code) : undefined;
}

function messageOf(error: unknown, secrets: readonly string[]): string {
  const message = error instanceof Error ? error.message : String(error);
  return secrets.reduce((text, secret) => text.replaceAll(secret, '***'), message).replace(/\.$/, '');
}
