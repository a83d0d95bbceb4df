import { dateInTown, type IsoDate } from '../../machines/calendar.ts';
import type { Deps } from '../deps.ts';
import { DomainError } from '../errors.ts';
import type { Person } from '../world.ts';
import { contentOf } from './content.ts';
import { type InboxMessage, readMessage } from './inbox.ts';
import type { Links } from './link-tokens.ts';
import type { MessageContent } from './message-content.ts';

/** What whoever holds a link sees of its message. */
export interface OpenedLink {
  readonly person: Person;
  readonly today: IsoDate;
  /** Everything that was told and is theirs still, with what was answered to it. */
  readonly message: InboxMessage;
  /** What is open, as it stands now. */
  readonly content: MessageContent;
}

/**
 * The message of a link and the person for whom it was made. Changes nothing, not even that the message has been
 * read: mail programs and scanners open links. A message that is gone, or is not that person's, is `invalid`. One of
 * which nothing is theirs any more, as with whoever's account was closed, has `expired` before its days are over.
 */
export async function openLink(
  deps: Deps,
  links: Pick<Links, 'read'>,
  token: string,
): Promise<OpenedLink | 'expired' | 'invalid'> {
  const bearer = await links.read(token);
  if (typeof bearer === 'string') return bearer;
  const world = await deps.memory.currentWorld();
  const person = await world.person(bearer.person);
  if (person === undefined) return 'invalid';
  try {
    const message = await readMessage(deps, bearer.message, person);
    const items = message.items.filter(({ state }) => state !== 'not-theirs');
    if (items.length === 0) return 'expired';
    const content = await contentOf(deps, bearer.message);
    return { person, today: dateInTown(world.clock.now()), message: { ...message, items }, content };
  } catch (error) {
    if (error instanceof DomainError && error.code === 'not-found') return 'invalid';
    throw error;
  }
}
