import type { Desk } from './desk.ts';

interface AnsweredReturn {
  readonly type: string;
  readonly revision: number;
  readonly reason: string | null;
}

/** A task as the API answers it, as far as tests look at it. */
export interface AnsweredTask {
  readonly renewal: string;
  readonly community: { readonly code: string };
  readonly step: string;
  readonly group: string;
  readonly dueOn: string | null;
  readonly daysLeft: number | null;
  readonly fault: string | null;
  readonly revision: number;
  readonly since: { readonly revision: number; readonly on: string };
  readonly returned: AnsweredReturn | null;
  readonly events: readonly { readonly type: string; readonly way: string }[];
  readonly request: {
    readonly type: string;
    readonly revision: number;
    readonly by: { readonly id: string };
    readonly facts: Readonly<Record<string, unknown>>;
    readonly verdicts: readonly { readonly rule: string; readonly satisfied: boolean }[];
    readonly returned: AnsweredReturn | null;
  } | null;
}

export interface AnsweredTasks {
  readonly tasks: readonly AnsweredTask[];
  readonly counts: {
    readonly tasks: Readonly<Record<string, number>>;
    readonly unreadMessages: number;
    readonly objections: number;
    readonly supervisionNotices: number;
    readonly noticesToReply: number;
    readonly noticesToClose: number;
  };
  readonly next: string | null;
}

export async function tasksOf(desk: Desk, person: string, query = ''): Promise<AnsweredTasks> {
  const answer = await desk.get(`/api/tasks${query}`, person);
  if (answer.statusCode !== 200)
    throw new Error(`${person} was answered ${answer.statusCode}: ${answer.body}`);
  return answer.json();
}

/** What waits for somebody in one community, by step, as `onward` events. */
export async function ownIn(desk: Desk, person: string, community: string): Promise<readonly AnsweredTask[]> {
  const { tasks } = await tasksOf(desk, person, '?limit=200');
  return tasks.filter((one) => one.community.code === community && one.group !== 'waiting-on-others');
}
