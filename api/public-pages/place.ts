/** Where a page lies: every link on it is relative, so that it works under whatever path a proxy puts it. */
export interface Place {
  /** To a name that lies in `/c/`. */
  to(name: string): string;
  /** To `/c` itself. */
  readonly finder: string;
}

/** Of the address of a request that begins with `/c`. */
export function placeOf(url: string): Place {
  const [path = ''] = url.split('?');
  const depth = path.split('/').length - 2;
  if (depth === 0) return { to: (name) => `c/${name}`, finder: 'c' };
  const up = '../'.repeat(depth - 1);
  return { to: (name) => `${up}${name}`, finder: `${up}../c` };
}
