import { type Static, Type } from 'typebox';
import { Compile } from 'typebox/compile';

const text = Type.String();
const serial = Type.String({ pattern: '^[0-9]{1,18}$' });
const revision = Type.Integer();

/** What one process tells all others has changed, as `db/announce.ts` and the triggers write it. */
const notification = Type.Union([
  Type.Object({ kind: Type.Literal('renewal'), renewal: text, community: text, revision }),
  Type.Object({
    kind: Type.Literal('refusal'),
    renewal: text,
    community: text,
    revision,
    number: Type.Integer(),
  }),
  Type.Object({ kind: Type.Literal('message'), message: text, person: text }),
  Type.Object({ kind: Type.Literal('supervision'), notice: serial, renewal: text, community: text }),
  Type.Object({ kind: Type.Literal('objection'), objection: text, renewal: text, community: text }),
  Type.Object({ kind: Type.Literal('ledger'), community: text, revision }),
  Type.Object({ kind: Type.Literal('world'), what: Type.Enum(['clock', 'people', 'plans', 'rights']) }),
]);

export type Notification = Static<typeof notification>;

const validator = Compile(notification);

/** Undefined for what is none: a newer process may tell of more, and whoever reaches the database may tell anything. */
export function readNotification(payload: string): Notification | undefined {
  try {
    const value: unknown = JSON.parse(payload);
    return validator.Check(value) ? value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
