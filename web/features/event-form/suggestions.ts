import type { RenewalContext } from '../../../machines/context.ts';
import type { EventType } from '../../../machines/events/catalog.ts';
import type { Text } from '../../../machines/text.ts';
import type { LedgerPerson } from './known-persons.ts';

/** A figure that is already on record, to be taken over by a tap. */
export interface Suggestion {
  readonly value: number;
  readonly source: Text;
}

const RECORDED = {
  organization: { zh: '整顿登记的正式党员', en: 'party members as recorded in the preparation' },
  meeting: { zh: '党员大会核定', en: "the members' meeting" },
  candidates: { zh: '候选人人数', en: 'number of candidates' },
  registered: { zh: '登记选民', en: 'registered voters' },
  representatives: { zh: '已推选居民代表', en: 'representatives elected' },
  elected: { zh: '已当选人数', en: 'number of those elected' },
  former: { zh: '台账中的上届班子', en: 'the former team in the ledger' },
} as const satisfies Record<string, Text>;

type Known = Readonly<Record<string, readonly [number | undefined, Text]>>;

const COLLEGE = ['college', 'bachelor', 'master', 'doctor'];

/** What the ledger says of the term before. */
function formerTeam(ledger: readonly LedgerPerson[]): Known {
  const sat = (start: string) => ledger.filter(({ posts }) => posts.some((post) => post.startsWith(start)));
  const residents = sat('residents-');
  const all = [...new Set([...sat('party-'), ...residents])];
  if (all.length === 0 || residents.length === 0) return {};
  const { former } = RECORDED;
  return {
    'previous.collegeShare[0]': [all.filter(({ education }) => COLLEGE.includes(education)).length, former],
    'previous.collegeShare[1]': [all.length, former],
    'previous.residentsPartyShare[0]': [residents.filter((one) => one.partySince !== null).length, former],
    'previous.residentsPartyShare[1]': [residents.length, former],
  };
}

/** By event, since the same name counts others elsewhere. */
function known(type: EventType, context: RenewalContext, ledger: readonly LedgerPerson[]): Known {
  const { party, residents, organization } = context;
  const [stage] = type.split('.');
  const members = [organization?.partyMembers, RECORDED.organization] as const;
  const signing = [
    stage === 'party' ? party.candidates.length : residents.candidates.length,
    RECORDED.candidates,
  ] as const;
  const signed = { candidacySigned: signing, integritySigned: signing, resignationSigned: signing };
  if (type === 'residents.result-announced') return formerTeam(ledger);
  if (type === 'follow-up.members-trained')
    return {
      members: [
        new Set([...party.elected, ...residents.elected, ...context.supervision.elected].map(({ id }) => id))
          .size,
        RECORDED.elected,
      ],
    };
  if (stage === 'party') return { ...signed, signed: signing, members, partyMembersExpected: members };
  if (stage === 'residents')
    return {
      ...signed,
      voters: [residents.registered, RECORDED.registered],
      voterCards: [residents.registered, RECORDED.registered],
    };
  if (stage === 'supervision')
    return {
      partyMembersExpected: members,
      representativesExpected: [residents.representatives, RECORDED.representatives],
    };
  return {};
}

/** What may be taken over into a field, by its path; only what is more than nothing. */
export function suggestionsFor(
  type: EventType,
  context: RenewalContext,
  ledger: readonly LedgerPerson[],
): Readonly<Record<string, Suggestion>> {
  return Object.fromEntries(
    Object.entries(known(type, context, ledger)).flatMap(([path, [value, source]]) =>
      value === undefined || value === 0 ? [] : [[path, { value, source }]],
    ),
  );
}
