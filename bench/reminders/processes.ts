import { type PartProcess, startPart } from '../process.ts';

/** One message at the receiver: what it calls itself, and when it was there, in milliseconds since 1970. */
export interface Receipt {
  readonly id: string;
  readonly at: number;
}

export interface ReceiverPorts {
  readonly webPort: number;
  readonly mailPort: number;
}

export type ReceiverMessage =
  | ReceiverPorts
  | { readonly count: number }
  | { readonly receipts: readonly Receipt[] };

export interface Receiver extends ReceiverPorts {
  count(): Promise<number>;
  /** All that has come since the last time. */
  handOver(): Promise<readonly Receipt[]>;
}

export async function startReceiver(parts: AsyncDisposableStack): Promise<Receiver> {
  const file = new URL('./receiver.ts', import.meta.url);
  const part = startPart<ReceiverMessage>('receiver', file, { env: {} });
  parts.defer(part.stop);
  const first = await part.next();
  if (!('webPort' in first)) throw new Error('The receiver spoke before it listened');
  return {
    ...first,
    count: async () => {
      const answer = await part.ask('count');
      return 'count' in answer ? answer.count : 0;
    },
    handOver: async () => {
      const answer = await part.ask('hand over');
      return 'receipts' in answer ? answer.receipts : [];
    },
  };
}

/** What sends: workers, or what they are compared with. It says that it is ready, then what it took. */
export type SenderMessage = { readonly ready: true } | { readonly cpuSeconds: number };
export type Sender = PartProcess<SenderMessage>;

/** `at`: when nine o'clock strikes, in milliseconds since 1970. */
export type SenderOrder = { readonly at: number } | 'report';

export async function startSender(
  file: 'workers.ts' | 'bare-sender.ts',
  env: NodeJS.ProcessEnv,
  execArgv: readonly string[] = [],
): Promise<Sender> {
  const part = startPart<SenderMessage>('sender', new URL(`./${file}`, import.meta.url), { env, execArgv });
  await part.next();
  return part;
}
