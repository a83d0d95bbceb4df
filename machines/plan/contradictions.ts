import { isQuiet } from '../reminders/quiet.ts';
import { minuteOf } from '../reminders/town-time.ts';
import type { Problem } from '../rules/invalid-facts.ts';
import type { Reminders } from './reminders.ts';

/** A message set for a quiet hour would go out hours later than the plan says, before a holiday days later. */
function atQuietHours({ digest, quiet, ladder }: Reminders): Problem[] {
  const times = [
    ['reminders.digest.at', digest.at],
    ['reminders.digest.later.at', digest.later.at],
    ...ladder.map(({ at }, index) => [`reminders.ladder.${index}.at`, at]),
  ];
  return times
    .filter(([, at = '']) => at !== 'digest' && isQuiet(minuteOf(at), quiet))
    .map(([field = '', at]) => ({
      field,
      detail: `${at} lies in the quiet hours, ${quiet.from} to ${quiet.until}`,
    }));
}

/** What has a name of its own in the record of what was sent must have it once. */
function namedTwice({ ladder }: Reminders): Problem[] {
  return ladder.flatMap(({ id }, index) =>
    ladder.findIndex((one) => one.id === id) < index
      ? [{ field: `reminders.ladder.${index}.id`, detail: `${id} is the name of another rung` }]
      : [],
  );
}

/** What no schema can say: parts of a plan that contradict one another, each with its path. */
export function contradictionsIn({ reminders }: { readonly reminders: Reminders }): Problem[] {
  return [...atQuietHours(reminders), ...namedTwice(reminders)];
}
