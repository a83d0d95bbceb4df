import { createServer, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { type EmailPatience, emailChannel } from '../../../workers/channels/email.ts';
import { listen } from '../../support/receivers/listener.ts';
import { failureOf, parcel } from '../../support/receivers/parcel.ts';
import {
  type SmtpReceiver,
  type SmtpReceiverOptions,
  type SmtpStep,
  startSmtpReceiver,
} from '../../support/receivers/smtp-receiver.ts';

const SHORT: EmailPatience = { connectMs: 400, greetingMs: 400, silenceMs: 400, wholeMs: 2_000 };

const open: { close(): Promise<unknown> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

function channelTo(url: string, patience: Partial<EmailPatience> = SHORT) {
  const channel = emailChannel({ url, from: 'office@example.org', patience });
  open.push(channel);
  return channel;
}

async function receiverWith(options: SmtpReceiverOptions = {}): Promise<SmtpReceiver> {
  const receiver = await startSmtpReceiver(options);
  open.push(receiver);
  return receiver;
}

describe('what the server says decides whether it is tried again', () => {
  test.each<{ step: SmtpStep; permanent: boolean; says: string }>([
    {
      step: { refuse: 550, at: 'recipient', text: '5.1.1 unknown' },
      permanent: true,
      says: 'EENVELOPE 550 5.1.1',
    },
    { step: { refuse: 552, at: 'recipient' }, permanent: true, says: 'EENVELOPE 552' },
    { step: { refuse: 554, at: 'message' }, permanent: true, says: 'EMESSAGE 554' },
    { step: { refuse: 450, at: 'recipient' }, permanent: false, says: 'EENVELOPE 450' },
    { step: { refuse: 451, at: 'message' }, permanent: false, says: 'EMESSAGE 451' },
    { step: { refuse: 421, at: 'recipient' }, permanent: false, says: ' 421' },
    { step: { refuse: 503, at: 'message' }, permanent: false, says: 'EMESSAGE 503' },
    // The sender is the configuration's, as is who logs in.
    { step: { refuse: 553, at: 'sender' }, permanent: false, says: 'EENVELOPE 553' },
    { step: { refuse: 530, at: 'recipient' }, permanent: false, says: 'EENVELOPE 530' },
    { step: { refuse: 535, at: 'message' }, permanent: false, says: 'EMESSAGE 535' },
    { step: 'hang', permanent: false, says: 'ETIMEDOUT SOCKET_TIMEOUT' },
    { step: 'lose-answer', permanent: false, says: 'ECONNECTION' },
  ])('$step', async ({ step, permanent, says }) => {
    const receiver = await receiverWith();
    const channel = channelTo(receiver.url);
    receiver.script.plan(step);
    const failure = await failureOf(channel, parcel());
    expect(failure.permanent).toBe(permanent);
    expect(failure.message).toMatch(new RegExp(`^email: .*${says}$`));

    await channel.send(parcel({ id: 'next' }));
    expect(receiver.accepted.at(-1)?.id).toBe('next');
  });
});

test('refused now, accepted later: the same message', async () => {
  const receiver = await receiverWith();
  const channel = channelTo(receiver.url);
  receiver.script.plan({ refuse: 451, at: 'recipient' });
  expect((await failureOf(channel, parcel())).permanent).toBe(false);
  await channel.send(parcel());
  expect(receiver.accepted.map(({ id }) => id)).toEqual([parcel().id]);
});

test('nobody listens; then somebody does', async () => {
  const receiver = await receiverWith();
  const channel = channelTo(receiver.url);
  await receiver.pause();
  const failure = await failureOf(channel, parcel());
  expect(failure.permanent).toBe(false);
  expect(failure.message).toBe('email: ESOCKET ECONNREFUSED');
  await receiver.resume();
  await channel.send(parcel());
  expect(receiver.accepted).toHaveLength(1);
});

test('a server that goes away between two messages costs none of them', async () => {
  const receiver = await receiverWith();
  const channel = channelTo(receiver.url);
  await channel.send(parcel({ id: 'before' }));
  await receiver.pause();
  await receiver.resume();
  await channel.send(parcel({ id: 'after' }));
  expect(receiver.accepted.map(({ id }) => id)).toEqual(['before', 'after']);
});

test('a server that never greets is left', async () => {
  const receiver = await receiverWith();
  receiver.greet(false);
  const failure = await failureOf(channelTo(receiver.url, { greetingMs: 300 }), parcel());
  expect(failure.permanent).toBe(false);
  expect(failure.message).toBe('email: ETIMEDOUT GREETING_TIMEOUT');
});

test('a server that says a little again and again is left in the end', async () => {
  const trickle = () => {
    const sockets = new Set<Socket>();
    const server = createServer((socket) => {
      sockets.add(socket);
      socket.write('220');
      const drip = setInterval(() => socket.write('-still here\r\n220'), 50);
      socket.on('close', () => clearInterval(drip));
    });
    return { server, cut: () => sockets.forEach((socket) => void socket.destroy()) };
  };
  const { port, pause } = await listen(trickle);
  open.push({ close: pause });
  const patience = { connectMs: 60_000, greetingMs: 60_000, silenceMs: 400, wholeMs: 600 };
  const failure = await failureOf(channelTo(`smtp://127.0.0.1:${port}`, patience), parcel());
  expect(failure).toMatchObject({ permanent: false, message: 'email: EABORT' });
});

describe('logging in', () => {
  const login = { user: 'office', password: 'p@ss:w/rd' };

  test('with the right password', async () => {
    const receiver = await receiverWith({ login });
    await channelTo(receiver.url).send(parcel());
    expect(receiver.accepted).toHaveLength(1);
  });

  test.each([
    { how: 'a wrong password', as: 'office:wrong@', says: /^email: EAUTH 535( 5\.7\.8)?$/ },
    { how: 'none at all', as: '', says: /^email: EENVELOPE 530( 5\.7\.0)?$/ },
  ])('$how is a fault of the configuration: no message dies of it', async ({ as, says }) => {
    const { port } = await receiverWith({ login });
    const failure = await failureOf(channelTo(`smtp://${as}127.0.0.1:${port}`), parcel());
    expect(failure.permanent).toBe(false);
    expect(failure.message).toMatch(says);
  });
});

describe.each(['starttls', 'from-start'] as const)('TLS %s', (tls) => {
  test('a certificate that nobody vouches for is refused', async () => {
    const receiver = await receiverWith({ tls });
    const failure = await failureOf(channelTo(receiver.url), parcel());
    expect(failure.permanent).toBe(false);
    expect(failure.message).toMatch(/^email: E(TLS|SOCKET)/);
    expect(receiver.accepted).toEqual([]);
  });

  test('unless the URL says that it need not be', async () => {
    const receiver = await receiverWith({ tls });
    await channelTo(`${receiver.url}/?tls.rejectUnauthorized=false`).send(parcel());
    expect(receiver.accepted.map(({ secure }) => secure)).toEqual([true]);
  });
});

test('where TLS is required, nothing goes out without', async () => {
  const receiver = await receiverWith();
  const failure = await failureOf(channelTo(`${receiver.url}/?requireTLS=true`), parcel());
  expect(failure.permanent).toBe(false);
  expect(receiver.accepted).toEqual([]);
});

test('a closed channel takes nothing more', async () => {
  const receiver = await receiverWith();
  const channel = channelTo(receiver.url);
  await channel.close();
  expect((await failureOf(channel, parcel())).permanent).toBe(false);
});
