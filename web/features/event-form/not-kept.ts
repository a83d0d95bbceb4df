import { definitionOf, type EventType } from '../../../machines/events/catalog.ts';
import { PERSONAL } from '../../../machines/personal/mark.ts';

const holdsFinding = (schema: unknown): boolean =>
  typeof schema === 'object' &&
  schema !== null &&
  (Reflect.get(schema, PERSONAL) === 'finding' || Object.values(schema).some(holdsFinding));

/** The facts of an event that tell of findings about persons: no draft of them is left on a device. */
export function factsNotKept(type: EventType): readonly string[] {
  const { properties } = definitionOf(type).facts as { properties?: Readonly<Record<string, unknown>> };
  return Object.entries(properties ?? {}).flatMap(([name, schema]) => (holdsFinding(schema) ? [name] : []));
}
