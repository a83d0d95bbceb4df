import { StartupError } from '../database-url.ts';
import { type Account, lastLines, run } from './run.ts';

/** In order of preference. `huanjie` is made when there is none; the others come with the system or a package. */
const accountNames = ['huanjie', 'postgres', '_postgres', 'nobody'];

export function runsAsRoot(): boolean {
  return process.geteuid?.() === 0;
}

/**
 * The account that the server's programs run as. PostgreSQL refuses to run as root, so root needs another one;
 * everybody else runs them as themselves, which is `undefined` here.
 *
 * @param owner the uid and gid of data that already exists: they stay with the account they were made with,
 * even if a more preferred one has appeared since.
 * @throws StartupError when root has no other account that works and cannot make one.
 */
export async function chooseAccount(owner?: Account): Promise<Account | undefined> {
  if (!runsAsRoot()) return undefined;
  if (owner && owner.uid !== 0) return owner;
  for (const name of accountNames) {
    const account = await findAccount(name);
    if (account) return account;
  }
  const flags = ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin'];
  const made = await run('useradd', [...flags, 'huanjie']);
  const account = await findAccount('huanjie');
  if (account) return account;
  throw new StartupError(
    `PostgreSQL does not run as root, and there is no other account for it: none of ${accountNames.join(', ')} can be used here, and making one failed (${lastLines(made.output)}). Start Huanjie as an ordinary user, or set DATABASE_URL.`,
  );
}

/** The account of this name, if there is one that root may become: a container may not map every uid. */
async function findAccount(name: string): Promise<Account | undefined> {
  const [user, group] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
  const [uid, gid] = [Number(user.output), Number(group.output)];
  if (!user.succeeded || !group.succeeded || !(uid > 0) || !(gid > 0) || Math.max(uid, gid) >= 2 ** 31) {
    return undefined;
  }
  const probe = await run('id', ['-u'], { uid, gid });
  return probe.succeeded && Number(probe.output) === uid ? { uid, gid } : undefined;
}
