import pino, { type Logger } from 'pino';

/**
 * Logs: one line an event, JSON for machines, one readable line where a person looks at a terminal.
 * Never a fact of an event: facts may be about persons.
 */
export function createLog(level: string): Logger {
  const options = { level, base: null, redact: ['req.headers', 'facts', '*.facts', 'password'] };
  if (!process.stdout.isTTY) return pino({ ...options, timestamp: pino.stdTimeFunctions.isoTime });
  return pino({
    ...options,
    transport: { target: 'pino-pretty', options: { singleLine: true, translateTime: 'SYS:HH:MM:ss' } },
  });
}
