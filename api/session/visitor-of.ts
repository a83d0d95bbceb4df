import type { FastifyRequest } from 'fastify';
import type { Visitor } from '../../services/accounts/visitor.ts';
import { cookieOf } from './cookies.ts';

export const visitorOf = (request: FastifyRequest): Visitor => ({
  address: request.ip,
  userAgent: request.headers['user-agent'] ?? null,
  request: request.id,
  device: cookieOf(request, 'device'),
  session: cookieOf(request, 'session'),
});
