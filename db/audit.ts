import type { Database } from './connect.ts';

/** What happened besides the procedure itself. Never a secret, nor a value about a person, but for names of officials. */
export interface AuditEntry {
  /** By the system's clock: no drill moves it. */
  readonly at: string;
  /** In the manner of events: `sign-in.failed`. */
  readonly kind: string;
  /** Who did it; null where nobody was signed in. */
  readonly person: string | null;
  /** To whom or what it was done. */
  readonly subject: string | null;
  readonly detail: Readonly<Record<string, string | number | boolean | null>>;
  /** The id of the request, which its log line has too. */
  readonly request?: string | null;
}

/** Far below the most parameters that one statement takes. */
const AT_ONCE = 1_000;

export async function recordAudit(
  db: Database,
  { detail, request = null, ...entry }: AuditEntry,
): Promise<void> {
  await db
    .insertInto('audit')
    .values({ ...entry, detail: JSON.stringify(detail), request })
    .execute();
}

/** Several at once, in their order. */
export async function recordAudits(db: Database, entries: readonly AuditEntry[]): Promise<void> {
  const rows = entries.map(({ detail, request = null, ...entry }) => ({
    ...entry,
    detail: JSON.stringify(detail),
    request,
  }));
  for (let at = 0; at < rows.length; at += AT_ONCE)
    await db
      .insertInto('audit')
      .values(rows.slice(at, at + AT_ONCE))
      .execute();
}
