import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Channel } from '../../../services/channels.ts';
import { emailChannel } from '../../../workers/channels/email.ts';
import { failureOf, parcel } from '../../support/receivers/parcel.ts';
import { type SmtpReceiver, startSmtpReceiver } from '../../support/receivers/smtp-receiver.ts';

let receiver: SmtpReceiver;
let channel: Channel;

beforeEach(async () => {
  receiver = await startSmtpReceiver();
  channel = emailChannel({ url: receiver.url, from: '换届办 <office@example.org>' });
});

afterEach(async () => {
  await channel.close();
  await receiver.close();
});

test('a message arrives as it was written, in Chinese, as plain text', async () => {
  const sent = parcel();
  const { reference } = await channel.send(sent);
  const [one] = receiver.accepted;
  expect(one?.recipient).toBe(sent.address);
  expect(one?.mail.subject).toBe(sent.subject);
  expect(one?.mail.text).toBe(sent.text);
  expect(one?.mail.html).toBe(false);
  expect(one?.mail.from?.value).toEqual([{ name: '换届办', address: 'office@example.org' }]);
  expect(one?.mail.headers.get('content-type')).toMatchObject({
    value: 'text/plain',
    params: { charset: 'utf-8' },
  });
  expect(reference).toBe('1');
});

test('it says that a program wrote it, and what it is about', async () => {
  await channel.send(parcel());
  const [one] = receiver.accepted;
  expect(one?.mail.headers.get('auto-submitted')).toBe('auto-generated');
  expect(one?.mail.headers.has('x-mailer')).toBe(false);
  expect(one?.items).toEqual(parcel().items);
});

test('it has the same Message-ID at every try', async () => {
  receiver.script.plan({ refuse: 451, at: 'message' }, 'lose-answer', 'accept');
  expect((await failureOf(channel, parcel())).permanent).toBe(false);
  expect((await failureOf(channel, parcel())).permanent).toBe(false);
  await channel.send(parcel());
  expect(receiver.accepted.map(({ mail }) => mail.messageId)).toEqual([
    `<${parcel().id}@huanjie>`,
    `<${parcel().id}@huanjie>`,
  ]);
  expect(receiver.accepted.map(({ id }) => id)).toEqual([parcel().id, parcel().id]);
});

test('connections stay open for the next message', async () => {
  for (const id of ['1', '2', '3']) await channel.send(parcel({ id }));
  expect(receiver.accepted.map(({ id }) => id)).toEqual(['1', '2', '3']);
  expect(receiver.connections).toBe(1);
});

test('many at once all arrive, each once', async () => {
  const ids = Array.from({ length: 40 }, (_, at) => `message-${at}`);
  await Promise.all(ids.map((id) => channel.send(parcel({ id }))));
  expect(receiver.accepted.map(({ id }) => id).sort()).toEqual(ids.sort());
});

test('a message of a hundred lines without an item arrives whole', async () => {
  const text = `${Array.from({ length: 100 }, (_, at) => `${at}. ${'居'.repeat(400)}`).join('\n')}\n.\n..\n`;
  await channel.send(parcel({ text, items: [] }));
  expect(receiver.accepted[0]?.mail.text).toBe(text);
  expect(receiver.accepted[0]?.items).toEqual([]);
});

describe('nothing can be put into a header, and nobody added', () => {
  test.each([
    { address: 'a@example.org\r\nBcc: b@example.org' },
    { address: 'a@example.org\nSubject: x' },
    { address: 'a@example.org, b@example.org' },
    { address: 'a@example.org;b@example.org' },
    { address: 'A <a@example.org>' },
    { address: 'a@b@example.org' },
    { address: 'a example.org' },
    { address: '' },
    { subject: '催办\r\nBcc: b@example.org' },
    { subject: '催办\n\nbody' },
    { subject: '催办\rX: y' },
    { id: 'a>\r\nX-Other: b' },
  ])('%o', async (changes) => {
    const failure = await failureOf(channel, parcel(changes));
    expect(failure.permanent).toBe(true);
    expect(receiver.connections).toBe(0);
  });
});
