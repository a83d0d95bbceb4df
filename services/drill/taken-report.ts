import { violationAbout } from '../../db/violations.ts';
import type { IsoDate } from '../../machines/calendar.ts';
import type { Deps } from '../deps.ts';
import { recordViolation, reportViolation } from '../violations/report-violation.ts';

interface Taken {
  readonly renewal: string;
  readonly on: IsoDate;
  /** The id of somebody of the inspection team. */
  readonly inspector: string;
}

/**
 * A report of a violation (举报) comes in and is registered, as the inspection team does; the register tells the
 * record. Once, however often the drill is taken up again.
 */
export async function takeReport(deps: Deps, { renewal, on, inspector }: Taken): Promise<void> {
  const world = await deps.memory.currentWorld();
  const person = await world.person(inspector);
  if (person === undefined) throw new Error(`The drill has no ${inspector}`);
  const before = await violationAbout(deps.connection.db, renewal);
  const { outcome } =
    before === undefined
      ? await reportViolation(
          deps,
          { renewal, source: 'telephone', subject: 'count', handler: inspector, on },
          person,
        )
      : await recordViolation(deps, before, person);
  if (outcome === 'refused') throw new Error(`A report about ${renewal} was refused on ${on}`);
}
