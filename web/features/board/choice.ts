import type { IsoDate } from '../../../machines/calendar.ts';
import { ROLES, type Role, STAGES, type Stage } from '../../../machines/plan/words.ts';
import { BOARD_STATUSES, type BoardStatus } from '../../../machines/wall-chart/status.ts';

/** What somebody has chosen to see, as it stands in the address. */
export interface Choice {
  /** A prefix of a division code; empty: everything that one may read. */
  readonly region: string;
  readonly stage: Stage | undefined;
  readonly status: readonly BoardStatus[];
  readonly waitingOn: Role | undefined;
  /** The person who leads it. */
  readonly workGroup: string | undefined;
  /** A part of a community's name. */
  readonly name: string;
  readonly sort: 'slack' | 'code';
  /** Left out: the chart where there is room for it, cards on a phone. */
  readonly view: 'chart' | 'cards' | undefined;
  /** The stages that take one column. */
  readonly folded: readonly Stage[];
  /** Also the steps that nobody has needed. */
  readonly everyStep: boolean;
  /** Those that are not done with a stage of a plan, as its deadline counts them. */
  readonly notDone: StageOfPlan | undefined;
  /** Those of which a day that the law sets is at risk; in the chart such days stand out. */
  readonly atRisk: boolean;
}

export interface StageOfPlan {
  readonly plan: string;
  readonly stage: Stage;
  /** Those for whom it is due on this day; left out: whatever their day. */
  readonly on?: IsoDate | undefined;
}

const NOTHING_CHOSEN: Choice = {
  region: '',
  stage: undefined,
  status: [],
  waitingOn: undefined,
  workGroup: undefined,
  name: '',
  sort: 'slack',
  view: undefined,
  folded: [],
  everyStep: false,
  notDone: undefined,
  atRisk: false,
};

type Search = Readonly<Record<string, unknown>>;

const VIEWS = ['chart', 'cards'] as const;
const MOST_OF_A_NAME = 60;

const word = <Word extends string>(value: unknown, words: readonly Word[]) =>
  words.find((one) => one === value);

/** `a.b.c`: a dot needs no escape in an address. */
const listed = <Word extends string>(value: unknown, words: readonly Word[]): Word[] => {
  const given = String(value ?? '').split('.');
  return words.filter((one) => given.includes(one));
};

/** `plan.stage` or `plan.stage.day`: none of them has a dot in it. */
function stageOfPlanIn(value: unknown): StageOfPlan | undefined {
  const [plan = '', named, on = ''] = String(value ?? '').split('.');
  const stage = word(named, STAGES);
  if (stage === undefined || !/^[a-z0-9][a-z0-9-]{0,39}$/.test(plan)) return undefined;
  return /^\d{4}-\d\d-\d\d$/.test(on) ? { plan, stage, on } : { plan, stage };
}

/** Reads an address; what it does not know, it leaves out. */
export function choiceIn(search: Search): Choice {
  const region = String(search.region ?? '');
  return {
    region: /^\d{0,12}$/.test(region) ? region : '',
    stage: word(search.stage, STAGES),
    status: listed(search.status, BOARD_STATUSES),
    waitingOn: word(search.waitingOn, ROLES),
    workGroup: typeof search.workGroup === 'string' ? search.workGroup : undefined,
    name: String(search.name ?? '').slice(0, MOST_OF_A_NAME),
    sort: search.sort === 'code' ? 'code' : 'slack',
    view: word(search.view, VIEWS),
    folded: listed(search.folded, STAGES),
    everyStep: search.steps === 'all',
    notDone: stageOfPlanIn(search.unfinished),
    atRisk: search.statutory === 'at-risk',
  };
}

const unfinishedIn = ({ plan, stage, on }: StageOfPlan) => [plan, stage, ...(on ? [on] : [])].join('.');

/** The other way round; only what differs from nothing chosen. */
export function searchOf(choice: Choice): Record<string, string> {
  const all = {
    region: choice.region,
    stage: choice.stage,
    status: choice.status.join('.'),
    waitingOn: choice.waitingOn,
    workGroup: choice.workGroup,
    name: choice.name,
    sort: choice.sort === 'code' ? 'code' : undefined,
    view: choice.view,
    folded: choice.folded.join('.'),
    steps: choice.everyStep ? 'all' : undefined,
    unfinished: choice.notDone && unfinishedIn(choice.notDone),
    statutory: choice.atRisk ? 'at-risk' : undefined,
  };
  return Object.fromEntries(Object.entries(all).filter((pair): pair is [string, string] => Boolean(pair[1])));
}

/** What the server is asked for. */
export function askedOf(choice: Choice) {
  const { region, stage, status, waitingOn, workGroup, name, notDone, atRisk, sort } = choice;
  return {
    ...(region !== '' && { region }),
    ...(stage !== undefined && { stage }),
    ...(status.length > 0 && { status: [...status] }),
    ...(waitingOn !== undefined && { waitingOn }),
    ...(workGroup !== undefined && { workGroup }),
    ...(name !== '' && { search: name }),
    ...(notDone !== undefined && { plan: notDone.plan, notDoneWith: notDone.stage }),
    ...(notDone?.on !== undefined && { notDoneBy: notDone.on }),
    ...(atRisk && { statutoryAtRisk: true }),
    sort,
  };
}

/** Whether anything leaves communities out. */
export const isFiltered = ({ region: _, ...choice }: Choice): boolean =>
  Object.keys(askedOf({ ...choice, region: '' })).length > 1;

/** Without what the figures above the chart filter by, so that they count all that there are. */
export const withoutFigures = (choice: Choice): Choice => ({
  ...choice,
  stage: undefined,
  status: [],
  notDone: undefined,
  atRisk: false,
});

/** Whether a deadline was chosen: that of a stage on a day, or of the stage whatever the day. */
export const isDeadline = (
  one: StageOfPlan | undefined,
  { plan, stage, on }: Required<StageOfPlan>,
): boolean => one?.plan === plan && one.stage === stage && (one.on === undefined || one.on === on);

/** The same place and look, with every community again. */
export const withoutFilters = ({ region, view, folded, everyStep, sort }: Choice): Choice => ({
  ...NOTHING_CHOSEN,
  region,
  view,
  folded,
  everyStep,
  sort,
});

export const toggled = <T>(list: readonly T[], one: T): T[] =>
  list.includes(one) ? list.filter((other) => other !== one) : [...list, one];
