import type { ChannelKind } from '../../db/tables.ts';
import { ChannelFailure } from '../../services/channels.ts';
import { type Answer, isSuccess, objectIn, refused } from './http-post.ts';

/** What an `errcode` means for the message: never as it is, or again after a while. */
export type Meaning = 'permanent' | { readonly afterMs: number };

/**
 * Both makers answer 200 with `{errcode, errmsg}` whatever happened, so a status that is none of theirs comes from
 * something in between, and is tried again. So is a code that the tables do not have: a message too many is tried is
 * noticed, one too few is lost. Throws ChannelFailure unless the code is 0.
 */
export function checkRobotAnswer(
  kind: ChannelKind,
  answer: Answer,
  meanings: ReadonlyMap<number, Meaning>,
): void {
  if (!isSuccess(answer)) throw refused(kind, answer, false);
  const errcode = objectIn(answer)?.errcode;
  if (errcode === 0) return;
  if (typeof errcode !== 'number')
    throw new ChannelFailure(`${kind}: an answer without errcode`, { permanent: false });
  const meaning = meanings.get(errcode);
  throw new ChannelFailure(`${kind}: errcode ${errcode}`, {
    permanent: meaning === 'permanent',
    retryAfterMs: typeof meaning === 'object' ? meaning.afterMs : answer.retryAfterMs,
  });
}
