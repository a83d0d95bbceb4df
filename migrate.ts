import { StartupError } from './db/database-url.ts';
import { openDatabase } from './db/open.ts';
import { readConfiguration } from './services/configuration.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

/**
 * `npm run migrate`: brings the tables up to date as the role of DATABASE_OWNER_URL and lets the one of DATABASE_URL in,
 * so that no process that goes on running has to know the owner's password.
 */
try {
  const { connection, close } = await openDatabase({
    ...readConfiguration(process.env),
    join: true,
    log: say,
  });
  const { rows } = await connection.pool.query<{ name: string }>('select current_user as name');
  say(`表结构已是最新 up to date; 应用连接为 the application connects as ${rows[0]?.name}`);
  await close();
} catch (error) {
  if (!(error instanceof StartupError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
