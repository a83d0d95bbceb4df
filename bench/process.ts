import { type ChildProcess, fork, type Serializable } from 'node:child_process';
import { once } from 'node:events';
import type { FileHandle } from 'node:fs/promises';

/** A part of the bench in a process of its own, so that it has a processor's time to itself. */
export interface PartProcess<Message> {
  /** The next thing that it says. Throws where it ends instead. */
  next(): Promise<Message>;
  /** Says something to it, and answers the next thing that it says. */
  ask(question: Serializable): Promise<Message>;
  tell(order: Serializable): void;
  stop(): Promise<void>;
}

export interface PartOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly execArgv?: readonly string[];
  /** Where its standard output goes; away unless set. */
  readonly log?: FileHandle;
}

async function nextMessage<Message>(child: ChildProcess, name: string): Promise<Message> {
  const ended = new AbortController();
  try {
    return await Promise.race([
      once(child, 'message', ended).then(([message]): Message => message),
      once(child, 'exit', ended).then(([code]) => {
        throw new Error(`The ${name} process ended with ${code}`);
      }),
    ]);
  } finally {
    ended.abort();
  }
}

/** Starts a file of the bench. It ends when it is disconnected, and so when this process ends. */
export function startPart<Message>(
  name: string,
  file: URL,
  { env, execArgv = [], log }: PartOptions,
): PartProcess<Message> {
  const child = fork(file, {
    env: { ...process.env, ...env },
    execArgv: [...execArgv],
    stdio: ['ignore', log?.fd ?? 'ignore', 'inherit', 'ipc'],
  });
  let expected = false;
  child.once('exit', (code, signal) => {
    if (!expected)
      process.stderr.write(`The ${name} process ended early: ${signal ?? `exit code ${code}`}\n`);
  });
  const next = () => nextMessage<Message>(child, name);
  return {
    next,
    ask: (question) => {
      const answer = next();
      child.send(question);
      return answer;
    },
    tell: (order) => {
      child.send(order);
    },
    stop: async () => {
      expected = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exited = once(child, 'exit');
      if (child.connected) child.disconnect();
      await exited;
    },
  };
}
