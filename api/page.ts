import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { Html, html } from './html.ts';

export type Language = 'zh' | 'en';

/** A page that needs nothing but itself. */
export interface Page {
  readonly status?: number;
  readonly language: Language;
  readonly title: string;
  readonly style: string;
  readonly body: Html;
  /** Seconds after which a browser reads it again; never where it is left out. */
  readonly refresh?: number;
  /** `same-origin`: with a form, so that browsers tell from where it is sent, those too that say it in no other way. */
  readonly referrer?: 'same-origin';
}

const TAGS: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

/** Nothing is loaded, nothing runs, nobody frames it; its own style is let in by its hash, its forms come here. */
const policyFor = (style: string) =>
  [
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** Answers a page that no cache keeps and no other site learns the address of. */
export function sendPage(reply: FastifyReply, { status = 200, ...page }: Page): FastifyReply {
  const { text } = html`<!doctype html>
<html lang="${TAGS[page.language]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${page.refresh !== undefined && html`<meta http-equiv="refresh" content="${page.refresh}">`}
<title>${page.title}</title>
<style>${new Html(page.style)}</style>
</head>
<body>
${page.body}
</body>
</html>
`;
  return reply
    .code(status)
    .type('text/html; charset=utf-8')
    .header('content-security-policy', policyFor(page.style))
    .header('x-content-type-options', 'nosniff')
    .header('referrer-policy', page.referrer ?? 'no-referrer')
    .header('cache-control', 'no-store')
    .send(text);
}
