/** What is tried on every text that comes from outside. */
export const PAYLOADS: readonly { readonly what: string; readonly text: string }[] = [
  { what: 'SQL that ends a text', text: "'; drop table person; --" },
  { what: 'SQL that is always true', text: "' or '1'='1" },
  { what: 'SQL of another query', text: "x' union select id, name, phone, email from person --" },
  { what: 'SQL that waits', text: '1; select pg_sleep(10) --' },
  { what: 'wildcards of SQL', text: '%_%' },
  { what: 'a header of its own', text: 'x\r\nX-Injected: 1\r\nSet-Cookie: huanjie_session=x' },
  { what: 'a path upwards', text: '../../../../etc/passwd' },
  { what: 'a path upwards, encoded twice', text: '..%252f..%252fetc%252fpasswd' },
  { what: 'a path of another system', text: '..\\..\\windows\\win.ini' },
  { what: 'JSON that ends a text', text: '","role":"administrator","x":"' },
  { what: 'markup', text: '"><script>alert(1)</script><img src=x onerror=alert(1)>' },
  { what: 'a template', text: '$\u007b7*7}{{7*7}}<%= 7*7 %>#{7*7}' },
  { what: 'a command', text: '$(touch /tmp/huanjie-was-here);`id`|id' },
  { what: 'a lookup', text: '$\u007bjndi:ldap://127.0.0.1/a}' },
  { what: 'a name of every object', text: '__proto__' },
  { what: 'a method of every object', text: 'toString' },
  { what: 'text of both directions', text: '\u202e\u200b\ufeff٣\u0301' },
  { what: 'an operator of other databases', text: '{"$gt": ""}' },
  { what: 'a format', text: '%s%n%d%x' },
];

interface Opening {
  readonly route: string;
  readonly method: 'GET';
  /** Addresses with a text in each place where one may stand. */
  readonly fill: (text: string) => string[];
}

const QUERIES = ['region', 'after', 'limit', 'offset', 'state', 'lang', 'dryRun', 'nothing'];

/** All routes in whose address something of the sender's stands: as a part of the path, or behind the question mark. */
export function openings(routes: Iterable<string>): Opening[] {
  return [...routes]
    .filter((route) => !route.includes('/api/docs'))
    .map((route) => {
      const [method = '', path = ''] = route.split(' ');
      const fill = (text: string) => {
        const filled = path.replaceAll(/:\w+|\*/g, () => text);
        if (method !== 'GET') return [filled];
        return [filled, `${filled}?${QUERIES.map((name) => `${name}=${text}`).join('&')}`];
      };
      return { route, method: method as 'GET', fill };
    })
    .filter(({ route, method }) => method === 'GET' || /[:*]/.test(route));
}
