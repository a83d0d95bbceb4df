import type { AddressInfo, Server, Socket } from 'node:net';

/** A server on a port of its own that can go away and come back there. */
export interface Listener {
  readonly port: number;
  /** Whoever connected, refused ones included. */
  readonly connections: number;
  /** From now on every connection is refused; those that are open are cut. */
  pause(): Promise<void>;
  resume(): Promise<void>;
}

/** A server, and how its open connections are cut. */
export interface Cuttable {
  readonly server: Server;
  cut(): void;
}

const HOST = '127.0.0.1';

const listening = (server: Server, port: number) =>
  new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, HOST, () => resolve());
  });

/** `make` is called at the start and after each pause. Port 0 is any free one, which is kept from then on. */
export async function listen(make: () => Cuttable, port = 0): Promise<Listener> {
  let connections = 0;
  let current: Cuttable;
  const open = async (on: number) => {
    current = make();
    current.server.on('connection', (socket: Socket) => {
      connections += 1;
      socket.on('error', () => undefined);
    });
    await listening(current.server, on);
    return (current.server.address() as AddressInfo).port;
  };
  const kept = await open(port);
  return {
    port: kept,
    get connections() {
      return connections;
    },
    async pause() {
      const closed = new Promise<void>((resolve) => current.server.close(() => resolve()));
      current.cut();
      await closed;
    },
    async resume() {
      await open(kept);
    },
  };
}
