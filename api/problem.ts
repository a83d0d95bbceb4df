import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { InvalidFacts } from '../machines/rules/invalid-facts.ts';
import { DomainError, type ErrorCode } from '../services/errors.ts';
import { guardAnswer } from './security-headers.ts';

/** RFC 9457, with what the code adds: `errors` for fields, `verdicts` for refusals. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly [extension: string]: unknown;
}

/** The one map from what went wrong to an HTTP status. */
const STATUS: Record<ErrorCode, { status: number; title: string }> = {
  unauthenticated: { status: 401, title: 'Nobody is signed in' },
  'second-factor-needed': { status: 401, title: 'A second factor is needed' },
  forbidden: { status: 403, title: 'Not yours to do' },
  'cross-site': { status: 403, title: 'Not sent by our own pages' },
  'not-found': { status: 404, title: 'Not found' },
  'unknown-plan': { status: 404, title: 'Unknown plan' },
  conflict: { status: 409, title: 'It has changed meanwhile' },
  'too-many': { status: 429, title: 'Too many tries' },
  unavailable: { status: 503, title: 'Not to be reached just now' },
  'idempotency-key-reused': { status: 422, title: 'Idempotency-Key used before' },
};

const problemType = (code: string) => `urn:huanjie:problem:${code}`;

/** A request that could not be read, and what in it. */
export function unreadable(status: number, field: string, detail: string): Problem {
  return {
    type: problemType('unreadable'),
    title: 'The request cannot be read',
    status,
    detail: `${field} ${detail}`,
    errors: [{ field, detail }],
  };
}

/** What Fastify itself cannot read: what to say, and about which field. */
const UNREADABLE: Record<string, { field: string; detail: string }> = {
  FST_ERR_CTP_INVALID_JSON_BODY: { field: 'body', detail: 'is not valid JSON' },
  FST_ERR_CTP_EMPTY_JSON_BODY: { field: 'body', detail: 'is empty' },
  FST_ERR_CTP_BODY_TOO_LARGE: { field: 'body', detail: 'is too large' },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: { field: 'Content-Type', detail: 'must be application/json' },
  FST_ERR_BAD_URL: { field: 'path', detail: 'is not a valid encoding of text' },
  FST_ERR_MAX_PARAM_LENGTH: { field: 'path', detail: 'is too long' },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: { field: 'Content-Length', detail: 'does not match the body' },
};

export function problemOf(error: FastifyError | Error): Problem {
  if (error instanceof InvalidFacts)
    return {
      type: problemType(error.code),
      title: 'Invalid facts',
      status: 400,
      detail: error.message,
      errors: error.problems,
    };
  if (error instanceof DomainError)
    return { type: problemType(error.code), ...STATUS[error.code], detail: error.message, ...error.details };
  const status = 'statusCode' in error ? (error.statusCode ?? 500) : 500;
  if (status >= 500) return { type: 'about:blank', title: 'Internal error', status: 500 };
  const known = UNREADABLE['code' in error ? error.code : ''];
  return unreadable(status, known?.field ?? 'request', known?.detail ?? error.message);
}

export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  const { url, id } = reply.request;
  guardAnswer(reply);
  const { retryAfterSeconds } = problem;
  if (problem.status === 429 && typeof retryAfterSeconds === 'number')
    reply.header('retry-after', String(retryAfterSeconds));
  return reply
    .code(problem.status)
    .type('application/problem+json; charset=utf-8')
    .send({ ...problem, instance: url, requestId: id });
}

/** A fault of ours is logged whole and answered bare; what the sender did wrong is answered by its field. */
export function handleError(error: FastifyError | Error, request: FastifyRequest, reply: FastifyReply) {
  const problem = problemOf(error);
  if (problem.status >= 500) request.log.error({ err: error }, 'request failed');
  return sendProblem(reply, problem);
}
