import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { TSchema } from 'typebox';
import { Compile, type Validator } from 'typebox/compile';
import { afterAll } from 'vitest';

const MOST_TOLD = 5;

const validators = new WeakMap<object, Validator>();

function validatorOf(schema: TSchema): Validator {
  const known = validators.get(schema);
  if (known !== undefined) return known;
  const made = Compile(schema);
  validators.set(schema, made);
  return made;
}

/** What is wrong with an answer, by what its route says that it answers with this status; empty where nothing is. */
function faultsOf({ routeOptions, method }: FastifyRequest, { statusCode }: FastifyReply, payload: string) {
  const route = `${method} ${routeOptions.url} ${statusCode}`;
  const { response } = routeOptions.schema ?? {};
  const schema = (response as Readonly<Record<string, TSchema>> | undefined)?.[statusCode];
  if (schema === undefined) return [`${route}: is not described`];
  const answer: unknown = JSON.parse(payload);
  const validator = validatorOf(schema);
  if (validator.Check(answer)) return [];
  return validator
    .Errors(answer)
    .slice(0, MOST_TOLD)
    .map((error) => `${route}: ${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
}

const isJson = (reply: FastifyReply) => /^application\/json\b/.test(String(reply.getHeader('content-type')));

/** Gathers, as an app answers, whatever is not as its route describes it; the answers go out as they are. */
export function answersNotAsDescribed(app: Pick<FastifyInstance, 'addHook'>): ReadonlySet<string> {
  const faults = new Set<string>();
  app.addHook('onSend', async (request, reply, payload) => {
    const { statusCode } = reply;
    const documentation = request.routeOptions.url?.startsWith('/api/docs');
    if (
      !documentation &&
      statusCode >= 200 &&
      statusCode < 300 &&
      typeof payload === 'string' &&
      isJson(reply)
    )
      for (const fault of faultsOf(request, reply, payload)) faults.add(fault);
    return payload;
  });
  return faults;
}

/**
 * Holds every answer of an app to what its route says that it answers. What does not fit fails the file at its end, so
 * that the test that asked still says what it has to say.
 */
export function holdAnswersToTheirSchemas(app: Pick<FastifyInstance, 'addHook'>): void {
  const faults = answersNotAsDescribed(app);
  afterAll(() => {
    if (faults.size > 0) throw new Error(`Answers that are not as described:\n${[...faults].join('\n')}`);
  });
}
