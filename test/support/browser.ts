import type { InjectOptions } from 'light-my-request';
import type { Desk } from './desk.ts';

interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly maxAge?: number;
  readonly path?: string;
  readonly httpOnly?: boolean;
  readonly secure?: boolean;
  readonly sameSite?: string;
  readonly domain?: string;
}

/** What a request says besides; `null` leaves out what a browser would say by itself. */
interface Besides {
  readonly headers?: Readonly<Record<string, string>>;
  readonly csrf?: string | null;
}

export type Browser = ReturnType<typeof openBrowser>;

/** One browser: it keeps cookies, and brings the token that it was told last to whatever changes something. */
export function openBrowser(app: Desk['app'], address = '203.0.113.7') {
  const jar = new Map<string, string>();
  let csrfToken: string | null = null;

  async function send(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    body?: unknown,
    { headers = {}, csrf = csrfToken }: Besides = {},
  ) {
    const options: InjectOptions = {
      method,
      url,
      remoteAddress: address,
      headers: {
        'user-agent': 'Mozilla/5.0 (drill)',
        ...(jar.size > 0 && { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') }),
        ...(csrf !== null && method !== 'GET' && { 'x-csrf-token': csrf }),
        ...headers,
      },
    };
    if (body !== undefined) options.payload = body as object;
    const answer = await app.inject(options);
    for (const { name, value, maxAge } of answer.cookies as Cookie[])
      if (value === '' || maxAge === 0) jar.delete(name);
      else jar.set(name, value);
    const told = answer.headers['content-type']?.toString().includes('application/json') && answer.json();
    if (typeof told?.csrfToken === 'string') csrfToken = told.csrfToken;
    return answer;
  }

  return {
    jar,
    address,
    get csrfToken() {
      return csrfToken;
    },
    send,
    get: (url: string, besides?: Besides) => send('GET', url, undefined, besides),
    post: (url: string, body: unknown = {}, besides?: Besides) => send('POST', url, body, besides),
    put: (url: string, body: unknown, besides?: Besides) => send('PUT', url, body, besides),
    delete: (url: string, body?: unknown, besides?: Besides) => send('DELETE', url, body, besides),
    signIn: (name: string, password: string) => send('POST', '/api/sign-in', { name, password }),
    session: () => jar.get('huanjie_session') ?? jar.get('__Host-huanjie_session'),
  };
}
