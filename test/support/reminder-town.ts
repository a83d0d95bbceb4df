import type { Connection } from '../../db/connect.ts';
import { saveDivisions } from '../../db/divisions.ts';
import { savePerson } from '../../db/people.ts';
import type { ChannelKind } from '../../db/tables.ts';
import { startDrillClock } from '../../db/world.ts';
import { addDays, type IsoDate } from '../../machines/calendar.ts';
import { galutu2020 } from '../../machines/plan/galutu-2020.ts';
import type { Plan } from '../../machines/plan/plan.ts';
import type { Recipient, Rung } from '../../machines/plan/reminders.ts';
import type { Role } from '../../machines/plan/words.ts';
import { actorIn, drillPeople } from '../../services/drill/directory.ts';
import { depsAt } from '../../services/drill/hours.ts';
import { openRenewal } from '../../services/open-renewal.ts';
import { keepPlan } from '../../services/plans.ts';
import { setDay } from './town.ts';

/** The steps that are open when a renewal begins, and on whom each waits; all are due with the preparation. */
const OPEN: Readonly<Record<string, Role>> = {
  'preparation.survey.open': 'community-secretary',
  'preparation.rectification.open': 'community-secretary',
  'preparation.audit.open': 'town-party-committee',
  'preparation.community-plan.drafting': 'community-secretary',
  'preparation.talks.open': 'town-party-committee',
  'preparation.training.open': 'leading-group',
  'preparation.publicity.open': 'community-secretary',
};
const DUE = galutu2020.stages.preparation.deadline;

/** The rungs by turns: alone or with the digest, in every form, to one role or to several. */
const TURNS: readonly Pick<Rung, 'at' | 'form' | 'to'>[] = [
  { at: '00:00', form: 'direct', to: ['community-secretary'] },
  { at: 'digest', form: 'digest', to: ['community-secretary', 'waiting-on'] },
  { at: '00:00', form: 'yellow', to: ['community-secretary', 'work-group'] },
  { at: 'digest', form: 'blue', to: ['community-secretary', 'work-group'] },
  { at: '00:00', form: 'red', to: ['waiting-on'] },
];

/** The day after the due day is the last with a rung. */
const LAST_DAY = addDays(DUE, 1);

/** One rung a day, at midnight and with no quiet hours: whatever time it is, all that is told on a day is due. */
function planWith(rungs: number): Plan {
  const ladder = Array.from({ length: rungs }, (_, at): Rung => {
    const turn = TURNS[at % TURNS.length];
    if (turn === undefined) throw new Error('There are no rungs to take turns');
    const title = { zh: `第${at}次`, en: `Rung ${at}` };
    return { id: `rung-${at}`, title, from: 'due', days: at + 2 - rungs, unit: 'calendar-days', ...turn };
  });
  return {
    ...galutu2020,
    id: 'without-a-night',
    reminders: {
      digest: { at: '00:00', later: { at: '00:00', roles: ['leading-group'] } },
      quiet: { from: '00:00', until: '00:00', onHolidays: false },
      ladder,
      acknowledgement: galutu2020.reminders.acknowledgement,
    },
  };
}

/** Where the people of the town are reached. */
export interface Addresses {
  readonly kinds: readonly ChannelKind[];
  of(person: string, kind: ChannelKind): string;
}

export interface ReminderTown {
  readonly connection: Connection;
  /** On each of them something is told to everybody; the drill stands at the day before the first one. */
  readonly days: readonly IsoDate[];
  moveTo(day: IsoDate): Promise<void>;
  /** All that is told up to a day, that one included, by whom and how: one line a person, channel, deadline and rung. */
  toldUntil(day: IsoDate): Set<string>;
}

export const SECRET = `whsec_${Buffer.from('of the reminder town').toString('base64')}`;

/** One line for each thing that somebody is told, for comparing. */
export const toldLine = (
  { person, kind }: { person: string; kind: ChannelKind },
  { renewal, step, dueOn }: { renewal: string; step: string; dueOn: IsoDate },
  rung: string,
) => [person, kind, renewal, step, dueOn, rung].join(' ');

function inventedCommunities(count: number) {
  return Array.from({ length: count }, (_, at) => {
    const number = String(at + 1).padStart(3, '0');
    return { code: `150699100${number}`, name: `演练社区${number}` };
  });
}

/**
 * An invented town in an empty, migrated database: a renewal in every community, seven steps open in each, and for
 * everybody a channel of each kind.
 */
export async function buildReminderTown(
  connection: Connection,
  { communities: count, rungs, addresses }: { communities: number; rungs: number; addresses: Addresses },
): Promise<ReminderTown> {
  const { db } = connection;
  const communities = inventedCommunities(count);
  const people = drillPeople(communities);
  const plan = planWith(rungs);
  const days = plan.reminders.ladder.map((rung) => addDays(DUE, rung.days));
  const deps = depsAt(connection, '12:00');

  await startDrillClock(db, addDays(LAST_DAY, -rungs));
  await saveDivisions(db, communities);
  for (const { id, name, appointments } of people)
    await savePerson(
      db,
      { id, name, phone: null, email: null },
      appointments.flatMap(({ role, prefixes }) => prefixes.map((prefix) => ({ role, prefix }))),
    );
  await keepPlan(deps, plan);
  for (const { code } of communities) {
    const actor = actorIn(people, 'leading-group', code).id;
    await openRenewal(deps, { community: code, plan: plan.id, actor });
  }
  await db
    .insertInto('channel')
    .values(
      people.flatMap(({ id }) =>
        addresses.kinds.map((kind) => ({
          person: id,
          kind,
          address: addresses.of(id, kind),
          secret: SECRET,
          verified_at: '2020-11-01T00:00:00Z',
        })),
      ),
    )
    .execute();

  const peopleFor = (to: readonly Recipient[], waitsOn: Role, community: string) =>
    new Set(to.map((one) => actorIn(people, one === 'waiting-on' ? waitsOn : one, community).id));

  return {
    connection,
    days,
    moveTo: (day) => setDay(deps, day),
    toldUntil(last) {
      const lines = new Set<string>();
      for (const { id, days: after, to } of plan.reminders.ladder) {
        if (addDays(DUE, after) > last) continue;
        for (const { code } of communities)
          for (const [step, waitsOn] of Object.entries(OPEN))
            for (const person of peopleFor(to, waitsOn, code))
              for (const kind of addresses.kinds)
                lines.add(
                  toldLine({ person, kind }, { renewal: `${code}-${plan.term}`, step, dueOn: DUE }, id),
                );
      }
      return lines;
    },
  };
}
