import { type Answer, ask } from '../../api/client.ts';
import { newKey } from '../../api/idempotency-key.ts';
import type { Problem } from '../../api/problem.ts';
import type { Attempt } from './draft.ts';

export type RecordedAnswer = Extract<Answer<'POST /api/renewals/{id}/events'>, { outcome: 'recorded' }>;

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/**
 * What is sent. Where the same facts were sent before and no answer came back, it is that very request again, with its
 * key and its revision: if it was recorded then, the server says so and records nothing more.
 */
export const attemptWith = (before: Attempt | null, facts: unknown, revision: number): Attempt =>
  before !== null && same(before.facts, facts) ? before : { key: newKey(), revision, facts };

/** What became of an attempt that was not recorded. */
export type Failure =
  | 'unanswered'
  | 'refused'
  | 'changed'
  | 'invalid'
  | 'signed-out'
  | 'forbidden'
  | 'not-found'
  | 'busy'
  | 'key-used'
  | 'failed';

const BY_STATUS: Readonly<Record<number, Failure>> = {
  400: 'invalid',
  401: 'signed-out',
  403: 'forbidden',
  404: 'not-found',
  409: 'changed',
  422: 'refused',
  429: 'busy',
  503: 'busy',
};

const LOST = 500;

export function failureOf({ status, code }: Problem): Failure {
  if (code === 'idempotency-key-reused') return 'key-used';
  if (status === 0 || (status >= LOST && status !== 503)) return 'unanswered';
  return BY_STATUS[status] ?? 'failed';
}

/** Whether it may have been recorded all the same: then it is sent again as it was. */
export const mayBeRecorded = (failure: Failure): boolean => failure === 'unanswered' || failure === 'busy';

/** Records an event. Throws {@link Problem} for whatever keeps it from being recorded. */
export async function sendEvent(renewal: string, type: string, attempt: Attempt): Promise<RecordedAnswer> {
  const answer = await ask('POST /api/renewals/{id}/events', {
    params: { id: renewal },
    query: {},
    body: { type, facts: attempt.facts, revision: attempt.revision },
    headers: { 'idempotency-key': attempt.key },
  });
  if (answer.outcome !== 'recorded') throw new Error(`${type} was only tried`);
  return answer;
}
