import { galutu2020 as plan } from '../../machines/plan/galutu-2020.ts';
import type { Act } from '../../services/drill/act.ts';
import { inventedCast } from '../../services/drill/cast.ts';
import { wholeRenewal } from '../../services/drill/script/whole.ts';
import { FIRST_DAY } from '../../services/drill/set-up.ts';
import { findingCorrectedWith } from '../../services/drill/variants/finding-corrected.ts';
import { FIRST } from './town.ts';

/** What the finding says, about whom, and what is said where it is told. */
export const FINDING_TEXTS = [
  '演练旗纪委监委',
  '2019-07-08',
  '第13项',
  'code 13',
  '"reason":"another-person"',
];

/** Everything that happens in a renewal in which a finding is recorded and then corrected, and all goes well. */
export const correctedActs = (community: string = FIRST): Act[] =>
  wholeRenewal(inventedCast({ community, method: 'direct' }), {
    plan,
    from: FIRST_DAY,
    variants: [findingCorrectedWith([], [])],
  });

const PERSONS = [
  'party.preliminary-candidates-determined',
  'party.meeting-prepared',
  'residents.result-announced',
];

/** The same act about somebody whom nobody knows there: it is refused, and kept all the same. */
export function aboutAnother(act: Act): Act | undefined {
  if (!PERSONS.includes(act.type)) return undefined;
  const facts = JSON.stringify(act.facts).replaceAll('person-01', 'person-59').replace('丁示一', STRANGER);
  return { ...act, facts: JSON.parse(facts) };
}

export const STRANGER = '外人示';
