/** Everything that can be wrong with a request apart from its facts; the API maps each code to one status. */
export type ErrorCode =
  | 'unauthenticated'
  | 'second-factor-needed'
  | 'forbidden'
  | 'cross-site'
  | 'not-found'
  | 'conflict'
  | 'too-many'
  | 'unavailable'
  | 'idempotency-key-reused'
  | 'unknown-plan';

/** The one error of the domain. `message` says what was expected, what was there, and where. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, string | number>>;

  constructor(code: ErrorCode, message: string, details: Readonly<Record<string, string | number>> = {}) {
    super(message);
    this.name = 'DomainError';
    this.code = code;
    this.details = details;
  }
}
