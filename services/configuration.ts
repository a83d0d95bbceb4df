import { StartupError } from '../db/database-url.ts';

/** What the environment may set. Everything has a default that needs nothing set up by hand. */
export interface Configuration {
  /** A PostgreSQL of one's own, 15 or newer; without it the embedded one is used. */
  readonly databaseUrl: string | undefined;
  /** A Redis for the queues; without it they live in the database. */
  readonly redisUrl: string | undefined;
  readonly dataFolder: string;
  /** A folder with plan files of one's own, `*.json`. */
  readonly plansFolder: string | undefined;
  readonly host: string;
  readonly port: number;
  readonly logLevel: string;
  /** `drill`: invented people, a clock moved by hand. `live`: the real clock, and nobody is let in by a header. */
  readonly mode: 'drill' | 'live';
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];
const HIGHEST_PORT = 65_535;

function oneOf<T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined)
    throw new StartupError(`${name} is "${value}", but must be one of ${allowed.join(', ')}.`);
  return found;
}

/** An empty variable counts as unset. Throws StartupError with a sentence that names the variable. */
export function readConfiguration(env: NodeJS.ProcessEnv): Configuration {
  const set = (name: string) => (env[name] === '' ? undefined : env[name]);
  const port = Number(set('PORT') ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > HIGHEST_PORT)
    throw new StartupError(`PORT is "${env.PORT}", but must be a number from 0 to ${HIGHEST_PORT}.`);
  return {
    databaseUrl: set('DATABASE_URL'),
    redisUrl: set('REDIS_URL'),
    dataFolder: set('HUANJIE_DATA') ?? '.data',
    plansFolder: set('HUANJIE_PLANS'),
    host: set('HOST') ?? '127.0.0.1',
    port,
    logLevel: oneOf('LOG_LEVEL', set('LOG_LEVEL') ?? 'info', LOG_LEVELS),
    mode: oneOf('HUANJIE_MODE', set('HUANJIE_MODE') ?? 'drill', ['drill', 'live']),
  };
}
