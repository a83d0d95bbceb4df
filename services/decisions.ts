import { type AfterDecision, type DecisionRow, listDecisions } from '../db/decisions.ts';
import type { IsoDate } from '../machines/calendar.ts';
import { checkOf, isCheck } from '../machines/conditions/catalog.ts';
import { definitionOf, type EventType } from '../machines/events/catalog.ts';
import { DEADLINES } from '../machines/plan/words.ts';
import { InvalidFacts } from '../machines/rules/invalid-facts.ts';
import { deadlineLabels } from '../machines/rules/labels.ts';
import { titleOfStep } from '../machines/step-title.ts';
import type { Text } from '../machines/text.ts';
import type { Deps } from './deps.ts';
import { readableRegions } from './reading.ts';
import { attemptFor } from './shown-attempt.ts';
import type { Person } from './world.ts';

/** What was decided about a renewal besides its own course. */
export const DECISION_KINDS = ['waiver', 'extension', 'suspension', 'resumption', 'sent-back'] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

const TYPES: Readonly<Record<DecisionKind, EventType>> = {
  waiver: 'renewal.rule-waived',
  extension: 'renewal.deadline-extended',
  suspension: 'renewal.suspended',
  resumption: 'renewal.resumed',
  'sent-back': 'renewal.sent-back',
};

export interface Decision {
  readonly kind: DecisionKind;
  readonly title: Text;
  readonly community: { readonly code: string; readonly name: string };
  readonly renewal: string;
  readonly revision: number;
  readonly recordedAt: string;
  readonly recordedOn: IsoDate;
  readonly by: { readonly id: string; readonly name: string | null; readonly role: string };
  /** The rule that was waived, the deadline that was put off, the step that it goes back to; null otherwise. */
  readonly subject: { readonly id: string; readonly title: Text } | null;
  /** Of an extension. */
  readonly until: IsoDate | null;
  readonly reason: string | null;
  readonly documentNumber: string | null;
}

/** The fact that says what a decision is about. */
const ABOUT: Readonly<Partial<Record<DecisionKind, string>>> = {
  waiver: 'rule',
  extension: 'deadline',
  'sent-back': 'to',
};

const isDeadline = (id: string) => DEADLINES.find((one) => one === id);

function titleOf(kind: DecisionKind, id: string): Text {
  const deadline = kind === 'extension' ? isDeadline(id) : undefined;
  if (deadline !== undefined) return deadlineLabels[deadline];
  if (kind === 'waiver' && isCheck(id)) return checkOf(id).title;
  return titleOfStep(id) ?? { zh: id, en: id };
}

function decisionOf(row: DecisionRow, kind: DecisionKind, person: Person | null): Decision {
  const shown = attemptFor(person, row.community, row);
  const facts = (typeof shown.facts === 'object' ? shown.facts : null) as Readonly<
    Record<string, unknown>
  > | null;
  const said = (name: string | undefined) => {
    const value = name === undefined ? undefined : facts?.[name];
    return typeof value === 'string' ? value : null;
  };
  const about = said(ABOUT[kind]);
  return {
    kind,
    title: definitionOf(TYPES[kind]).title,
    community: { code: row.community, name: row.communityName },
    renewal: row.renewal,
    revision: row.revision,
    recordedAt: row.recorded_at.toISOString(),
    recordedOn: row.recorded_on,
    by: { id: row.actor, name: row.actorName, role: row.role },
    subject: about === null ? null : { id: about, title: titleOf(kind, about) },
    until: said('until'),
    reason: said('reason'),
    documentNumber: said('documentNumber'),
  };
}

const SEPARATOR = '~';

const endOf = ({ recorded_at, renewal, revision }: DecisionRow) =>
  [recorded_at.toISOString(), renewal, revision].join(SEPARATOR);

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const REVISION = /^\d{1,9}$/;

function endIn(text: string): AfterDecision {
  const [recordedAt = '', renewal = '', revision = ''] = text.split(SEPARATOR);
  if (!INSTANT.test(recordedAt) || Number.isNaN(Date.parse(recordedAt)) || !REVISION.test(revision))
    throw new InvalidFacts([{ field: 'after', detail: 'is not the end of a page' }]);
  return { recordedAt, renewal, revision: Number(revision) };
}

export interface ReadDecisions {
  readonly region: string;
  readonly kind?: DecisionKind | undefined;
  /** `next` of the page before. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/**
 * Waivers, extensions, suspensions and orders to do something again, of all communities of a region that the reader
 * may see, newest first, a page at a time. Throws InvalidFacts for `after`.
 */
export async function readDecisions(
  { connection: { db }, memory }: Deps,
  { region, kind, after, limit }: ReadDecisions,
  person: Person | null,
): Promise<{ readonly decisions: readonly Decision[]; readonly next: string | null }> {
  const rows = await listDecisions(db, {
    types: kind === undefined ? Object.values(TYPES) : [TYPES[kind]],
    region,
    regions: readableRegions(await memory.currentWorld(), person),
    after: after === undefined ? undefined : endIn(after),
    limit,
  });
  const decisions = rows.flatMap((row) => {
    const found = DECISION_KINDS.find((one) => TYPES[one] === row.type);
    return found === undefined ? [] : [decisionOf(row, found, person)];
  });
  const last = rows.at(-1);
  return { decisions, next: rows.length === limit && last !== undefined ? endOf(last) : null };
}
