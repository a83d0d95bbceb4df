import type { FastifyInstance, FastifyReply } from 'fastify';

/** Nothing of an answer is ever a page; those that are bring a policy of their own. */
const POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** What the pages of this product never use of a browser. */
const FEATURES = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb'];

const YEAR_SECONDS = 31_536_000;

/**
 * On every answer, those to nonsense too (OWASP HTTP Headers, ASVS 3.4). Kept by no cache: a route whose answer may be
 * kept says so itself.
 */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'permissions-policy': FEATURES.map((feature) => `${feature}=()`).join(', '),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-permitted-cross-domain-policies': 'none',
  'cache-control': 'no-store',
};

/** Tells browsers to come by TLS alone from now on; only where TLS is there. */
const overTls = { 'strict-transport-security': `max-age=${YEAR_SECONDS}; includeSubDomains` };

declare module 'fastify' {
  interface FastifyInstance {
    /** What is on every answer. */
    answerHeaders: Readonly<Record<string, string>>;
  }
}

/** What a route has set already stays. Also called where no hook runs: for an address that cannot be read. */
export function guardAnswer(reply: FastifyReply): void {
  for (const [name, value] of Object.entries(reply.server.answerHeaders))
    if (!reply.hasHeader(name)) reply.header(name, value);
}

/** `secure`: whether people reach the product through TLS. */
export function guardAnswers(app: FastifyInstance, secure: boolean): void {
  app.decorate('answerHeaders', { ...SECURITY_HEADERS, ...(secure && overTls) });
  app.addHook('onRequest', async (_request, reply) => guardAnswer(reply));
}
