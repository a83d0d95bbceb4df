import type { Channel } from '../../services/channels.ts';
import { isSuccess, mayPass, objectIn, PATIENCE_MS, post, refused } from './http-post.ts';

export interface ShortMessage {
  readonly to: string;
  readonly text: string;
  /** The same at every try. */
  readonly id: string;
}

/** Whoever sends short messages for the office: an operator, or a gateway of the town. */
export interface SmsGateway {
  readonly longestMs: number;
  /** Answers the gateway's own id. Throws ChannelFailure. */
  send(message: ShortMessage): Promise<{ readonly reference: string | null }>;
}

/** What these say is about the token or the address of the gateway, so about no message. */
const OF_THE_CONFIGURATION = [401, 403, 404];

/** A gateway that takes `POST {to, text, id}` with a bearer token and answers 2xx `{id}`. */
export function httpSmsGateway({
  url,
  token,
  patienceMs = PATIENCE_MS,
}: {
  url: string;
  token: string;
  patienceMs?: number;
}): SmsGateway {
  return {
    longestMs: patienceMs,
    async send(message) {
      const headers = { authorization: `Bearer ${token}` };
      const body = JSON.stringify(message);
      const answer = await post('sms', { url: new URL(url), body, headers, patienceMs });
      if (!isSuccess(answer))
        throw refused('sms', answer, !mayPass(answer) && !OF_THE_CONFIGURATION.includes(answer.status));
      const id = objectIn(answer)?.id;
      return { reference: typeof id === 'string' || typeof id === 'number' ? String(id) : null };
    },
  };
}

/** Short messages: the short form, and the link. */
export function smsChannel(gateway: SmsGateway): Channel {
  return {
    kind: 'sms',
    longestMs: gateway.longestMs,
    send: ({ id, address, short, link }) =>
      gateway.send({ to: address, text: link === '' ? short : `${short} ${link}`, id }),
    close: async () => undefined,
  };
}
