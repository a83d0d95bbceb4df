import type { NodemailerError } from 'nodemailer';
import { ChannelFailure } from '../../services/channels.ts';

/** What the server refuses of the message itself. MAIL FROM is not there: the sender is the configuration's. */
const OF_THE_MESSAGE = ['RCPT TO', 'DATA'];
/** The server wants somebody else to log in, or to log in at all. */
const OF_THE_LOGIN = [530, 534, 535, 538];

function isPermanent({ code, command = '', responseCode, permanent = false }: NodemailerError): boolean {
  // No reply at all: nodemailer itself has found the message impossible, as it will the next time.
  if (responseCode === undefined) return code === 'EENVELOPE' || code === 'EMESSAGE';
  return permanent && OF_THE_MESSAGE.includes(command) && !OF_THE_LOGIN.includes(responseCode);
}

/**
 * What became of a message that could not be handed to the SMTP server. The reply's text is left out, since most
 * servers write the recipient into it; its codes tell as much: `email: EENVELOPE 550 5.1.1`.
 */
export function mailFailure(error: NodemailerError): ChannelFailure {
  const enhanced = /^\d{3}[ -](?<code>\d\.\d{1,3}\.\d{1,3})\b/.exec(error.response ?? '')?.groups?.code;
  const codes = [
    error.code ?? error.name,
    error.timeoutType,
    error.originalCode,
    error.responseCode,
    enhanced,
  ];
  const told = codes.filter((one) => one !== undefined).join(' ');
  return new ChannelFailure(`email: ${told}`, { permanent: isPermanent(error) });
}
