import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { StartupError } from '../db/database-url.ts';

/** The page of the inspector's makers; it is theirs, and it needs the internet. */
export const INSPECTOR_PAGE = 'https://stately.ai/inspect';

/** Passes what comes over the socket on to the framed inspector, once that says it is there. */
const page = `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <title>Huanjie · Stately inspector</title>
  <style>html, body, iframe { margin: 0; width: 100%; height: 100%; border: 0; display: block }</style>
  <iframe id="inspector" src="${INSPECTOR_PAGE}"></iframe>
  <script>
    const origin = new URL('${INSPECTOR_PAGE}').origin;
    const inspector = document.getElementById('inspector').contentWindow;
    addEventListener('message', ({ data, source }) => {
      if (source !== inspector || data?.type !== '@statelyai.connected') return;
      const socket = new WebSocket('ws://' + location.host);
      socket.onmessage = (message) => inspector.postMessage(JSON.parse(message.data), origin);
    });
  </script>
</html>
`;

export interface InspectorServer {
  readonly address: string;
  /** Sends a message of the protocol to everyone connected, and to everyone who connects later. */
  send(message: string): void;
  close(): Promise<void>;
}

/**
 * Serves the messages of an inspection over a WebSocket, all of them from the first on to whoever connects, and a
 * page that shows them. On this machine only, and to no page but this one: another site open in the same browser
 * could otherwise read along. The package's own server does neither, and forgets all but the last 200 messages.
 * Throws StartupError when the port is taken.
 */
export async function startInspectorServer(port: number): Promise<InspectorServer> {
  const messages: string[] = [];
  const clients = new Set<WebSocket>();
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  });
  const isOwnPage = (origin: string | undefined) => {
    const { port: opened } = server.address() as AddressInfo;
    return (
      origin === undefined || ['127.0.0.1', 'localhost'].some((host) => origin === `http://${host}:${opened}`)
    );
  };
  const sockets = new WebSocketServer({
    server,
    verifyClient: ({ origin }: { origin: string | undefined }) => isOwnPage(origin),
  });
  sockets.on('error', () => undefined);
  sockets.on('connection', (client) => {
    clients.add(client);
    client.on('error', () => undefined);
    client.on('close', () => clients.delete(client));
    for (const message of messages) client.send(message);
  });
  try {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  } catch {
    throw new StartupError(`Port ${port} cannot be opened: give a free one with --port.`);
  }
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    send(message) {
      messages.push(message);
      for (const client of clients) client.send(message);
    },
    async close() {
      for (const client of clients) client.terminate();
      sockets.close();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
