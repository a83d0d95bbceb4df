import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

const TAG_CHARACTERS = 27;

/** Answers what is for everybody and may be kept a while, and only says so where the asker has the same already. */
export function sendCached<Answer>(
  request: FastifyRequest,
  reply: FastifyReply,
  value: Answer,
  seconds: number,
): FastifyReply {
  const body = JSON.stringify(value);
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, TAG_CHARACTERS)}"`;
  reply.header('cache-control', `public, max-age=${seconds}`).header('etag', tag);
  const known = request.headers['if-none-match']?.split(',').map((one) => one.trim().replace(/^W\//, ''));
  if (known?.includes(tag)) return reply.code(304).send();
  return reply.type('application/json; charset=utf-8').send(value);
}
