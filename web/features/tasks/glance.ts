import type { RenewalContext } from '../../../machines/context.ts';
import type { EventType } from '../../../machines/events/catalog.ts';
import { fieldLabel } from '../../../machines/events/field-labels.ts';
import { postLabels } from '../../../machines/rules/labels.ts';
import type { Text } from '../../../machines/text.ts';

/** Somebody whom a request is about: as what, and with how many votes they were elected. */
export interface Concerned {
  readonly id: string;
  readonly posts: readonly Text[];
  readonly votes: number | null;
}

export interface Glance {
  readonly title: Text;
  readonly persons: readonly Concerned[];
}

const titles = {
  recommended: { zh: '推荐人选', en: 'Who is recommended' },
  inspected: { zh: '考察人选', en: 'Who is to be inspected' },
  partyCandidates: { zh: '党组织候选人预备人选', en: 'Candidates for the party organization' },
  residentsCandidates: { zh: '居民委员会候选人', en: "Candidates for the residents' committee" },
  supervisionCandidates: { zh: '居务监督委员会候选人', en: 'Candidates for the supervision committee' },
  party: { zh: '社区党组织当选人员', en: 'Elected to the party organization' },
  residents: { zh: '居民委员会当选人员', en: "Elected to the residents' committee" },
  supervision: { zh: '居务监督委员会当选人员', en: 'Elected to the supervision committee' },
} as const satisfies Record<string, Text>;

const posts = {
  secretary: fieldLabel('party.leaders-elected', 'secretary'),
  deputy: fieldLabel('party.leaders-elected', 'deputies[]'),
  discipline: fieldLabel('party.leaders-elected', 'disciplineCommissioner'),
  candidate: fieldLabel('party.inspection-list-submitted', 'secretaryCandidate'),
  chair: fieldLabel('residents.election-committee-formed', 'chair'),
};

const named = (...some: readonly (Text | false | undefined)[]): Text[] =>
  some.flatMap((one) => (one ? [one] : []));

/** Chosen persons of the party organization; who is meant to be its secretary is said of them. */
const chosen = (title: Text, ids: readonly string[], secretary: string | null): Glance => ({
  title,
  persons: ids.map((id) => ({ id, posts: named(id === secretary && posts.candidate), votes: null })),
});

type Read = (context: RenewalContext) => Glance;

const partyElected: Read = ({ party: { elected, leaders } }) => {
  const officers = leaders === null ? [] : [leaders.secretary, ...leaders.deputies];
  const rank = (id: string) => (officers.includes(id) ? officers.indexOf(id) : officers.length);
  const postsOf = (id: string) =>
    named(
      id === leaders?.secretary && posts.secretary,
      leaders?.deputies.includes(id) && posts.deputy,
      id === leaders?.disciplineCommissioner && posts.discipline,
      rank(id) === officers.length && id !== leaders?.disciplineCommissioner && postLabels.member,
    );
  return {
    title: titles.party,
    persons: elected
      .toSorted((a, b) => rank(a.id) - rank(b.id) || b.votes - a.votes)
      .map(({ id, votes }) => ({ id, posts: postsOf(id), votes })),
  };
};

const RANK = { director: 0, deputy: 1, member: 2 } as const;

const residentsElected: Read = ({ residents: { elected } }) => ({
  title: titles.residents,
  persons: elected
    .toSorted((a, b) => RANK[a.post] - RANK[b.post] || b.votes - a.votes)
    .map(({ id, post, votes }) => ({ id, posts: [postLabels[post]], votes })),
});

const supervisionElected: Read = ({ supervision: { elected, chair } }) => ({
  title: titles.supervision,
  persons: elected
    .toSorted((a, b) => Number(b.id === chair) - Number(a.id === chair) || b.votes - a.votes)
    .map(({ id, votes }) => ({
      id,
      posts: named(id === chair ? posts.chair : postLabels.member),
      votes,
    })),
});

const reported: Read = ({ party }) => chosen(titles.recommended, party.reported, null);

/** Whom a request is about, by the event that submits it. */
const GLANCES: { readonly [T in EventType]?: readonly Read[] } = {
  'party.recommendation-reported': [reported],
  'party.recommended-person-replaced': [reported],
  'party.inspection-list-submitted': [
    ({ party }) => chosen(titles.inspected, party.inspectionList, party.secretaryCandidate),
  ],
  'party.approval-requested': [
    ({ party }) =>
      chosen(
        titles.partyCandidates,
        party.candidates.map(({ id }) => id),
        party.secretaryCandidate,
      ),
  ],
  'party.result-reported': [partyElected],
  'residents.nomination-vote-held': [
    ({ residents }) => ({
      title: titles.residentsCandidates,
      persons: residents.candidates.map(({ id, post }) => ({ id, posts: [postLabels[post]], votes: null })),
    }),
  ],
  'residents.result-announced': [residentsElected],
  'supervision.recommendation-meeting-held': [
    ({ supervision }) =>
      chosen(
        titles.supervisionCandidates,
        supervision.candidates.map(({ id }) => id),
        null,
      ),
  ],
  'supervision.chair-chosen': [supervisionElected],
  'follow-up.report-submitted': [partyElected, residentsElected, supervisionElected],
};

/** What is to be approved, seen at once: who was recommended, who stands, who was elected as what. */
export const glancesOf = (request: EventType, context: RenewalContext): Glance[] =>
  (GLANCES[request] ?? []).map((read) => read(context)).filter(({ persons }) => persons.length > 0);

/** The events that tell best on what a request rests, by the event that submits it. */
const TELLING: { readonly [T in EventType]?: readonly EventType[] } = {
  'party.recommendation-reported': ['party.recommendation-meeting-held'],
  'party.recommended-person-replaced': ['party.recommended-person-struck'],
  'party.inspection-list-submitted': ['party.recommendation-meeting-held'],
  'party.approval-requested': ['party.preliminary-candidates-determined'],
  'party.result-reported': ['party.election-meeting-held', 'party.supplementary-election-held'],
  'residents.result-announced': ['residents.election-meeting-held', 'residents.supplementary-election-held'],
  'supervision.chair-chosen': ['supervision.selection-meeting-held', 'supervision.selection-repeated'],
};

/** Of events in the order in which they were recorded, the one that is read first. */
export function mostTelling<E extends { readonly type: string }>(
  request: string,
  events: readonly E[],
): E | undefined {
  const telling: readonly string[] = Object.entries(TELLING).find(([type]) => type === request)?.[1] ?? [];
  return events.findLast(({ type }) => telling.includes(type));
}
