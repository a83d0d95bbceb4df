import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** RFC 8785: the one text of a JSON value, whatever the order of its names. */
export function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('Only JSON values have a canonical text');
  return text;
}

/** SHA-256 in hexadecimal. */
export function sha256(text: string): string {
  return hash('sha256', text, 'hex');
}

/** What the first event of a renewal is chained to. */
export function genesis(opening: {
  renewal: string;
  plan: string;
  planDigest: string;
  machineVersion: string;
  startedOn: string;
}): string {
  return sha256(canonical(opening));
}

export interface ChainedEvent {
  readonly renewal: string;
  readonly revision: number;
  readonly type: string;
  readonly actor: string;
  readonly role: string;
  readonly recordedAt: string;
  readonly recordedOn: string;
}

/**
 * The hash of an event over the one before. Facts and verdicts enter by the bytes that are stored, so that a
 * check needs neither this program's reading of JSON nor its order of names.
 */
export function chain(previous: string, event: ChainedEvent, facts: string, verdicts: string): string {
  return sha256(
    [
      previous,
      event.renewal,
      event.revision,
      event.type,
      event.actor,
      event.role,
      event.recordedAt,
      event.recordedOn,
      sha256(facts),
      sha256(verdicts),
    ].join('\n'),
  );
}

export interface RefusedAttempt {
  readonly revision: number;
  readonly type: string;
  readonly actor: string;
  readonly role: string;
  readonly refusedAt: string;
  readonly refusedOn: string;
}

/**
 * What of a refused attempt is hashed behind its place in the chain of refusals. Many may be refused at once, so only
 * the writing statement knows that place: the refusal before, the renewal and the number.
 */
export function refusedText(attempt: RefusedAttempt, facts: string, verdicts: string): string {
  return [
    attempt.revision,
    attempt.type,
    attempt.actor,
    attempt.role,
    attempt.refusedAt,
    attempt.refusedOn,
    sha256(facts),
    sha256(verdicts),
  ].join('\n');
}
