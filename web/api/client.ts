import type { Api } from './api.gen.ts';
import { offline, Problem } from './problem.ts';
import { noteAnswered } from './reachable.ts';

export type Operation = keyof Api;

type Part<O extends Operation, P extends string> = Api[O] extends { [K in P]: infer T } ? T : undefined;

/** What is sent: the parts of the path, the query, the body. Which of them there are follows from the operation. */
export type Given<O extends Operation> = {
  readonly [P in 'params' | 'query' | 'body' as Part<O, P> extends undefined ? never : P]: Part<O, P>;
} & { readonly headers?: Readonly<Record<string, string>> };

export type Answer<O extends Operation> = Part<O, 'answer'>;

/** Brought by every request that changes something; told by GET /api/me and by signing in. */
let csrfToken: string | null = null;

export function keepCsrfToken(token: string | null): void {
  csrfToken = token;
}

interface LooselyGiven {
  readonly params?: Readonly<Record<string, string | number>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The address of an operation with its parts filled in, e.g. for a link to a file. */
export function addressOf(operation: Operation, { params = {}, query = {} }: LooselyGiven = {}): string {
  const path = operation
    .slice(operation.indexOf(' ') + 1)
    .replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== null)
      for (const one of [value].flat()) asked.append(name, String(one));
  return asked.size === 0 ? path : `${path}?${asked}`;
}

/**
 * Asks the server. Throws {@link Problem} for everything that it does not do, `offline` where it is not reached.
 */
export async function ask<O extends Operation>(
  operation: O,
  given: Given<O>,
  signal?: AbortSignal,
): Promise<Answer<O>> {
  const { body, headers, ...address }: LooselyGiven = given;
  const method = operation.slice(0, operation.indexOf(' '));
  const answer = await fetch(addressOf(operation, address), {
    method,
    credentials: 'same-origin',
    headers: {
      accept: 'application/json',
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(method !== 'GET' && csrfToken !== null && { 'x-csrf-token': csrfToken }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    signal: signal ?? null,
  }).catch((cause: unknown) => {
    if (signal?.aborted) throw cause;
    noteAnswered(false);
    throw offline(cause);
  });
  noteAnswered(true);
  const text = await answer.text();
  const json: unknown = text === '' ? undefined : JSON.parse(text);
  if (!answer.ok) throw new Problem(answer.status, (json ?? {}) as Record<string, unknown>);
  return json as Answer<O>;
}
