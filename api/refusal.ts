import type { FastifyReply } from 'fastify';
import type { Refused } from '../services/record-event.ts';
import { sendProblem } from './problem.ts';

/** What the rules do not allow: 422 with every verdict, and the sentences of those that stand in the way. */
export function sendRefusal(reply: FastifyReply, answer: Refused): FastifyReply {
  return sendProblem(reply, {
    title: 'The rules do not allow this',
    status: 422,
    detail: answer.verdicts
      .filter((one) => one.blocking && !one.satisfied && !one.waived)
      .map((one) => `${one.message.zh} · ${one.message.en}`)
      .join('\n'),
    ...answer,
    event: answer.type,
    type: 'urn:huanjie:problem:refused',
  });
}
