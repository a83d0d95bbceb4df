import type { FastifyRequest } from 'fastify';
import { recordAudit } from '../../db/audit.ts';
import { DomainError } from '../../services/errors.ts';
import { loggedUrl } from '../logged-url.ts';
import { accountsOf } from './door.ts';

const REFUSALS: readonly string[] = ['forbidden', 'cross-site'];

const pathOf = (url: string) => loggedUrl(url).replace(/\?.*$/, '');

/** Notes in the audit that somebody tried what is not theirs. That it cannot be noted must not change the answer. */
export async function noteRefusal(request: FastifyRequest, error: unknown): Promise<void> {
  if (!(error instanceof DomainError) || !REFUSALS.includes(error.code)) return;
  const { connection, systemClock } = accountsOf(request);
  try {
    await recordAudit(connection.db, {
      at: systemClock.now().toString(),
      kind: 'permission.refused',
      person: request.actor,
      subject: null,
      detail: { code: error.code, method: request.method, path: pathOf(request.url) },
      request: request.id,
    });
  } catch (failure) {
    request.log.error({ err: failure }, 'a refusal could not be noted');
  }
}
