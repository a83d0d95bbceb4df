import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../../services/errors.ts';
import { problemOf, sendProblem } from '../problem.ts';
import { consolePolicy } from './policy.ts';

/** Where `npm run build` puts the console. */
export const CONSOLE_FOLDER = join(import.meta.dirname, '../../web/dist');

/** What the build leaves in the page for a nonce (web/vite.config.ts). */
const NONCE_PLACEHOLDER = '%CSP_NONCE%';
const NONCE_BYTES = 16;

const NOT_BUILT = 'The console is not built: run npm run build, or start with npm start';

async function readPage(folder: string): Promise<string | undefined> {
  try {
    return await readFile(join(folder, 'index.html'), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function sendConsole(reply: FastifyReply, page: string): FastifyReply {
  const nonce = randomBytes(NONCE_BYTES).toString('base64');
  return reply
    .type('text/html; charset=utf-8')
    .header('content-security-policy', consolePolicy(nonce))
    .send(page.replaceAll(NONCE_PLACEHOLDER, nonce));
}

/** A browser that goes to an address, not a program that asks for an answer. */
const wantsPage = ({ method, headers }: FastifyRequest): boolean =>
  (method === 'GET' || method === 'HEAD') && (headers.accept?.includes('text/html') ?? false);

const isForPrograms = (url: string) => /^\/(api|assets|calendar)(\/|$)/.test(url);

/** The files of the console, which are named by their content and so may be kept for good. */
export const consoleFiles =
  (folder: string = CONSOLE_FOLDER): FastifyPluginAsync =>
  async (app) => {
    await app.register(fastifyStatic, {
      root: join(folder, 'assets'),
      prefix: '/assets/',
      preCompressed: true,
      index: false,
      decorateReply: false,
      cacheControl: false,
      setHeaders: (reply) => reply.header('cache-control', 'public, max-age=31536000, immutable'),
    });
  };

/**
 * Answers what nothing else does: a browser gets the console, which finds its own way by the address, everybody else
 * is told that there is nothing.
 */
export async function consoleOrNothing(folder: string = CONSOLE_FOLDER) {
  const page = await readPage(folder);
  return (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    if (!wantsPage(request) || isForPrograms(request.url))
      return sendProblem(reply, {
        type: 'urn:huanjie:problem:not-found',
        title: 'Not found',
        status: 404,
        detail: `There is nothing at ${request.method} ${request.url}`,
      });
    if (page === undefined) return sendProblem(reply, problemOf(new DomainError('unavailable', NOT_BUILT)));
    return sendConsole(reply, page);
  };
}
