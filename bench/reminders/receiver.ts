import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { Receipt, ReceiverMessage } from './processes.ts';

/** Takes webhooks and mails in a process of its own, and notes nothing but which, and when. */
const say = (message: ReceiverMessage) => process.send?.(message);
let receipts: Receipt[] = [];
const received = (id: string) => receipts.push({ id, at: Date.now() });

const web = createServer((request, response) => {
  request.resume().on('end', () => {
    received(String(request.headers['webhook-id']));
    response.end('{}');
  });
}).listen(0, '127.0.0.1');
await once(web, 'listening');

const MESSAGE_ID = /^message-id: <(?<id>[^@>]+)@/im;

const mail = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  disableReverseLookup: true,
  onData(stream, _session, answer) {
    let text = '';
    stream.setEncoding('latin1').on('data', (chunk: string) => {
      text += chunk;
    });
    stream.on('end', () => {
      received(MESSAGE_ID.exec(text)?.groups?.id ?? '');
      answer();
    });
  },
});
mail.listen(0, '127.0.0.1');
await once(mail.server, 'listening');

const portOf = (server: { address(): AddressInfo | string | null }) => {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('A receiver has no port');
  return address.port;
};

process.on('message', (question: 'count' | 'hand over') => {
  if (question === 'count') return say({ count: receipts.length });
  say({ receipts });
  receipts = [];
});
process.on('disconnect', () => process.exit());
say({ webPort: portOf(web), mailPort: portOf(mail.server) });
