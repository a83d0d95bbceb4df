import { anything, closed, instant, integer, isoDate, list, nullable, string } from './building.ts';

const summary = {
  day: isoDate,
  hash: string,
  code: string,
  previous: string,
  keys: list(string),
  signedAt: instant,
  renewals: integer,
  auditEntries: integer,
};

export const heads = closed({ heads: list(closed(summary, 'HeadSummary')), next: nullable(isoDate) });

export const head = closed(
  {
    ...summary,
    body: string,
    signatures: list(closed({ key: string, publicKey: string, signature: string })),
  },
  'SignedHead',
);

export const keys = closed({
  keys: list(closed({ id: string, code: string, from: isoDate, to: isoDate, pem: string }, 'SigningKey')),
});

export const chain = closed(
  {
    renewal: string,
    plan: string,
    machineVersion: string,
    startedOn: isoDate,
    events: closed({ revision: integer, head: string, code: string }),
    refusals: closed({ number: integer, head: string }),
    sealed: nullable(
      closed({
        day: isoDate,
        hash: string,
        code: string,
        renewal: string,
        revision: integer,
        head: string,
        refusals: integer,
        refusalsHead: string,
      }),
    ),
    /** The faults are those that replaying the record found; none where it holds. */
    checked: nullable(closed({ revision: integer, at: instant, faults: anything })),
  },
  'Chain',
);
