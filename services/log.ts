import pino, { type DestinationStream, type Logger } from 'pino';

/** Where PostgreSQL quotes the row or the document that it could not take. */
const QUOTES = ['detail', 'where', 'internalQuery'];

/** What lets somebody in. Nothing of ours logs it; what a library or a careless line would, is cut out here. */
const SECRETS: ReadonlySet<string> = new Set([
  'authorization',
  'cookie',
  'set-cookie',
  'x-csrf-token',
  'password',
  'current',
  'next',
  'secret',
  'token',
  'csrfToken',
  'recoveryCodes',
]);

/** Deeper than anything that is logged. */
const DEEPEST = 4;

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** By hand, and not by paths of pino, of which those with stars cost twenty times as much as the line itself. */
function withoutSecrets(line: Record<string, unknown>, depth = 1): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(line)) {
    if (SECRETS.has(name)) continue;
    if (!isPlain(value)) kept[name] = value;
    else if (depth < DEEPEST) kept[name] = withoutSecrets(value, depth + 1);
  }
  return kept;
}

const redact = {
  paths: ['req.headers', 'facts', '*.facts', ...QUOTES.map((name) => `err.${name}`)],
  remove: true,
};

const formatters = { log: (line: Record<string, unknown>) => withoutSecrets(line) };

/**
 * Logs: one line an event, JSON for machines, one readable line where a person looks at a terminal.
 * Never a fact of an event, which may be about persons, nor anything that lets somebody in.
 */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = { level, base: null, redact, formatters };
  if (destination !== undefined) return pino(options, destination);
  if (!process.stdout.isTTY) return pino({ ...options, timestamp: pino.stdTimeFunctions.isoTime });
  return pino({
    ...options,
    transport: { target: 'pino-pretty', options: { singleLine: true, translateTime: 'SYS:HH:MM:ss' } },
  });
}
