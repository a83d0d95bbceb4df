import type { Answer } from '../../api/client.ts';

type Message = Answer<'GET /api/messages'>['messages'][number];
type Item = Message['items'][number];

const keyOf = ({ renewal, step, dueOn }: Pick<Item, 'renewal' | 'step' | 'dueOn'>) =>
  JSON.stringify([renewal, step, dueOn]);

/**
 * Whether a message is the last that tells of a deadline, among `messages`, the newest first. It is answered there and
 * nowhere else: one answer counts for all that told of it.
 */
export function latestTold(messages: readonly Message[]) {
  const latest = new Map<string, string>();
  for (const { id, items } of messages)
    for (const item of items) if (!latest.has(keyOf(item))) latest.set(keyOf(item), id);
  return ({ id }: Pick<Message, 'id'>) =>
    (item: Item): boolean =>
      latest.get(keyOf(item)) === id;
}
