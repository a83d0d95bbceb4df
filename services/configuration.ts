import { StartupError } from '../db/database-url.ts';
import { type ChannelSettings, channelSettings } from './channel-settings.ts';
import { type SignInSettings, signInSettings } from './sign-in-settings.ts';

/** What the environment may set. Everything has a default that needs nothing set up by hand. */
export interface Configuration {
  /** A PostgreSQL of one's own, 15 or newer; without it the embedded one is used. */
  readonly databaseUrl: string | undefined;
  /** Whoever owns the tables there, for migrations and grants; the other one then may not change the record. */
  readonly databaseOwnerUrl: string | undefined;
  /** A Redis for the queues; without it they live in the database. */
  readonly redisUrl: string | undefined;
  /** With this every name in Redis begins; two installations on one Redis need two. */
  readonly queuePrefix: string | undefined;
  readonly dataFolder: string;
  /** A folder with plan files of one's own, `*.json`. */
  readonly plansFolder: string | undefined;
  /** A file with the divisions of a live town or county, `code,name` a line. */
  readonly divisionsFile: string | undefined;
  readonly host: string;
  readonly port: number;
  /** Where workers that run without the API tell their numbers; without it they do not. */
  readonly metricsPort: number | undefined;
  readonly logLevel: string;
  /** `drill`: invented people, a clock moved by hand. `live`: the real clock, and nobody is let in by a header. */
  readonly mode: 'drill' | 'live';
  /** Where people reach the API from outside, without a slash at its end: links in messages begin with it. */
  readonly publicUrl: string | undefined;
  /** Signs those links; without it a key is made once and kept in the database. */
  readonly linkKey: string | undefined;
  /** A PEM file with the Ed25519 keys that the daily heads are signed with. */
  readonly signingKey: string | undefined;
  /** How people get in. */
  readonly signIn: SignInSettings;
  /** How messages leave for people. */
  readonly channels: ChannelSettings;
  /** How often the workers look at what is due. */
  readonly sweepSeconds: number;
  /** How long a worker that sends a message may keep the others from it. */
  readonly leaseSeconds: number;
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];
const HIGHEST_PORT = 65_535;
const LEAST_KEY_LENGTH = 32;
/** Nothing that would be part of a pattern, by which Redis finds names. */
const QUEUE_PREFIX = /^[\w.:-]{1,60}$/;
const MOST_SECONDS = 3_600;
export const USUAL_SWEEP_SECONDS = 20;
const USUAL_LEASE_SECONDS = 120;

function oneOf<T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined)
    throw new StartupError(`${name} is "${value}", but must be one of ${allowed.join(', ')}.`);
  return found;
}

function portIn(name: string, value: string): number {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > HIGHEST_PORT)
    throw new StartupError(`${name} is "${value}", but must be a number from 0 to ${HIGHEST_PORT}.`);
  return port;
}

function publicUrlIn(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const plain = url?.search === '' && url.hash === '' && url.username === '' && url.password === '';
  if (url === undefined || !plain || !/^https?:$/.test(url.protocol))
    throw new StartupError(
      `HUANJIE_URL is "${value}", but must be an address such as https://huanjie.example.cn.`,
    );
  return url.href.replace(/\/+$/, '');
}

function secondsIn(name: string, value: string | undefined, usual: number): number {
  const seconds = Number(value ?? usual);
  if (!Number.isInteger(seconds) || seconds < 1 || seconds > MOST_SECONDS)
    throw new StartupError(
      `${name} is "${value}", but must be a whole number of seconds up to ${MOST_SECONDS}.`,
    );
  return seconds;
}

function queuePrefixIn(value: string): string {
  if (!QUEUE_PREFIX.test(value))
    throw new StartupError(
      `HUANJIE_QUEUE_PREFIX is "${value}", but must be up to 60 letters, digits, "-", "_", "." and ":".`,
    );
  return value;
}

/** The key itself is not repeated: what is printed at the start is read by many. */
function linkKeyIn(value: string): string {
  if (value.length < LEAST_KEY_LENGTH)
    throw new StartupError(
      `HUANJIE_LINK_KEY has ${value.length} characters, but must have at least ${LEAST_KEY_LENGTH}.`,
    );
  return value;
}

/** An empty variable counts as unset. Throws StartupError with a sentence that names the variable. */
export function readConfiguration(env: NodeJS.ProcessEnv): Configuration {
  const set = (name: string) => (env[name] === '' ? undefined : env[name]);
  const metricsPort = set('METRICS_PORT');
  const publicUrl = set('HUANJIE_URL');
  const port = portIn('PORT', set('PORT') ?? '3000');
  const linkKey = set('HUANJIE_LINK_KEY');
  const queuePrefix = set('HUANJIE_QUEUE_PREFIX');
  return {
    databaseUrl: set('DATABASE_URL'),
    databaseOwnerUrl: set('DATABASE_OWNER_URL'),
    redisUrl: set('REDIS_URL'),
    queuePrefix: queuePrefix === undefined ? undefined : queuePrefixIn(queuePrefix),
    dataFolder: set('HUANJIE_DATA') ?? '.data',
    plansFolder: set('HUANJIE_PLANS'),
    divisionsFile: set('HUANJIE_DIVISIONS'),
    host: set('HOST') ?? '127.0.0.1',
    port,
    metricsPort: metricsPort === undefined ? undefined : portIn('METRICS_PORT', metricsPort),
    logLevel: oneOf('LOG_LEVEL', set('LOG_LEVEL') ?? 'info', LOG_LEVELS),
    mode: oneOf('HUANJIE_MODE', set('HUANJIE_MODE') ?? 'drill', ['drill', 'live']),
    publicUrl: publicUrl === undefined ? undefined : publicUrlIn(publicUrl),
    linkKey: linkKey === undefined ? undefined : linkKeyIn(linkKey),
    signingKey: set('HUANJIE_SIGNING_KEY'),
    signIn: signInSettings(publicUrl === undefined ? `http://localhost:${port}` : publicUrlIn(publicUrl), {
      HUANJIE_SECRET_KEY: set('HUANJIE_SECRET_KEY'),
      HUANJIE_REQUIRE_TOTP: set('HUANJIE_REQUIRE_TOTP'),
      TRUSTED_PROXIES: set('TRUSTED_PROXIES'),
      OIDC_ISSUER: set('OIDC_ISSUER'),
      OIDC_CLIENT_ID: set('OIDC_CLIENT_ID'),
      OIDC_CLIENT_SECRET: set('OIDC_CLIENT_SECRET'),
      OIDC_CLAIM: set('OIDC_CLAIM'),
    }),
    channels: channelSettings({
      SMTP_URL: set('SMTP_URL'),
      SMTP_FROM: set('SMTP_FROM'),
      WECOM_URL: set('WECOM_URL'),
      DINGTALK_URL: set('DINGTALK_URL'),
      WEBHOOK_HOSTS: set('WEBHOOK_HOSTS'),
      SMS_URL: set('SMS_URL'),
      SMS_TOKEN: set('SMS_TOKEN'),
    }),
    sweepSeconds: secondsIn('HUANJIE_SWEEP_SECONDS', set('HUANJIE_SWEEP_SECONDS'), USUAL_SWEEP_SECONDS),
    leaseSeconds: secondsIn('HUANJIE_LEASE_SECONDS', set('HUANJIE_LEASE_SECONDS'), USUAL_LEASE_SECONDS),
  };
}
