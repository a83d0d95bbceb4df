import type { Readable } from 'node:stream';
import { Type } from 'typebox';
import { closed, integer, oneOf, string } from './building.ts';

const about = { renewal: string, community: string };

const data = {
  renewal: closed({ ...about, revision: integer }, 'LiveRenewal'),
  refusal: closed({ ...about, revision: integer, number: integer }, 'LiveRefusal'),
  message: closed({ message: string }, 'LiveMessage'),
  supervision: closed({ notice: string, ...about }, 'LiveSupervision'),
  objection: closed({ objection: string, ...about }, 'LiveObjection'),
  ledger: closed({ community: string, revision: integer }, 'LiveLedger'),
  world: closed({ what: oneOf(['clock', 'people', 'plans']) }, 'LiveWorld'),
  missed: closed({}, 'LiveMissed'),
};

/** What stands behind `data:` of an event of the stream, by the event's name. */
export const liveEvents = closed(data, 'LiveEvents');

/** Described for people and for the console's types; a stream is checked against nothing. */
export const live = {
  description: `Server-sent events, ${Object.keys(data).join(', ')}: each says by ids what has changed, never what it is now. \`missed\`: something was not heard, and whatever is shown has to be read again, as after each connection. What has changed may be told twice.`,
  content: { 'text/event-stream': { schema: Type.Unsafe<Readable>(Type.Partial(liveEvents)) } },
};
