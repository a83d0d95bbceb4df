import type { Logger } from 'pino';
import { savePassword } from '../../db/accounts.ts';
import type { Connection } from '../../db/connect.ts';
import type { GivenRole } from '../../services/accounts/administration.ts';
import { addPerson } from '../../services/accounts/manage-accounts.ts';
import { hashPassword } from '../../services/accounts/password-hash.ts';
import { passwordHashes } from '../../services/metrics.ts';
import { openBrowser } from './browser.ts';
import { openDesk } from './desk.ts';

export const PASSWORD = 'seven goats at the well';
export const TOWN = '150626100';

let hashed: Promise<string> | undefined;

let made = 0;

interface Wanted {
  readonly signInName?: string;
  readonly name?: string;
  readonly phone?: string | null;
  readonly email?: string | null;
  readonly region?: string;
  readonly roles?: readonly GivenRole[];
  /** None: an account that nobody has a password to. */
  readonly password?: null;
}

/** The API with accounts in it, on a clock that a test moves; it begins at the real time, as the database's does. */
export async function openFrontDesk(
  connection: Connection,
  { env = {}, log }: { env?: NodeJS.ProcessEnv; log?: Logger } = {},
) {
  let instant = Temporal.Now.instant().round('millisecond');
  const clock = { now: () => instant };
  const desk = await openDesk(connection, { clock, env, ...(log && { log }) });
  const { db } = connection;

  /** Somebody new who can sign in with {@link PASSWORD}. */
  async function newcomer({ password, ...wanted }: Wanted = {}) {
    made += 1;
    const signInName = wanted.signInName ?? `yanlian${made}`;
    const given = {
      name: `演练甲${made}`,
      phone: null,
      email: null,
      region: TOWN,
      roles: [{ role: 'community-secretary', prefix: '150626100002' }] as const,
      ...wanted,
      signInName,
    };
    const at = instant.toString();
    const person = await db.transaction().execute((tx) => addPerson(tx, given, at));
    hashed ??= hashPassword(PASSWORD);
    if (password !== null) await savePassword(db, { person, hash: await hashed, at });
    return { person, signInName };
  }

  const browser = (address?: string) => openBrowser(desk.app, address);

  return {
    desk,
    app: desk.app,
    accounts: desk.app.accounts,
    now: () => instant,
    later: (duration: Temporal.DurationLike) => {
      instant = instant.add(duration);
    },
    newcomer,
    browser,
    /** Somebody new, signed in. */
    async signedIn(wanted: Wanted = {}, address?: string) {
      const account = await newcomer(wanted);
      const own = browser(address);
      const answer = await own.signIn(account.signInName, PASSWORD);
      if (answer.statusCode !== 200) throw new Error(`Signing in failed: ${answer.body}`);
      return { ...account, browser: own };
    },
    async audit(after = 0) {
      const rows = await db
        .selectFrom('audit')
        .selectAll()
        .where('id', '>', String(after))
        .orderBy('id')
        .execute();
      return rows.map(({ id, at, detail, ...row }) => ({
        ...row,
        detail: detail as Record<string, unknown>,
      }));
    },
    async auditEnd() {
      const row = await db
        .selectFrom('audit')
        .select((eb) => eb.fn.max('id').as('last'))
        .executeTakeFirst();
      return Number(row?.last ?? 0);
    },
    async hashes() {
      const { values } = await passwordHashes.get();
      return values[0]?.value ?? 0;
    },
  };
}
