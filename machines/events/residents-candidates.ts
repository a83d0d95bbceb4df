import { Type } from 'typebox';
import type { Post, PostCandidate, RenewalContext } from '../context.ts';
import { REVIEWING_DEPARTMENTS } from '../plan/words.ts';
import { count, date, facts, id, ids, votes } from '../rules/schema.ts';
import { onBodies } from './bodies.ts';
import { defineEvent, idsIn, recorded } from './define.ts';
import { act, documentNumber, findings, kinships, name, postCandidate, reasonAboutPerson } from './facts.ts';
import { asCorrected, withFindings } from './findings.ts';

const POSTS: readonly Post[] = ['director', 'deputy', 'member'];

const residents = (context: RenewalContext, change: Partial<RenewalContext['residents']>) => ({
  residents: { ...context.residents, ...change },
});

/** The posts that have seats, each with its candidates. */
const byPost = (context: RenewalContext, candidates: readonly PostCandidate[]) =>
  POSTS.filter(
    (post) => context.seats.residents[post] > 0 || candidates.some((one) => one.post === post),
  ).map((post) => ({ post, candidates: candidates.filter((one) => one.post === post) }));

const surplusFacts = (context: RenewalContext, candidates: readonly PostCandidate[]) =>
  byPost(context, candidates).map(({ post, candidates }) => ({
    post,
    seats: context.seats.residents[post],
    candidates: candidates.length,
  }));

const fallBack = act({ person: id, reason: reasonAboutPerson });

const dropped = (context: RenewalContext, person: string) =>
  residents(context, {
    applicants: context.residents.applicants.filter((one) => one.id !== person),
    candidates: [],
    opinions: {},
  });

const committeeAfter = (
  { leave, join }: { leave: readonly string[]; join: readonly string[] },
  { residents }: RenewalContext,
) => [...new Set([...residents.electionCommittee.filter((one) => !leave.includes(one)), ...join])];

const onTheBallot = (context: RenewalContext, person: string) => ({
  named: person,
  among: context.residents.candidates.map((one) => one.id),
});

