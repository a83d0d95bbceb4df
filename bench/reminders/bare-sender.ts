import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { createTransport } from 'nodemailer';
import { cpuSeconds } from '../cpu.ts';
import type { SenderMessage, SenderOrder } from './processes.ts';

/** Sends so many texts as webhooks and as mails, as many at once as a worker does: no rows, no queue, no content. */
const say = (message: SenderMessage) => process.send?.(message);

const { BENCH_WEBHOOK: webhook = '', SMTP_URL = '', BENCH_TEXT: text = '', BENCH_COUNT } = process.env;
const count = Number(BENCH_COUNT);
/** Of each kind, as `workers/reminders.ts` has it. */
const AT_ONCE = 5;

const body = JSON.stringify({ type: 'reminder', id: randomUUID(), subject: '', text, link: '', items: [] });
const transport = createTransport({ url: SMTP_URL, pool: true });

/** Keeps no connection, as the channel does. */
const postOnce = () =>
  new Promise<void>((resolve, reject) => {
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(body),
      'webhook-id': randomUUID(),
    };
    request(webhook, { method: 'POST', agent: false, headers })
      .on('response', (response) => response.resume().on('end', resolve))
      .on('error', reject)
      .end(body);
  });

const mailOnce = () =>
  transport.sendMail({
    from: 'bench@example.cn',
    to: 'somebody@example.cn',
    subject: '换届提醒',
    text,
    messageId: `<${randomUUID()}@huanjie>`,
  });

async function sendAll(send: () => Promise<unknown>): Promise<void> {
  let left = count;
  const sendOn = async () => {
    while (left > 0) {
      left -= 1;
      await send();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sendOn));
}

let cpuBefore = 0;
process.on('message', async (order: SenderOrder) => {
  if (order === 'report') return say({ cpuSeconds: cpuSeconds() - cpuBefore });
  await sleep(order.at - Date.now());
  cpuBefore = cpuSeconds();
  await Promise.all([sendAll(postOnce), sendAll(mailOnce)]);
});
process.on('disconnect', () => process.exit());
say({ ready: true });
