/** When something is due that waits for a person; `waiting-on-others`: it is their concern, but others move it on. */
export const TASK_GROUPS = ['overdue', 'today', 'three-days', 'week', 'later', 'waiting-on-others'] as const;
export type TaskGroup = (typeof TASK_GROUPS)[number];
