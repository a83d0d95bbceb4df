import { StartupError } from '../db/database-url.ts';

/** A host that people may name in a webhook although it is not a public one; undefined: any of its ports. */
export interface AllowedHost {
  readonly host: string;
  readonly port: number | undefined;
}

/** What the channels need to know. E-mail and short messages exist only where they are set up. */
export interface ChannelSettings {
  readonly email: { readonly url: string; readonly from: string } | undefined;
  readonly sms: { readonly url: string; readonly token: string } | undefined;
  readonly wecomUrl: string;
  readonly dingtalkUrl: string;
  readonly webhookHosts: readonly AllowedHost[];
}

type Variables =
  | 'SMTP_URL'
  | 'SMTP_FROM'
  | 'WECOM_URL'
  | 'DINGTALK_URL'
  | 'WEBHOOK_HOSTS'
  | 'SMS_URL'
  | 'SMS_TOKEN';

const SENDER = /^(?:[^<>\r\n]*<[^\s<>@,;]+@[^\s<>@,;]+>|[^\s<>@,;]+@[^\s<>@,;]+)$/;
const HOST_AND_PORT = /^(?<host>\[[\da-f:.]+\]|[\p{L}\p{N}._-]+)(?::(?<port>\d{1,5}))?$/iu;
const HIGHEST_PORT = 65_535;

function isUrl(value: string, protocols: readonly string[]): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname } = new URL(value);
  return protocols.includes(protocol) && hostname !== '';
}

/** Both or neither: half a configuration would send nothing, and say nothing. */
function pair(first: Variables, one: string | undefined, second: Variables, other: string | undefined) {
  if (one !== undefined && other !== undefined) return [one, other] as const;
  if (one === undefined && other === undefined) return undefined;
  const [there, missing] = one === undefined ? [second, first] : [first, second];
  throw new StartupError(`${there} is set, but ${missing} is not: set both, or neither.`);
}

function http(name: Variables, value: string): string {
  if (!isUrl(value, ['https:', 'http:']))
    throw new StartupError(`${name} is not an HTTP URL: expected one such as https://example.org.`);
  return value;
}

function email([url, from]: readonly [string, string]) {
  if (!isUrl(url, ['smtp:', 'smtps:']))
    throw new StartupError(
      'SMTP_URL is not an SMTP URL: expected smtps://user:password@host:465, with special characters in the password percent-encoded.',
    );
  if (!SENDER.test(from))
    throw new StartupError(
      'SMTP_FROM is not a sender: expected office@example.org or Office <office@example.org>.',
    );
  return { url, from };
}

function sms([url, token]: readonly [string, string]) {
  if (!/^[\x21-\x7e]+$/.test(token))
    throw new StartupError('SMS_TOKEN has characters that no HTTP header takes: expected printable ASCII.');
  return { url: http('SMS_URL', url), token };
}

function allowedHost(entry: string): AllowedHost {
  const { host = '', port } = HOST_AND_PORT.exec(entry)?.groups ?? {};
  if (!URL.canParse(`http://${host}`) || Number(port ?? 0) > HIGHEST_PORT)
    throw new StartupError(
      'WEBHOOK_HOSTS has an entry that is no host: expected host or host:port, with commas between them.',
    );
  // As a URL has it: lower case, in ASCII, numbers of an address written out.
  return { host: new URL(`http://${host}`).hostname, port: port === undefined ? undefined : Number(port) };
}

/** Throws StartupError with a sentence that names the variable, and has nothing of what it was set to. */
export function channelSettings(set: Readonly<Record<Variables, string | undefined>>): ChannelSettings {
  const mail = pair('SMTP_URL', set.SMTP_URL, 'SMTP_FROM', set.SMTP_FROM);
  const text = pair('SMS_URL', set.SMS_URL, 'SMS_TOKEN', set.SMS_TOKEN);
  const hosts = (set.WEBHOOK_HOSTS ?? '').split(',').map((entry) => entry.trim());
  return {
    email: mail && email(mail),
    sms: text && sms(text),
    wecomUrl: http('WECOM_URL', set.WECOM_URL ?? 'https://qyapi.weixin.qq.com'),
    dingtalkUrl: http('DINGTALK_URL', set.DINGTALK_URL ?? 'https://oapi.dingtalk.com'),
    webhookHosts: hosts.filter((entry) => entry !== '').map(allowedHost),
  };
}
