import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { startPart } from './process.ts';

export interface ApiReport {
  /** Queries sent to the database since the start: those that record an event, and all others. */
  readonly roundTrips: { readonly writes: number; readonly others: number };
  /** Bytes. */
  readonly rss: number;
  readonly heapUsed: number;
  readonly peak: number;
  readonly cpuSeconds: number;
}

export type ApiMessage = { readonly address: string } | { readonly report: ApiReport };

export interface ApiProcess {
  readonly address: string;
  report(): Promise<ApiReport>;
  stop(): Promise<void>;
}

/** Starts the API; its log goes to a file, as it would under a service manager. */
export async function startApi(
  connectionString: string,
  folder: string,
  execArgv: readonly string[],
): Promise<ApiProcess> {
  const log = await open(join(folder, 'api.log'), 'w');
  const env = { DATABASE_URL: connectionString };
  const part = startPart<ApiMessage>('API', new URL('./api.ts', import.meta.url), { env, execArgv, log });
  const first = await part.next();
  await log.close();
  if (!('address' in first)) throw new Error('The API process reported before it listened');
  return {
    address: first.address,
    report: async () => {
      const message = await part.ask('report');
      if ('report' in message) return message.report;
      throw new Error('The API process listens twice');
    },
    stop: part.stop,
  };
}
