import type { AddressInfo } from 'node:net';
import { StartupError } from '../db/database-url.ts';
import type { buildApp } from './app.ts';

const REASONS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program uses it; set PORT to a free one, or to 0 for any',
  EACCES: 'this user may not open it; set PORT to one above 1023',
  EADDRNOTAVAIL: 'this machine has no such address; set HOST to one of its own',
  ENOTFOUND: 'there is no such host; set HOST to an address of this machine',
};

/** Opens the port. Throws StartupError with what to do about it. Answers the address to open in a browser. */
export async function listen(
  app: Awaited<ReturnType<typeof buildApp>>,
  host: string,
  port: number,
): Promise<string> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? REASONS[String(error.code)] : undefined;
    if (reason === undefined) throw error;
    throw new StartupError(`Port ${port} on ${host} cannot be opened: ${reason}.`);
  }
  const { port: opened } = app.server.address() as AddressInfo;
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${shown.includes(':') ? `[${shown}]` : shown}:${opened}`;
}
