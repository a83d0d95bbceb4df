import { chmod, mkdtemp, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '../db/connect.ts';
import { readLocation } from '../db/embedded/location-file.ts';
import { startEmbeddedServer } from '../db/embedded/server.ts';
import { migrate } from '../db/migrate.ts';

/** What `statfs` calls a file system that is memory: there, waiting for the disk costs nothing. */
const IN_MEMORY = 0x01021994;

async function folderOnDisk(): Promise<string> {
  for (const base of [tmpdir(), '/var/tmp']) {
    const { type } = await statfs(base);
    if (type !== IN_MEMORY) return mkdtemp(join(base, 'huanjie-bench-'));
  }
  throw new Error(`${tmpdir()} is kept in memory; set TMPDIR to a folder on a disk`);
}

/**
 * A server of its own with the settings of every first start, fsync among them, in a temporary folder that is gone
 * when `parts` are. Answers where to reach it.
 */
export async function startBenchServer(parts: AsyncDisposableStack): Promise<string> {
  const folder = await folderOnDisk();
  const remove = (path: string) => rm(path, { recursive: true, force: true });
  parts.defer(() => remove(folder));
  await chmod(folder, 0o711); // the server's account passes through where root runs this
  const server = await startEmbeddedServer({ folder });
  const location = await readLocation(folder);
  if (location !== undefined) parts.defer(() => remove(location.place));
  parts.defer(server.stop);
  const { db, close } = connect(server.connectionString);
  await migrate(db);
  await close();
  return server.connectionString;
}
