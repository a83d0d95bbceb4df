import { setTimeout as sleep } from 'node:timers/promises';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import type { ParcelItem } from '../../../services/channels.ts';
import { listen } from './listener.ts';
import { createScript, type Script } from './script.ts';

/**
 * `hang`: takes the message and never answers. `lose-answer`: accepts and records it, and cuts the connection before
 * it says so, which is the double that no sender can exclude.
 */
export type SmtpStep =
  | 'accept'
  | 'hang'
  | 'lose-answer'
  | { readonly refuse: number; readonly at: 'sender' | 'recipient' | 'message'; readonly text?: string }
  | { readonly delayMs: number };

export interface ReceivedMail {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** What its sender calls it: the Message-ID up to its @. */
  readonly id: string;
  readonly recipient: string;
  readonly items: readonly ParcelItem[];
  readonly secure: boolean;
  readonly mail: ParsedMail;
  readonly source: string;
}

export interface SmtpReceiver {
  readonly port: number;
  /** What SMTP_URL would be. */
  readonly url: string;
  /** Messages that it has accepted, doubles included. */
  readonly accepted: readonly ReceivedMail[];
  readonly connections: number;
  /** One step a message. */
  readonly script: Script<SmtpStep>;
  /** Whether connections are greeted at all. */
  greet(yes: boolean): void;
  pause(): Promise<void>;
  resume(): Promise<void>;
  close(): Promise<void>;
}

export interface SmtpReceiverOptions {
  readonly port?: number;
  /** With the self-signed and expired certificate that smtp-server brings. */
  readonly tls?: 'starttls' | 'from-start';
  readonly login?: { readonly user: string; readonly password: string };
}

const reply = (code: number, text: string) => Object.assign(new Error(text), { responseCode: code });

function itemsOf({ headers }: ParsedMail): ParcelItem[] {
  const lines = [headers.get('x-huanjie-item') ?? []].flat().map(String);
  return lines.map((line) => {
    const [renewal = '', step = '', dueOn = '', rungs = ''] = line.split(' ');
    return { renewal, step, dueOn, rungs: rungs.split(',') };
  });
}

async function received(source: string, session: SMTPServerSession): Promise<ReceivedMail> {
  const mail = await simpleParser(source);
  return {
    at: Date.now(),
    id: (mail.messageId ?? '').replace(/^<(.*)@[^@]*>$/, '$1'),
    recipient: session.envelope.rcptTo.map(({ address }) => address).join(','),
    items: itemsOf(mail),
    secure: session.secure,
    mail,
    source,
  };
}

async function textOf(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/** Always the topmost socket: cutting the one below TLS in the middle of a handshake crashes Node. */
function cutAll(smtp: SMTPServer): void {
  for (const one of smtp._pendingSockets.values()) one.destroy();
  for (const one of smtp.connections) one._socket.destroy();
}

/** An SMTP server that records what it accepts and otherwise does what its script says. */
export async function startSmtpReceiver({
  port,
  tls,
  login,
}: SmtpReceiverOptions = {}): Promise<SmtpReceiver> {
  const accepted: ReceivedMail[] = [];
  const script = createScript<SmtpStep>('accept');
  const steps = new WeakMap<SMTPServerSession, SmtpStep>();
  let greets = true;

  const refusal = (session: SMTPServerSession, at: 'sender' | 'recipient' | 'message') => {
    const step = steps.get(session);
    if (typeof step !== 'object' || !('refuse' in step) || step.at !== at) return undefined;
    return reply(step.refuse, step.text ?? 'as the script has it');
  };

  const make = () => {
    const smtp: SMTPServer = new SMTPServer({
      logger: false,
      secure: tls === 'from-start',
      disabledCommands: [
        ...(tls === 'starttls' ? [] : ['STARTTLS']),
        ...(login === undefined ? ['AUTH'] : []),
      ],
      allowInsecureAuth: true,
      authOptional: login === undefined,
      disableReverseLookup: true,
      onAuth: ({ username, password }, _session, done) => {
        const right = username === login?.user && password === login?.password;
        if (right) done(null, { user: username });
        else done(reply(535, `5.7.8 ${username} is not known here`));
      },
      onConnect: (_session, done) => {
        if (greets) done();
      },
      onMailFrom: (_address, session, done) => {
        steps.set(session, script.next());
        done(refusal(session, 'sender'));
      },
      onRcptTo: (_address, session, done) => done(refusal(session, 'recipient')),
      onData: async (stream, session, done) => {
        const source = await textOf(stream).catch(() => undefined);
        // Its sender has gone in the middle of it.
        if (source === undefined) return done(reply(451, 'incomplete'));
        const step = steps.get(session);
        const refused = refusal(session, 'message');
        if (refused !== undefined) return done(refused);
        if (step === 'hang') return undefined;
        if (typeof step === 'object' && 'delayMs' in step) await sleep(step.delayMs);
        accepted.push(await received(source, session));
        if (step !== 'lose-answer') return done(null, `queued as ${accepted.length}`);
        const cut = [...smtp.connections].find((one) => one.session === session);
        cut?._socket.destroy();
      },
    });
    smtp.on('error', () => undefined);
    return { server: smtp.server, cut: () => cutAll(smtp) };
  };
  const listener = await listen(make, port);
  const user = login === undefined ? '' : `${login.user}:${encodeURIComponent(login.password)}@`;
  return {
    port: listener.port,
    url: `${tls === 'from-start' ? 'smtps' : 'smtp'}://${user}127.0.0.1:${listener.port}`,
    accepted,
    get connections() {
      return listener.connections;
    },
    script,
    greet: (yes) => {
      greets = yes;
    },
    pause: listener.pause,
    resume: listener.resume,
    close: listener.pause,
  };
}
