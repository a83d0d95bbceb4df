import type { Role } from '../../machines/plan/words.ts';
import { holdsOneOf, mayListObjections } from '../permissions.ts';
import { readableRegions } from '../reading.ts';
import { isStillTheirs, SEE_ALL_NOTICES } from '../reminders/theirs.ts';
import type { Person, World } from '../world.ts';
import type { LiveEvent } from './live-event.ts';
import type { Notification } from './notification.ts';

/** Whoever listens: a person, or in a drill anybody. */
export type Reader = Pick<Person, 'id' | 'appointments'> | null;

/** Who was told of the deadline of a supervision notice, by the notice's id. */
export type Told = ReadonlyMap<string, ReadonlySet<string>>;

const isRead = (world: Pick<World, 'drill'>, reader: Reader, community: string) =>
  readableRegions(world, reader)?.some((prefix) => community.startsWith(prefix)) ?? true;

const holds = (roles: readonly Role[], reader: Reader, community: string) =>
  holdsOneOf(roles, reader?.appointments ?? [], community);

/** What a reader is told of a change: nothing of what they could not read if they asked. */
export function eventFor(
  notification: Notification,
  world: Pick<World, 'drill'>,
  reader: Reader,
  told: Told,
): LiveEvent | undefined {
  switch (notification.kind) {
    case 'renewal': {
      const { kind: event, renewal, community, revision } = notification;
      return isRead(world, reader, community) ? { event, data: { renewal, community, revision } } : undefined;
    }
    case 'refusal': {
      const { kind: event, renewal, community, revision, number } = notification;
      const data = { renewal, community, revision, number };
      return isRead(world, reader, community) ? { event, data } : undefined;
    }
    case 'message': {
      const { kind: event, message, person } = notification;
      return reader?.id === person ? { event, data: { message } } : undefined;
    }
    case 'supervision': {
      const { kind: event, notice, renewal, community } = notification;
      const concerned =
        reader !== null &&
        (holds(SEE_ALL_NOTICES, reader, community) ||
          (told.get(notice)?.has(reader.id) && isStillTheirs(reader, community)));
      return concerned ? { event, data: { notice, renewal, community } } : undefined;
    }
    case 'objection': {
      const { kind: event, objection, renewal, community } = notification;
      const data = { objection, renewal, community };
      return holds(mayListObjections, reader, community) ? { event, data } : undefined;
    }
    case 'ledger': {
      const { kind: event, community, revision } = notification;
      return isRead(world, reader, community) ? { event, data: { community, revision } } : undefined;
    }
    case 'world': {
      const { kind: event, what } = notification;
      return what === 'rights' ? undefined : { event, data: { what } };
    }
  }
}
