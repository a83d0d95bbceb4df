import type { Desk } from './desk.ts';
import { newAddress } from './residents.ts';

type Fields = Readonly<Record<string, string>>;

/** A resident with a browser: reads pages and sends their forms, each time from an address of their own. */
export function readerAt({ app }: Desk) {
  return {
    get: (url: string, headers: Fields = {}, remoteAddress = newAddress()) =>
      app.inject({ method: 'GET', url, headers, remoteAddress }),
    send: (url: string, fields: Fields | string, headers: Fields = {}, remoteAddress = newAddress()) =>
      app.inject({
        method: 'POST',
        url,
        payload: typeof fields === 'string' ? fields : new URLSearchParams(fields).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        remoteAddress,
      }),
  };
}

/** What is read on a page, without its markup. */
export const wordsOf = (body: string) =>
  body
    .replaceAll(/<style>.*?<\/style>/gs, '')
    .replaceAll('<wbr>', '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');

/** Where a link or a form of a page leads, as a browser at `url` takes it. */
export function target(body: string, url: string, pattern: RegExp): string {
  const [, href] = pattern.exec(body) ?? [];
  if (href === undefined) throw new Error(`There is no ${pattern} in ${body}`);
  const { pathname, search } = new URL(href.replaceAll('&amp;', '&'), `http://here${url}`);
  return `${pathname}${search}`;
}
