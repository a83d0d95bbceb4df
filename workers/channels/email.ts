import { createTransport, type NodemailerError } from 'nodemailer';
import { type Channel, ChannelFailure, type Parcel, type ParcelItem } from '../../services/channels.ts';
import { mailFailure } from './mail-failure.ts';

/** In milliseconds. `wholeMs` bounds what the others do not: a server that says a little, again and again. */
export interface EmailPatience {
  readonly connectMs: number;
  readonly greetingMs: number;
  readonly silenceMs: number;
  readonly wholeMs: number;
}

const PATIENCE: EmailPatience = { connectMs: 10_000, greetingMs: 10_000, silenceMs: 30_000, wholeMs: 45_000 };

/** The usual patience, and none of it longer than that. */
export function patienceWithin(longestMs: number): EmailPatience {
  const { connectMs, greetingMs, silenceMs, wholeMs } = PATIENCE;
  return {
    connectMs: Math.min(connectMs, longestMs),
    greetingMs: Math.min(greetingMs, longestMs),
    silenceMs: Math.min(silenceMs, longestMs),
    wholeMs: Math.min(wholeMs, longestMs),
  };
}

/** One address and nothing else: no second recipient, no name, no line break. */
const ONE_ADDRESS = /^[^\s<>()[\]@,;:"\\]+@[^\s<>()[\]@,;:"\\]+$/;
/** As Postfix and most others say it; with that the server's own log can be searched. */
const QUEUED_AS = /\bqueued as (\S+)/i;
const LINE_BREAK = /[\r\n]/;

/** For filters and programs: which renewal and step, by when, on which rungs. */
const itemHeader = ({ renewal, step, dueOn, rungs }: ParcelItem): string =>
  [renewal, step, dueOn, rungs.join(',')].join(' ');

function checked(parcel: Parcel): Parcel {
  if (!ONE_ADDRESS.test(parcel.address))
    throw new ChannelFailure('email: the address is not one address', { permanent: true });
  if (LINE_BREAK.test(parcel.subject) || LINE_BREAK.test(parcel.id))
    throw new ChannelFailure('email: a line break in a header', { permanent: true });
  return parcel;
}

/**
 * E-mail over one SMTP server, with a few connections that stay open. TLS as nodemailer does it: smtps:// from the
 * start, smtp:// by STARTTLS where the server offers it, `?requireTLS=true` never without; a certificate that nobody
 * vouches for is refused.
 */
export function emailChannel({
  url,
  from,
  patience = {},
}: {
  url: string;
  from: string;
  patience?: Partial<EmailPatience>;
}): Channel {
  const { connectMs, greetingMs, silenceMs, wholeMs } = { ...PATIENCE, ...patience };
  const transport = createTransport({
    url,
    pool: true,
    connectionTimeout: connectMs,
    dnsTimeout: connectMs,
    greetingTimeout: greetingMs,
    socketTimeout: silenceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    kind: 'email',
    longestMs: wholeMs,
    async send(parcel) {
      const { id, address, subject, text, items } = checked(parcel);
      try {
        const { response, serverMessageId } = await transport.sendMail({
          from,
          to: { name: '', address },
          subject,
          text,
          messageId: `<${id}@huanjie>`,
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Huanjie-Item': items.map(itemHeader) },
          xMailer: false,
          signal: AbortSignal.timeout(wholeMs),
        });
        return { reference: QUEUED_AS.exec(response)?.[1] ?? serverMessageId ?? null };
      } catch (error) {
        throw mailFailure(error as NodemailerError);
      }
    },
    async close() {
      transport.close();
    },
  };
}
