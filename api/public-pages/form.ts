import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Frame } from './frame.ts';
import { placeOf } from './place.ts';

export const FORM = 'application/x-www-form-urlencoded';
/** Several times what is taken, so that a text that is too long is shown again to be shortened. */
const LONGEST_FORM_BYTES = 64 * 1024;

/** These pages read what a form sends, and nothing else. */
export function readForms(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    FORM,
    { parseAs: 'string', bodyLimit: LONGEST_FORM_BYTES },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
}

/** One that was repeated, or cannot be read, counts as none. */
const textsIn = (query: unknown): [string, string][] =>
  typeof query === 'object' && query !== null
    ? Object.entries(query).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    : [];

/** Chinese, until somebody asks for English; the other language is the same address with another word in it. */
export function frameOf(request: FastifyRequest): Frame {
  const query = new Map(textsIn(request.query));
  const language = query.get('lang') === 'en' ? 'en' : 'zh';
  const other = new URLSearchParams([
    ...[...query].filter(([name]) => ['q', 'notice', 'receipt'].includes(name)),
    ['lang', language === 'en' ? 'zh' : 'en'],
  ]);
  return {
    language,
    place: placeOf(request.url),
    other: request.method === 'GET' ? `?${other}` : null,
  };
}
