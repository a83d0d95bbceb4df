import type { Verdict } from '../../machines/rules/verdict.ts';

export interface FieldProblem {
  readonly field: string;
  readonly detail: string;
}

export type RefusedVerdict = Verdict & { readonly blocking: boolean; readonly waived: boolean };

/** What the server did not do, and why (RFC 9457). */
export class Problem extends Error {
  readonly status: number;
  /** `refused`, `conflict`, `forbidden`, …; `offline` where the server was not reached at all. */
  readonly code: string;
  readonly errors: readonly FieldProblem[];
  readonly verdicts: readonly RefusedVerdict[];
  /** To be told to whoever looks into the server's log. */
  readonly requestId: string | null;
  /** All that was answered, for what only one kind of problem has: rows of a file, places in the record. */
  readonly body: Readonly<Record<string, unknown>>;

  constructor(status: number, body: Readonly<Record<string, unknown>>) {
    super(typeof body.detail === 'string' ? body.detail : String(body.title ?? ''));
    this.name = 'Problem';
    this.status = status;
    this.code = typeof body.type === 'string' ? body.type.replace(/^urn:huanjie:problem:/, '') : 'unknown';
    this.errors = Array.isArray(body.errors) ? body.errors : [];
    this.verdicts = Array.isArray(body.verdicts) ? body.verdicts : [];
    this.body = body;
    this.requestId = typeof body.requestId === 'string' ? body.requestId : null;
  }
}

/** The connection is gone or the server does not answer. */
export const offline = (cause: unknown) =>
  Object.assign(new Problem(0, { type: 'offline', title: 'The server cannot be reached' }), { cause });
