import type { Text } from '../../../machines/text.ts';
import type { Answer } from '../../api/client.ts';
import { withDaysInWords } from '../../language/dates.ts';
import type { OpenStep } from './shown-cell.ts';

type Renewal = Answer<'GET /api/renewals/{id}'>;

/** What the events of a stage begin with. */
const EVENTS_OF: Readonly<Record<string, string>> = {
  preparation: 'preparation.',
  'party-organization': 'party.',
  'residents-committee': 'residents.',
  'supervision-committee': 'supervision.',
  'follow-up': 'follow-up.',
};

/** What those on whom a step waits may do, and what is in their way as long as nothing else happens, in sentences. */
export function missingAt(
  renewal: Renewal,
  { step, waitingOn }: OpenStep,
): { events: Text[]; inTheWay: Text[] } {
  const begins = EVENTS_OF[step.split('.')[0] ?? ''] ?? step;
  const events = renewal.possibleEvents.filter(
    ({ type, roles }) => type.startsWith(begins) && roles.some((role) => waitingOn.includes(role)),
  );
  const sentences = new Map(
    events.flatMap(({ inTheWay }) => inTheWay).map(({ message }) => [message.en, message]),
  );
  return {
    events: events.map(({ title }) => title),
    inTheWay: [...sentences.values()].map((sentence) => withDaysInWords(sentence)),
  };
}
