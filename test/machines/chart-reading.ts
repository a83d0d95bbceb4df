import { communityRenewal } from '../../machines/community-renewal.ts';
import { type CheckId, isCheck } from '../../machines/conditions/catalog.ts';
import { type EventType, isEventType } from '../../machines/events/catalog.ts';

type Node = (typeof communityRenewal)['root'];

/** Every state of the chart, outermost first. */
export function nodes(node: Node = communityRenewal.root): Node[] {
  return [node, ...Object.values(node.states).flatMap((child) => nodes(child))];
}

/** `party-organization.publicity.posted`: the path of a state without the frame that can be suspended. */
export function nameOf({ path }: Pick<Node, 'path'>): string {
  return path.slice(path[0] === 'running' ? 1 : 0).join('.');
}

export interface GuardName {
  readonly name: string;
  readonly negated: boolean;
}

/** The names in a guard, with those that must not hold marked. */
export function guardNames(guard: unknown, negated = false): GuardName[] {
  if (typeof guard === 'string') return [{ name: guard, negated }];
  if (typeof guard === 'object' && guard !== null && 'type' in guard)
    return [{ name: String(guard.type), negated }];
  if (typeof guard !== 'function' || !('guards' in guard) || !Array.isArray(guard.guards)) return [];
  const turned = guard.name === 'not' ? !negated : negated;
  return guard.guards.flatMap((one: unknown) => guardNames(one, turned));
}

export interface Arrow {
  readonly from: string;
  readonly event: EventType;
  readonly guards: readonly GuardName[];
  readonly targets: readonly string[];
}

/** Every arrow that an event may take, from the state that has it. */
export function arrows(): Arrow[] {
  return nodes().flatMap((node) =>
    [...node.transitions].flatMap(([event, ways]) =>
      isEventType(event)
        ? ways.map(({ guard, target }) => ({
            from: nameOf(node),
            event,
            guards: guardNames(guard),
            targets: (target ?? []).map(nameOf),
          }))
        : [],
    ),
  );
}

/** The checks that an arrow asks for. */
export function checksOf({ guards }: Pick<Arrow, 'guards'>): CheckId[] {
  return guards.flatMap(({ name, negated }) => (!negated && isCheck(name) ? [name] : []));
}
