import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { join } from 'node:path';

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

async function nextMessage(child: ChildProcess): Promise<ApiMessage> {
  const ended = new AbortController();
  try {
    return await Promise.race([
      once(child, 'message', ended).then(([message]): ApiMessage => message),
      once(child, 'exit', ended).then(([code]) => {
        throw new Error(`The API process ended with ${code}`);
      }),
    ]);
  } finally {
    ended.abort();
  }
}

/** Starts the API; its log goes to a file, as it would under a service manager. */
export async function startApi(
  connectionString: string,
  folder: string,
  execArgv: readonly string[],
): Promise<ApiProcess> {
  const log = await open(join(folder, 'api.log'), 'w');
  const child = fork(new URL('./api.ts', import.meta.url), {
    env: { ...process.env, DATABASE_URL: connectionString },
    execArgv: [...execArgv],
    stdio: ['ignore', log.fd, 'inherit', 'ipc'],
  });
  const first = await nextMessage(child);
  await log.close();
  if (!('address' in first)) throw new Error('The API process reported before it listened');
  return {
    address: first.address,
    report: async () => {
      child.send('report');
      const message = await nextMessage(child);
      if ('report' in message) return message.report;
      throw new Error('The API process listens twice');
    },
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exited = once(child, 'exit');
      if (child.connected) child.disconnect();
      await exited;
    },
  };
}
