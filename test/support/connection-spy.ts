/** Loaded into a process before its own code (`--import`): writes down every host that the process turns to. */
import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

export interface Contact {
  readonly by: 'tcp' | 'udp' | 'name';
  readonly host: string;
  readonly port?: number;
}

const file = process.env.CONNECTION_SPY_FILE;

function note(contact: Contact): void {
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(contact)}\n`);
}

type Call = (...args: unknown[]) => unknown;

function watch(owner: object, name: string, look: (args: readonly unknown[]) => void): void {
  const original = Reflect.get(owner, name) as Call;
  Reflect.set(owner, name, function (this: unknown, ...args: unknown[]) {
    look(args);
    return Reflect.apply(original, this, args);
  });
}

/** `connect(port, host)`, `connect({host, port})`, `connect(path)`, or Node's own list of these arguments. */
watch(net.Socket.prototype, 'connect', ([first, second]) => {
  const target: unknown = Array.isArray(first) ? first[0] : first;
  if (typeof target === 'object' && target !== null) {
    const { host = 'localhost', port, path } = target as net.TcpNetConnectOpts & { path?: string };
    note(path === undefined ? { by: 'tcp', host, port } : { by: 'tcp', host: path });
  } else note({ by: 'tcp', host: typeof second === 'string' ? second : 'localhost', port: Number(target) });
});
for (const name of ['send', 'connect'])
  watch(dgram.Socket.prototype, name, (args) =>
    note({ by: 'udp', host: args.filter((one) => typeof one === 'string').join() }),
  );
for (const [owner, name] of [
  [dns, 'lookup'],
  [dns, 'resolve'],
  [dns.promises, 'lookup'],
  [dns.promises, 'resolve'],
] as const)
  watch(owner, name, ([host]) => note({ by: 'name', host: String(host) }));
syncBuiltinESMExports();
