import type { Text } from '../../../machines/text.ts';
import type { Answer } from '../../api/client.ts';

type Found = Answer<'GET /api/search'>;

/** An address inside of the console. */
export interface Goal {
  readonly to: string;
  readonly params: Readonly<Record<string, string>>;
  readonly search: Readonly<Record<string, string | number>>;
}

export interface Result {
  readonly key: string;
  readonly name: string;
  /** Below the name: which community, what was recorded when. */
  readonly about: readonly (Text | string)[];
  /** Null where there is nothing to go to: somebody in a ledger that one does not keep. */
  readonly goal: Goal | null;
  /** Where they were named last, of somebody whose entry in the ledger is the goal. */
  readonly record: Goal | null;
}

export interface Group {
  readonly title: Text;
  readonly results: readonly Result[];
}

interface PlaceThere {
  readonly renewal: string;
  readonly revision: number;
}

const inRecord = ({ renewal, revision }: PlaceThere): Goal => ({
  to: '/renewals/$id/chart',
  params: { id: renewal },
  search: { at: revision },
});

function ofCommunity({ code, name, renewal }: Found['communities'][number]): Result {
  const goal = renewal === null ? null : { to: '/renewals/$id', params: { id: renewal }, search: {} };
  const none = { zh: '尚未启动换届', en: 'no renewal yet' };
  return { key: code, name, about: renewal === null ? [code, none] : [code], goal, record: null };
}

const ofPerson =
  (keepsLedgers: boolean) =>
  ({ id, name, community, inLedger, place }: Found['persons'][number], at: number): Result => {
    const record = place && inRecord(place);
    const entry =
      keepsLedgers && inLedger && id !== null
        ? { to: '/ledger/$community', params: { community: community.code }, search: { person: id } }
        : null;
    return {
      key: `${community.code}-${id ?? name}-${at}`,
      name,
      about: [
        community.name,
        ...(inLedger ? [{ zh: '台账人员', en: 'in the ledger' }] : []),
        ...(place ? [place.title, place.recordedOn] : []),
      ],
      goal: entry ?? record,
      record: entry && record,
    };
  };

function ofDocument({ number, community, place }: Found['documents'][number]): Result {
  return {
    key: `${place.renewal}-${place.revision}-${number}`,
    name: number,
    about: [community.name, place.title, place.recordedOn],
    goal: inRecord(place),
    record: null,
  };
}

/** What was found, in groups, with where each leads; groups with nothing in them are left out. */
export function groupsOf({ communities, persons, documents }: Found, keepsLedgers: boolean): Group[] {
  return [
    { title: { zh: '社区', en: 'Communities' }, results: communities.map(ofCommunity) },
    { title: { zh: '人员', en: 'Persons' }, results: persons.map(ofPerson(keepsLedgers)) },
    { title: { zh: '文号', en: 'Document numbers' }, results: documents.map(ofDocument) },
  ].filter(({ results }) => results.length > 0);
}
