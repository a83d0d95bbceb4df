import type { Text } from '../../../machines/text.ts';
import type { Answer } from '../../api/client.ts';
import { refusedAlready } from './checks.ts';

type Renewal = Answer<'GET /api/renewals/{id}'>;
type Task = Answer<'GET /api/tasks'>['tasks'][number];
type Offered = Task['events'][number];

/** What can be recorded at a step: the next thing to do, what can happen instead, and what the rules refuse already. */
export interface AtStep {
  readonly main: Offered | undefined;
  readonly instead: readonly Offered[];
  readonly refused: readonly { readonly type: string; readonly why: Text }[];
}

/** The first one is what is to be done next, whatever is missing for it. */
export function offeredAt({ events }: Pick<Task, 'events'>, renewal: Renewal): AtStep {
  const [main, ...others] = events;
  const known = (type: string) => renewal.possibleEvents.find((one) => one.type === type);
  const beside = events.flatMap(({ type }) => known(type) ?? []);
  const refused = others.flatMap(({ type }) => {
    const event = known(type);
    const why = event === undefined ? null : refusedAlready(event, beside, renewal);
    return why === null ? [] : [{ type, why }];
  });
  return { main, instead: others.filter(({ type }) => !refused.some((one) => one.type === type)), refused };
}
