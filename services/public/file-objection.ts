import { insertObjection } from '../../db/objections.ts';
import { addDays, type IsoDate } from '../../machines/calendar.ts';
import { isObjectable, OBJECTABLE, type Objectable } from '../../machines/notices/public-notice.ts';
import { canObjectOn } from '../../machines/notices.ts';
import { InvalidFacts, type Problem } from '../../machines/rules/invalid-facts.ts';
import type { Deps } from '../deps.ts';
import { DomainError } from '../errors.ts';
import { countAgainstLimits } from './post-limits.ts';
import { newReceipt } from './receipts.ts';
import { typed, typedIfAny } from './typed.ts';
import type { ReadWall, Wall } from './wall.ts';

export const SHORTEST_OBJECTION = 10;
export const LONGEST_OBJECTION = 1_000;
const LONGEST_NAME = 40;
const LONGEST_CONTACT = 100;

export interface FileObjection {
  readonly community: string;
  /** The kind of the notice that is objected to. */
  readonly notice: string;
  readonly text: string;
  readonly name?: string | undefined;
  readonly contact?: string | undefined;
  /** From where it comes; not kept. */
  readonly address: string;
}

export interface Filed {
  /** With this whoever filed it asks what has become of it. */
  readonly receipt: string;
  readonly filedOn: IsoDate;
  /** Until the end of this day it is to be decided. */
  readonly decideBy: IsoDate;
}

/** What was typed, as it is kept. Throws InvalidFacts that names every field that is wrong, so that all are mended at once. */
function typedIn(words: Pick<FileObjection, 'text' | 'name' | 'contact'>) {
  const problems: Problem[] = [];
  const read = <T>(field: () => T): T | null => {
    try {
      return field();
    } catch (error) {
      if (!(error instanceof InvalidFacts)) throw error;
      problems.push(...error.problems);
      return null;
    }
  };
  const text = read(() => typed('text', words.text, { min: SHORTEST_OBJECTION, max: LONGEST_OBJECTION }));
  const name = read(() => typedIfAny('name', words.name, LONGEST_NAME));
  const contact = read(() => typedIfAny('contact', words.contact, LONGEST_CONTACT));
  if (text === null || problems.length > 0) throw new InvalidFacts(problems);
  return { text, name, contact };
}

/** The notice that is objected to, within its period. Throws DomainError `conflict` with the dates outside of it. */
function objectedTo(kind: Objectable, { posted, renewal, today }: Wall) {
  const notice = posted.find((one) => one.kind === kind);
  if (renewal === null || notice === undefined)
    throw new DomainError('conflict', `There is no notice ${kind} on the wall that one could object to`, {
      notice: kind,
      today,
    });
  if (canObjectOn(notice, today)) return { renewal, notice };
  const { postedOn: from, objections } = notice;
  const until = objections?.until ?? from;
  throw new DomainError(
    'conflict',
    `Objections were possible from ${from} until ${until}; today is ${today}`,
    {
      notice: kind,
      from,
      until,
      today,
    },
  );
}

/**
 * Takes an objection of somebody without account. It moves nothing: a person has to take it over. Throws InvalidFacts
 * for `notice`, `text`, `name`, `contact`; DomainError `not-found`, `conflict` outside the period that the rules
 * allow, `too-many`.
 */
export async function fileObjection(
  deps: Deps,
  readWall: ReadWall,
  { community, notice: kind, address, ...words }: FileObjection,
): Promise<Filed> {
  const { connection, memory } = deps;
  const { text, name, contact } = typedIn(words);
  if (!isObjectable(kind))
    throw new InvalidFacts([{ field: 'notice', detail: `must be one of ${OBJECTABLE.join(', ')}` }]);

  const wall = await readWall(community);
  const { today } = wall;
  const { renewal, notice } = objectedTo(kind, wall);
  await countAgainstLimits(deps, { address, community });

  const { clock } = await memory.world();
  const receipt = newReceipt(community, today);
  const decideBy = addDays(today, notice.objections?.decidedWithinDays ?? 0);
  await insertObjection(connection.db, {
    receipt,
    renewal: renewal.id,
    community,
    notice: kind,
    posted_revision: notice.revision,
    filed_on: today,
    filed_at: clock.now().toString(),
    due_on: decideBy,
    text,
    name,
    contact,
    erase_after: addDays(today, renewal.plan.notices.objections.keptDays),
  });
  return { receipt, filedOn: today, decideBy };
}
