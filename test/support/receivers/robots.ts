import { createHmac } from 'node:crypto';
import type { ReceivedPost, Reply } from './http-receiver.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/** Both makers let a robot say so much in a minute. */
const MOST_A_MINUTE = 20;

const says = (errcode: number, errmsg: string): Reply => ({
  status: 200,
  body: { errcode, errmsg },
  accepted: errcode === 0,
});

/** Counts by robot what came within a minute. */
function createPace(most: number) {
  const came = new Map<string, number[]>();
  return (robot: string, at: number): boolean => {
    const recent = (came.get(robot) ?? []).filter((one) => at - one < MINUTE_MS);
    if (recent.length >= most) return false;
    came.set(robot, [...recent, at]);
    return true;
  };
}

/** A WeCom group robot as its maker describes it, for the keys given. */
export function wecomRobot(keys: readonly string[], most: number = MOST_A_MINUTE) {
  const inPace = createPace(most);
  return ({ at, url, json, headers }: ReceivedPost): Reply => {
    const key = url.searchParams.get('key') ?? '';
    const { msgtype, markdown } = json as { msgtype?: string; markdown?: { content?: string } };
    if (url.pathname !== '/cgi-bin/webhook/send' || !keys.includes(key))
      return says(93000, 'invalid webhook url');
    if (headers['content-type']?.startsWith('application/json') !== true || msgtype !== 'markdown')
      return says(40008, 'invalid message type');
    if (!markdown?.content) return says(44004, 'empty content');
    if (Buffer.byteLength(markdown.content) > 4096)
      return says(40058, 'markdown.content exceed max length 4096');
    return inPace(key, at) ? says(0, 'ok') : says(45009, 'api freq out of limit');
  };
}

/** What DingTalk computes of the secret and the timestamp of the request. */
export const dingtalkSign = (timestamp: string, secret: string): string =>
  createHmac('sha256', Buffer.from(secret, 'utf8'))
    .update(Buffer.from([timestamp, secret].join('\n'), 'utf8'))
    .digest()
    .toString('base64');

/** A DingTalk group robot as its maker describes it; tokens with their signing secret, or null for one without. */
export function dingtalkRobot(robots: ReadonlyMap<string, string | null>, most: number = MOST_A_MINUTE) {
  const inPace = createPace(most);
  return ({ at, url, json, body }: ReceivedPost): Reply => {
    const query = url.searchParams;
    const token = query.get('access_token') ?? '';
    const secret = robots.get(token);
    const { msgtype, markdown } = json as { msgtype?: string; markdown?: { title?: string; text?: string } };
    if (url.pathname !== '/robot/send' || secret === undefined) return says(300005, 'token is not exist');
    if (secret !== null) {
      const timestamp = query.get('timestamp') ?? '';
      if (Math.abs(at - Number(timestamp)) > HOUR_MS) return says(310000, 'invalid timestamp');
      if (query.get('sign') !== dingtalkSign(timestamp, secret)) return says(310000, 'sign not match');
    }
    if (msgtype !== 'markdown' || !markdown?.title || !markdown.text) return says(40035, 'param error');
    if (Buffer.byteLength(body) > 20_000) return says(460101, 'message too long, exceed 20000 bytes');
    return inPace(token, at) ? says(0, 'ok') : says(130101, 'send too fast, exceed 20 times per minute');
  };
}
