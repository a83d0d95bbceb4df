import type { FastifyReply } from 'fastify';
import type { NamedIn } from '../db/ledger.ts';
import type { JudgedRow } from '../machines/ledger/judge-import.ts';
import { sendProblem } from './problem.ts';

/** Somebody whom the record names stays: 409 with the places, so that one can look there. */
export function sendStillInRecord(
  reply: FastifyReply,
  person: string,
  places: readonly NamedIn[],
): FastifyReply {
  const where = places.map(({ renewal, revision, type }) => `${renewal}/${revision} ${type}`).join(', ');
  return sendProblem(reply, {
    type: 'urn:huanjie:problem:person-in-record',
    title: 'The record names this person',
    status: 409,
    detail: `${person} stays in the ledger, being named in ${where}`,
    person,
    places,
  });
}

/** Not a row is taken over: 422 with what is wrong with which; nothing of what it said is repeated, nor who is known. */
export function sendRowsRefused(reply: FastifyReply, rows: readonly JudgedRow[]): FastifyReply {
  return sendProblem(reply, {
    type: 'urn:huanjie:problem:rows-refused',
    title: 'Some rows cannot be taken over, so none was',
    status: 422,
    detail: `${rows.length} refused: line ${rows.map(({ line }) => line).join(', ')}`,
    rows: rows.map(({ line, problems }) => ({ line, problems })),
  });
}
