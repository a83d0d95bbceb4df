import type { Role } from '../../machines/plan/words.ts';
import type { Appointment } from '../permissions.ts';

/** Somebody invented who holds one role of the drill. */
export interface DrillPerson {
  readonly id: string;
  readonly name: string;
  readonly appointments: readonly Appointment[];
}

const TOWN_DIGITS = 9;
const COUNTY_DIGITS = 6;

/** Six work groups guide the communities of the town, each its own (五(一)). */
const WORK_GROUPS = 6;

const person = (id: string, name: string, role: Role, ...prefixes: string[]): DrillPerson => ({
  id,
  name,
  appointments: [{ role, prefixes }],
});

/** The invented people of a town in a drill: one for every role, a secretary for every community. */
export function drillPeople(communities: readonly { code: string; name: string }[]): DrillPerson[] {
  const [first] = communities;
  if (first === undefined) return [];
  const town = first.code.slice(0, TOWN_DIGITS);
  const county = first.code.slice(0, COUNTY_DIGITS);
  const workGroups = Array.from({ length: WORK_GROUPS }, (_, group) => {
    const guided = communities.filter((_, at) => at % WORK_GROUPS === group).map((one) => one.code);
    return person(`work-group-${group + 1}`, `演练工作组组长${group + 1}`, 'work-group', ...guided);
  });
  return [
    ...communities.map(({ code, name }) =>
      person(`secretary-${code}`, `演练书记（${name.replace(/社区.*$/, '')}）`, 'community-secretary', code),
    ),
    ...workGroups.filter((one) => one.appointments.some(({ prefixes }) => prefixes.length > 0)),
    person('town-committee', '演练镇党委', 'town-party-committee', town),
    person('leading-group-office', '演练领导小组办公室', 'leading-group', town),
    person('party-building-office', '演练党建办', 'party-building-office', town),
    person('civil-affairs-office', '演练民政办', 'civil-affairs-office', town),
    person('county-organization', '演练旗委组织部', 'county-organization-department', county),
    person('county-civil-affairs', '演练旗民政局', 'county-civil-affairs-bureau', county),
    person('reviewing-departments', '演练联审部门', 'reviewing-department', county),
    person('inspection-team', '演练督查组', 'inspection-team', town),
    person('administrator', '演练管理员', 'administrator', town),
  ];
}

/** Who of them acts for a community in a role. */
export function actorIn(people: readonly DrillPerson[], role: Role, community: string): DrillPerson {
  const found = people.find(({ appointments }) =>
    appointments.some(
      (one) => one.role === role && one.prefixes.some((prefix) => community.startsWith(prefix)),
    ),
  );
  if (found === undefined) throw new Error(`Nobody in the drill is ${role} for ${community}`);
  return found;
}
