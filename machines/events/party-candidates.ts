import { Type } from 'typebox';
import type { RenewalContext } from '../context.ts';
import { MEETING_MATERIALS } from '../plan/words.ts';
import { count, date, id } from '../rules/schema.ts';
import { onBodies } from './bodies.ts';
import { defineEvent, recorded } from './define.ts';
import { act, candidate, documentNumber, kinships, name, reason } from './facts.ts';
import { asCorrected } from './findings.ts';

const party = (context: RenewalContext, change: Partial<RenewalContext['party']>) => ({
  party: { ...context.party, ...change },
});

/** From preliminary candidates to the last preparation of the election meeting, 四(二)1(4)-(7)①. */
export const partyCandidatesEvents = {
  'party.preliminary-candidates-determined': defineEvent({
    title: { zh: '确定候选人预备人选', en: 'Preliminary candidates determined' },
    clause: '四(二)1(4)、三(一)',
    facts: act({
      candidates: Type.Array(candidate, { maxItems: 30 }),
      /** Declared once; whoever sits on another body later is checked against them too. */
      kinships: Type.Optional(kinships),
    }),
    checks: {
      'candidates.party-preliminary': ({ facts: { candidates }, context: { seats } }) => ({
        seats: seats.party,
        candidates: candidates.length,
      }),
      'step.known-persons': ({ facts: { candidates }, context }) => ({
        chosen: candidates.map((one) => one.id),
        from: [...context.party.inspectionList],
      }),
      'candidates.relatives': ({ facts: { candidates, kinships = [] }, context }) => ({
        members: onBodies(context, {
          party: candidates.map((one) => one.id),
          residents: [],
          supervision: [],
          'election-committee': [],
        }),
        kinships: [...context.kinships, ...kinships],
      }),
      'candidates.qualification': ({ facts: { candidates, on }, context }) => ({
        findings: asCorrected(
          context,
          context.party.findings.filter(({ person }) => candidates.some((one) => one.id === person)),
        ),
        asOf: on,
      }),
    },
    record: ({ facts: { candidates, kinships = [] }, context }) => ({
      ...party(context, { candidates, postedOn: null, openObjections: [] }),
      kinships: [...context.kinships, ...kinships],
    }),
  }),
  'party.publicity-posted': defineEvent({
    title: { zh: '张贴候选人预备人选公示', en: 'Publicity posted' },
    clause: '四(二)1(4)',
    facts: act({ places: count }),
    checks: {
      'step.everything-done': ({ facts: { places } }) => ({
        parts: [{ zh: '张贴处', en: 'places of posting', required: 1, done: Math.min(1, places) }],
      }),
    },
    record: ({ facts: { on }, context }) => party(context, { postedOn: on }),
  }),
  'party.objection-received': defineEvent({
    title: { zh: '收到公示异议', en: 'Objection received' },
    clause: '四(二)1(4)',
    facts: act({ number: id }),
    record: ({ facts: { number }, context }) =>
      party(context, { openObjections: [...new Set([...context.party.openObjections, number])] }),
    sideBySide: true,
  }),
  'party.objection-rejected': defineEvent({
    title: { zh: '异议不成立', en: 'Objection rejected' },
    clause: '四(二)1(4)',
    facts: act({ number: id, documentNumber }),
    checks: {
      'step.one-of': ({ facts: { number }, context }) => ({
        named: number,
        among: [...context.party.openObjections],
      }),
    },
    record: ({ facts: { number }, context }) =>
      party(context, { openObjections: context.party.openObjections.filter((one) => one !== number) }),
  }),
  'party.objection-upheld': defineEvent({
    title: { zh: '异议成立，重新确定预备人选', en: 'Objection upheld' },
    clause: '四(二)1(4)',
    facts: act({ number: id, documentNumber, reason }),
    checks: {
      'step.one-of': ({ facts: { number }, context }) => ({
        named: number,
        among: [...context.party.openObjections],
      }),
    },
    record: ({ context }) => party(context, { openObjections: [], postedOn: null }),
  }),
  'party.publicity-completed': defineEvent({
    title: { zh: '公示期满', en: 'Publicity completed' },
    clause: '四(二)1(4)',
    facts: act({}),
    checks: {
      'party.publicity': ({ facts: { on }, context }) => ({
        postedOn: recorded(context.party.postedOn, 'the posting'),
        asOf: on,
      }),
      'step.nothing-open': ({ context }) => ({ open: [...context.party.openObjections] }),
    },
  }),
  'party.approval-requested': defineEvent({
    title: { zh: '向镇党委请示', en: 'Approval requested' },
    clause: '四(二)1(5)',
    facts: act({ documentNumber }),
    submits: 'party-candidates',
  }),
  'party.secretary-candidate-approved-by-county': defineEvent({
    title: { zh: '旗委组织部、旗委常委会同意书记候选人', en: 'Secretary candidate approved by the county' },
    clause: '四(二)1(5)',
    facts: act({ countyDepartmentOn: date, countyCommitteeOn: date, documentNumber }),
    record: ({ facts: { countyDepartmentOn, countyCommitteeOn }, context }) =>
      party(context, { county: { departmentOn: countyDepartmentOn, committeeOn: countyCommitteeOn } }),
    approves: 'party-candidates',
  }),
  'party.candidates-returned': defineEvent({
    title: { zh: '请示退回', en: 'Request returned' },
    clause: '四(二)1(5)',
    facts: act({ reason }),
    approves: 'party-candidates',
  }),
  'party.candidates-approved': defineEvent({
    title: { zh: '镇党委批复候选人', en: 'Candidates approved by the town' },
    clause: '四(二)1(5)',
    facts: act({ documentNumber }),
    checks: {
      'party.secretary-approval': ({ facts: { on }, context: { party } }) => ({
        countyDepartmentOn: party.county?.departmentOn ?? null,
        countyCommitteeOn: party.county?.committeeOn ?? null,
        townReplyOn: on,
      }),
    },
    approves: 'party-candidates',
  }),
  'party.discipline-commitments-signed': defineEvent({
    title: { zh: '签订并公示换届纪律承诺书', en: 'Discipline commitments signed and publicized' },
    clause: '四(二)1(6)',
    facts: act({ signed: count, publicizedOn: date }),
    notBeforeAct: ['publicizedOn'],
    checks: {
      'step.everything-done': ({ facts: { signed }, context }) => ({
        parts: [
          {
            zh: '换届纪律承诺书',
            en: 'discipline commitments',
            required: context.party.candidates.length,
            done: signed,
          },
        ],
      }),
    },
    record: ({ facts: { signed, publicizedOn }, context }) =>
      party(context, { discipline: { signed, publicizedOn } }),
  }),
  'party.meeting-prepared': defineEvent({
    title: { zh: '选举大会准备就绪', en: 'Election meeting prepared' },
    clause: '四(二)1(7)①',
    facts: act({
      ready: Type.Array(Type.Enum([...MEETING_MATERIALS])),
      candidacySigned: count,
      integritySigned: count,
      resignationSigned: count,
      /** Names in the order in which they are announced and printed. */
      ballotOrder: Type.Array(name, { maxItems: 30 }),
    }),
    checks: {
      'party.meeting-materials': ({ facts: { ready } }) => ({ ready }),
      'party.commitments': ({
        facts: { candidacySigned, integritySigned, resignationSigned },
        context: { party },
      }) => ({
        candidates: party.candidates.length,
        disciplineSigned: party.discipline?.signed ?? 0,
        disciplinePublicizedOn: party.discipline?.publicizedOn ?? null,
        candidacySigned,
        integritySigned,
        resignationSigned,
      }),
      'candidates.surname-order': ({ facts: { ballotOrder } }) => ({ names: ballotOrder }),
      'step.places-filled': ({ facts: { ballotOrder }, context: { party } }) => ({
        chosen: ballotOrder,
        from: party.candidates.map((one) => one.name),
        places: party.candidates.length,
      }),
    },
    quotes: { 'step.places-filled': 'name' },
  }),
};
