import pino, { type DestinationStream, type Logger } from 'pino';

/** Where PostgreSQL quotes the row or the document that it could not take. */
const QUOTES = ['detail', 'where', 'internalQuery'];

const redact = {
  paths: ['req.headers', 'facts', '*.facts', 'password', ...QUOTES.map((name) => `err.${name}`)],
  remove: true,
};

/**
 * Logs: one line an event, JSON for machines, one readable line where a person looks at a terminal.
 * Never a fact of an event: facts may be about persons.
 */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = { level, base: null, redact };
  if (destination !== undefined) return pino(options, destination);
  if (!process.stdout.isTTY) return pino({ ...options, timestamp: pino.stdTimeFunctions.isoTime });
  return pino({
    ...options,
    transport: { target: 'pino-pretty', options: { singleLine: true, translateTime: 'SYS:HH:MM:ss' } },
  });
}
