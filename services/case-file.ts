import { checkOf, isCheck } from '../machines/conditions/catalog.ts';
import type { RecordedVerdict } from '../machines/judge.ts';
import type { Text } from '../machines/text.ts';
import type { Deps } from './deps.ts';
import { readHistory, readRefusals } from './history.ts';
import { holdsOneOf } from './permissions.ts';
import { SEE_CHAINS } from './record/inspector.ts';
import { chainOf } from './record/read-chain.ts';
import { type MessageAbout, messagesAbout, seesMessages } from './reminders/messages-about.ts';
import { type SupervisionNotice, supervisionOf } from './reminders/supervision-notices.ts';
import { type RenewalView, viewRenewal } from './view-renewal.ts';
import type { Person } from './world.ts';

/** A verdict on one line of paper. */
export interface VerdictLine {
  readonly rule: string;
  readonly title: Text;
  readonly clause: string;
  readonly level: RecordedVerdict['level'];
  readonly satisfied: boolean;
  readonly blocking: boolean;
  readonly waived: boolean;
  readonly message: Text;
}

type Recorded = Awaited<ReturnType<typeof readHistory>>[number];
type Refused = Awaited<ReturnType<typeof readRefusals>>[number];
type WithLines<T> = Omit<T, 'verdicts' | 'facts'> & { readonly verdicts: readonly VerdictLine[] };

/** Everything about one renewal that goes into a printed file; what its reader may not see is null. */
export interface CaseFile {
  readonly renewal: Pick<
    RenewalView,
    | 'id'
    | 'community'
    | 'term'
    | 'plan'
    | 'machineVersion'
    | 'revision'
    | 'head'
    | 'today'
    | 'status'
    | 'stage'
    | 'step'
    | 'openSteps'
    | 'openViolations'
    | 'retention'
  >;
  /** Where the chains stand, what was sealed of them, and what the last check found. */
  readonly chain: Awaited<ReturnType<typeof chainOf>> | null;
  readonly events: readonly WithLines<Recorded>[];
  readonly refusals: readonly WithLines<Refused>[];
  readonly waivers: RenewalView['waivers'];
  readonly extensions: RenewalView['extensions'];
  readonly messages: readonly MessageAbout[] | null;
  readonly supervisionNotices: readonly SupervisionNotice[] | null;
}

const PAGE = 500;

/** Page by page until one is not full. */
async function all<T>(
  read: (after: number) => Promise<readonly T[]>,
  place: (last: T) => number,
): Promise<T[]> {
  const found: T[] = [];
  while (true) {
    const last = found.at(-1);
    const page = await read(last === undefined ? 0 : place(last));
    found.push(...page);
    if (page.length < PAGE) return found;
  }
}

async function allMessages(deps: Deps, renewal: string): Promise<MessageAbout[]> {
  const found: MessageAbout[] = [];
  let after: string | undefined;
  do {
    const page = await messagesAbout(deps, { renewal, after, limit: PAGE });
    found.push(...page.messages);
    after = page.next ?? undefined;
  } while (after !== undefined);
  return found;
}

const titleOf = (rule: string): Text => (isCheck(rule) ? checkOf(rule).title : { zh: rule, en: rule });

const withLines = <T extends { readonly facts: unknown; readonly verdicts: readonly RecordedVerdict[] }>({
  facts: _,
  verdicts,
  ...rest
}: T): WithLines<T> => ({
  ...rest,
  verdicts: verdicts.map(({ rule, clause, level, satisfied, blocking, waived, message }) => ({
    rule,
    title: titleOf(rule),
    clause,
    level,
    satisfied,
    blocking,
    waived,
    message,
  })),
});

/**
 * The file of one renewal: where it stands, its chains, every event and refused attempt with its verdicts, what was
 * waived and put off, who was told of it, and the supervision notices. Throws DomainError `not-found`, also where it is
 * not the reader's.
 */
export async function readCaseFile(deps: Deps, renewal: string, person: Person | null): Promise<CaseFile> {
  const view = await viewRenewal(deps, renewal, person);
  const world = await deps.memory.currentWorld();
  const { code } = view.community;
  const told = seesMessages(world, person, code);
  const inspects = holdsOneOf(SEE_CHAINS, person?.appointments ?? [], code);
  const [chain, events, refusals, messages, supervisionNotices] = await Promise.all([
    inspects ? chainOf(deps, renewal) : null,
    all(
      (after) => readHistory(deps, { renewal, after, limit: PAGE }, person),
      ({ revision }) => revision,
    ),
    all(
      (after) => readRefusals(deps, { renewal, after, limit: PAGE }, person),
      ({ id }) => id,
    ),
    told ? allMessages(deps, renewal) : null,
    told ? supervisionOf(deps, renewal, person) : null,
  ]);
  const { id, community, term, plan, machineVersion, revision, head, today, status, stage, step } = view;
  const { openSteps, openViolations, retention, waivers, extensions } = view;
  return {
    renewal: {
      ...{ id, community, term, plan, machineVersion, revision, head, today, status, stage, step },
      ...{ openSteps, openViolations, retention },
    },
    chain,
    events: events.map((event) => withLines(event)),
    refusals: refusals.map((attempt) => withLines(attempt)),
    waivers,
    extensions,
    messages,
    supervisionNotices,
  };
}
