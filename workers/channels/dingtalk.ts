import { createHmac } from 'node:crypto';
import type { Channel } from '../../services/channels.ts';
import { cutMarkdown } from './cut-markdown.ts';
import { PATIENCE_MS, post } from './http-post.ts';
import { checkRobotAnswer, type Meaning } from './robot-answer.ts';

/** Of the whole body. */
const LONGEST_BYTES = 20_000;
/** For how long a robot is silenced that has sent more than twenty messages in a minute. */
const SILENCED_MS = 600_000;

/** No such token; security settings not met (words, signature, time, address); group gone; robot stopped or gone; … */
const PERMANENT = [300001, 300005, 310000, 400013, 400101, 400102, 400105, 400106];
/** … a parameter missing or of the wrong kind; too long; words or links that DingTalk does not let through. */
const PERMANENT_FOR_THE_TEXT = [40035, 43004, 460101, 430101, 430102, 430103, 430104];
const TOO_FAST = [130101, 410100];

const MEANINGS: ReadonlyMap<number, Meaning> = new Map<number, Meaning>([
  ...[...PERMANENT, ...PERMANENT_FOR_THE_TEXT].map((code) => [code, 'permanent'] as const),
  ...TOO_FAST.map((code) => [code, { afterMs: SILENCED_MS }] as const),
]);

/** By the real clock, whatever day a drill has: DingTalk takes a signature for an hour. */
function sign(target: URL, secret: string): void {
  const timestamp = Date.now();
  const signature = createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64');
  target.searchParams.set('timestamp', String(timestamp));
  target.searchParams.set('sign', signature);
}

/**
 * Group robots of DingTalk (钉钉). The address is the access token that the robot's URL has; the secret is the one for
 * signing (加签), null for a robot that is secured by words or by addresses.
 */
export function dingtalkChannel({
  url,
  patienceMs = PATIENCE_MS,
}: {
  url: string;
  patienceMs?: number;
}): Channel {
  return {
    kind: 'dingtalk',
    longestMs: patienceMs,
    async send({ address, secret, subject, markdown, link }) {
      const bodyOf = (text: string) =>
        JSON.stringify({ msgtype: 'markdown', markdown: { title: subject, text } });
      const text = cutMarkdown(markdown, link, (one) => Buffer.byteLength(bodyOf(one)) <= LONGEST_BYTES);
      const target = new URL(`${url.replace(/\/$/, '')}/robot/send`);
      target.searchParams.set('access_token', address);
      if (secret !== null) sign(target, secret);
      const answer = await post('dingtalk', { url: target, body: bodyOf(text), patienceMs });
      checkRobotAnswer('dingtalk', answer, MEANINGS);
      return { reference: null };
    },
    close: async () => undefined,
  };
}
