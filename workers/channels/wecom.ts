import type { Channel } from '../../services/channels.ts';
import { cutMarkdown } from './cut-markdown.ts';
import { PATIENCE_MS, post } from './http-post.ts';
import { checkRobotAnswer, type Meaning } from './robot-answer.ts';

/** Of the content alone, in UTF-8. */
const LONGEST_BYTES = 4_096;
const MINUTE_MS = 60_000;

const MEANINGS: ReadonlyMap<number, Meaning> = new Map<number, Meaning>([
  // More than twenty messages a minute.
  [45009, { afterMs: MINUTE_MS }],
  // Longer than it may be, or not as it should be.
  [40058, 'permanent'],
  // No such key, or the robot was taken out of its group.
  [93000, 'permanent'],
  // The robot is stopped.
  [93004, 'permanent'],
  // It is in no group.
  [93008, 'permanent'],
]);

/** Group robots of WeCom (企业微信). The address is the key that the robot's URL has. */
export function wecomChannel({
  url,
  patienceMs = PATIENCE_MS,
}: {
  url: string;
  patienceMs?: number;
}): Channel {
  return {
    kind: 'wecom',
    longestMs: patienceMs,
    async send({ address, markdown, link }) {
      const content = cutMarkdown(markdown, link, (text) => Buffer.byteLength(text) <= LONGEST_BYTES);
      const target = new URL(`${url.replace(/\/$/, '')}/cgi-bin/webhook/send`);
      target.searchParams.set('key', address);
      const body = JSON.stringify({ msgtype: 'markdown', markdown: { content } });
      checkRobotAnswer('wecom', await post('wecom', { url: target, body, patienceMs }), MEANINGS);
      return { reference: null };
    },
    close: async () => undefined,
  };
}