/** From the preliminary candidates to their introduction, 四(二)2(4)①②. */
export const residentsCandidatesEvents = {
  'residents.preliminary-candidates-determined': defineEvent({
    title: { zh: '形成初步候选人名单', en: 'Preliminary candidates determined' },
    clause: '四(二)2(4)①',
    facts: act({ candidates: ids }),
    checks: {
      'step.known-persons': ({ facts: { candidates }, context }) => ({
        chosen: candidates,
        from: context.residents.applicants.map((one) => one.id),
      }),
    },
    record: ({ facts: { candidates }, context }) =>
      residents(context, {
        applicants: context.residents.applicants.filter((one) => candidates.includes(one.id)),
      }),
  }),
  'residents.nomination-vote-held': defineEvent({
    title: { zh: '居民代表会议提名', en: "Representatives' nomination vote held" },
    clause: '四(二)2(4)①',
    facts: act({
      ballots: count,
      posts: Type.Array(
        facts({ post: Type.Enum(['director', 'deputy', 'member']), tallies: Type.Array(votes) }),
        { minItems: 1, maxItems: 3 },
      ),
      candidates: Type.Array(postCandidate, { maxItems: 60 }),
    }),
    checks: {
      'candidates.residents': ({ facts: { candidates }, context }) => surplusFacts(context, candidates),
      'step.known-persons': ({ facts: { candidates }, context }) => ({
        chosen: candidates.map((one) => one.id),
        from: context.residents.applicants.map((one) => one.id),
      }),
      'step.votes-decide': ({ facts: { ballots, posts, candidates } }) =>
        posts.map(({ post, tallies }) => ({
          chosen: candidates.filter((one) => one.post === post).map((one) => one.id),
          tallies,
          ballots,
        })),
    },
    record: ({ facts: { candidates }, context }) => residents(context, { candidates, opinions: {} }),
    submits: 'residents-candidates',
  }),
  'residents.first-review-passed': defineEvent({
    title: { zh: '社区初审通过', en: 'First review passed' },
    clause: '四(二)2(4)①',
    facts: act({ documentNumber }),
  }),
  'residents.first-review-failed': defineEvent({
    title: { zh: '社区初审未通过', en: 'First review failed' },
    clause: '四(二)2(4)①',
    facts: fallBack,
    checks: { 'step.one-of': ({ facts: { person }, context }) => onTheBallot(context, person) },
    record: ({ facts: { person }, context }) => dropped(context, person),
  }),
  'residents.town-inspection-passed': defineEvent({
    title: { zh: '镇党委组织考察', en: 'Inspection by the town passed' },
    clause: '四(二)2(4)①、三(一)',
    facts: act({ findings }),
    checks: {
      'step.known-persons': ({ facts: { findings }, context }) => ({
        chosen: [...new Set(findings.map((one) => one.person))],
        from: context.residents.candidates.map((one) => one.id),
      }),
      'candidates.qualification': ({ facts: { on, findings }, context }) => ({
        findings: asCorrected(context, findings),
        asOf: on,
      }),
    },
    quotes: { 'step.known-persons': 'finding' },
    record: ({ facts: { findings }, context }) => withFindings(context, findings),
    submits: 'residents-findings',
    approves: 'residents-candidates',
  }),
  'residents.town-inspection-failed': defineEvent({
    title: { zh: '考察不合格', en: 'Inspection by the town failed' },
    clause: '四(二)2(4)①',
    facts: fallBack,
    checks: { 'step.one-of': ({ facts: { person }, context }) => onTheBallot(context, person) },
    record: ({ facts: { person }, context }) => dropped(context, person),
    approves: 'residents-candidates',
  }),
  'residents.joint-review-opinion-received': defineEvent({
    title: { zh: '联审部门意见', en: 'Opinion of a reviewing department' },
    clause: '四(二)2(4)①',
    facts: act({
      department: Type.Enum([...REVIEWING_DEPARTMENTS]),
      cleared: ids,
      notCleared: ids,
      documentNumber,
    }),
    checks: {
      'step.known-persons': ({ facts: { cleared, notCleared }, context }) => ({
        chosen: [...cleared, ...notCleared],
        from: context.residents.candidates.map((one) => one.id),
      }),
    },
    record: ({ facts: { department, cleared, notCleared }, context }) =>
      residents(context, {
        opinions: { ...context.residents.opinions, [department]: { cleared, notCleared } },
      }),
  }),
  'residents.joint-review-closed': defineEvent({
    title: { zh: '形成联审意见反馈镇党委', en: 'Joint review closed' },
    clause: '四(二)2(4)①',
    facts: act({ documentNumber }),
    checks: {
      'residents.joint-review': ({ context: { residents } }) => ({
        candidates: residents.candidates.map((one) => one.id),
        opinions: Object.entries(residents.opinions).flatMap(([department, { cleared, notCleared }]) => [
          ...cleared.map((candidate) => ({
            candidate,
            department: department as (typeof REVIEWING_DEPARTMENTS)[number],
            cleared: true,
          })),
          ...notCleared.map((candidate) => ({
            candidate,
            department: department as (typeof REVIEWING_DEPARTMENTS)[number],
            cleared: false,
          })),
        ]),
      }),
    },
  }),
  'residents.joint-review-failed': defineEvent({
    title: { zh: '联审未通过，重新提名', en: 'Joint review failed' },
    clause: '四(二)2(4)①',
    facts: fallBack,
    checks: { 'step.one-of': ({ facts: { person }, context }) => onTheBallot(context, person) },
    record: ({ facts: { person }, context }) => dropped(context, person),
  }),
  'residents.candidate-withdrawn': defineEvent({
    title: { zh: '候选人退出，重新提名', en: 'Candidate withdrawn' },
    clause: '四(二)2(4)①、三(六)',
    facts: fallBack,
    checks: { 'step.one-of': ({ facts: { person }, context }) => onTheBallot(context, person) },
    record: ({ facts: { person }, context }) => dropped(context, person),
  }),
  'residents.election-committee-supplemented': defineEvent({
    title: { zh: '另行推选居民选举委员会成员', en: 'Election committee supplemented' },
    clause: '四(二)2(1)、三(六)',
    facts: act({ leave: ids, join: ids, documentNumber }),
    checks: {
      'step.known-persons': ({ facts: { leave }, context }) => ({
        chosen: leave,
        from: [...context.residents.electionCommittee],
      }),
      'seats.election-committee': ({ facts, context }) => ({
        members: committeeAfter(facts, context).length,
        chairs: 1,
        viceChairs: 1,
      }),
    },
    record: ({ facts, context }) => {
      const electionCommittee = committeeAfter(facts, context);
      const reserves = context.residents.reserves.filter((one) => !electionCommittee.includes(one));
      return residents(context, { electionCommittee, reserves });
    },
  }),
  'residents.candidates-published': defineEvent({
    title: { zh: '公布正式候选人名单', en: 'Candidates published' },
    clause: '四(二)2(4)①、三(六)',
    facts: act({
      /** Names of each post in the order in which they are posted. */
      order: facts({ director: Type.Array(name), deputy: Type.Array(name), member: Type.Array(name) }),
      kinships,
    }),
    checks: {
      'candidates.residents': ({ context }) => surplusFacts(context, context.residents.candidates),
      'residents.candidates-publication': ({ facts: { on }, context }) => ({
        publishedOn: on,
        electionDay: recorded(context.residents.electionDay, 'election day'),
      }),
      'candidates.surname-order': ({ facts: { order }, context }) =>
        byPost(context, context.residents.candidates).map(({ post }) => ({ names: order[post] })),
      'step.places-filled': ({ facts: { order }, context }) =>
        byPost(context, context.residents.candidates).map(({ post, candidates }) => ({
          chosen: order[post],
          from: candidates.map((one) => one.name),
          places: candidates.length,
        })),
      'residents.election-committee-withdrawal': ({ context: { residents } }) => ({
        members: [...residents.electionCommittee],
        reserves: [...residents.reserves],
        candidates: residents.candidates.map((one) => one.id),
      }),
      'candidates.relatives': ({ facts: { kinships }, context }) => ({
        members: onBodies(context, {
          residents: context.residents.candidates.map((one) => one.id),
          // Members who stand leave the committee with this publication.
          'election-committee': context.residents.electionCommittee.filter(
            (one) => !context.residents.candidates.some(({ id }) => id === one),
          ),
        }),
        kinships: [...context.kinships, ...kinships],
      }),
    },
    quotes: { 'step.places-filled': 'name' },
    record: ({ facts: { kinships }, context, verdicts }) => {
      const committee = idsIn(verdicts, 'residents.election-committee-withdrawal', 'committee');
      return {
        ...residents(context, {
          electionCommittee: committee,
          reserves: context.residents.reserves.filter((one) => !committee.includes(one)),
        }),
        kinships: [...context.kinships, ...kinships],
      };
    },
  }),
  'residents.commitments-signed': defineEvent({
    title: { zh: '签订并公示各项承诺', en: 'Commitments signed and publicized' },
    clause: '四(二)2(4)①',
    facts: act({
      candidacySigned: count,
      integritySigned: count,
      resignationSigned: count,
      reviewed: Type.Boolean(),
      publicizedOn: Type.Union([date, Type.Null()]),
    }),
    notBeforeAct: ['publicizedOn'],
    checks: {
      'residents.commitments': ({ facts: { on: _, ...signed }, context }) => ({
        candidates: context.residents.candidates.length,
        ...signed,
      }),
    },
  }),
  'residents.candidates-introduced': defineEvent({
    title: { zh: '介绍候选人', en: 'Candidates introduced' },
    clause: '四(二)2(4)②',
    facts: act({ form: Type.Enum(['residents-assembly', 'representatives-meeting', 'speeches']) }),
  }),
};
