import { Type } from 'typebox';
import { addDays } from '../calendar.ts';
import type { RenewalContext } from '../context.ts';
import { voterFacts } from '../rules/residents/voter-grounds.ts';
import { count, date, facts, id, ids, method } from '../rules/schema.ts';
import { onBodies } from './bodies.ts';
import { defineEvent, recorded } from './define.ts';
import { act, documentNumber, kinships, postCandidate, reason } from './facts.ts';

const residents = (context: RenewalContext, change: Partial<RenewalContext['residents']>) => ({
  residents: { ...context.residents, ...change },
});

const objectionOf = (context: RenewalContext, number: string) =>
  context.residents.openObjections.find((one) => one.number === number);

const decided = (context: RenewalContext, number: string, registered: number | undefined) =>
  residents(context, {
    openObjections: context.residents.openObjections.filter((one) => one.number !== number),
    registered: registered ?? context.residents.registered,
  });

const decision = act({
  number: id,
  upheld: Type.Boolean(),
  documentNumber,
  /** Voters on the list after the decision, where it adds or strikes somebody. */
  registered: Type.Optional(count),
});

/** From the election committee to the representatives, 四(二)2(1)-(3). */
export const residentsVotersEvents = {
  'residents.election-committee-formed': defineEvent({
    title: { zh: '推选产生居民选举委员会', en: 'Election committee formed' },
    clause: '四(二)2(1)、三(六)',
    facts: act({ chair: id, viceChair: id, members: ids, reserves: ids, kinships }),
    checks: {
      'seats.election-committee': ({ facts: { chair, viceChair, members } }) => ({
        members: new Set([chair, viceChair, ...members]).size,
        chairs: 1,
        viceChairs: chair === viceChair ? 0 : 1,
      }),
      'candidates.relatives': ({ facts: { chair, viceChair, members, kinships }, context }) => ({
        members: onBodies(context, {
          residents: [],
          supervision: [],
          'election-committee': [chair, viceChair, ...members],
        }),
        kinships: [...context.kinships, ...kinships],
      }),
      // Nobody stands yet; reserves who are members, or named twice, come to light here and not months later.
      'residents.election-committee-withdrawal': ({ facts: { chair, viceChair, members, reserves } }) => ({
        members: [...new Set([chair, viceChair, ...members])],
        reserves,
        candidates: [],
      }),
    },
    record: ({ facts: { chair, viceChair, members, reserves, kinships }, context }) => ({
      ...residents(context, {
        electionCommittee: [...new Set([chair, viceChair, ...members])],
        reserves,
      }),
      kinships: [...context.kinships, ...kinships],
    }),
  }),
  'residents.election-plan-published': defineEvent({
    title: { zh: '公布居民委员会选举方案', en: 'Election plan published' },
    clause: '四(二)2(2)',
    facts: act({ method, electionDay: date }),
    checks: {
      'step.election-day-reachable': ({ facts: { on, electionDay } }) => ({ publishedOn: on, electionDay }),
    },
    record: ({ facts: { method, electionDay }, context }) => residents(context, { method, electionDay }),
  }),
  'residents.election-day-moved': defineEvent({
    title: { zh: '选举日推后', en: 'Election day moved' },
    clause: '四(二)2(2)',
    facts: act({ electionDay: date, reason, documentNumber }),
    checks: {
      'step.later-election-day': ({ facts: { electionDay }, context }) => ({
        from: recorded(context.residents.electionDay, 'election day'),
        to: electionDay,
      }),
    },
    record: ({ facts: { electionDay }, context }) => residents(context, { electionDay }),
  }),
  'residents.absence-notice-posted': defineEvent({
    title: { zh: '不登记人员公示', en: 'Notice of absent persons posted' },
    clause: '四(二)2(2)',
    facts: act({ persons: count }),
    record: ({ facts: { on }, context }) => residents(context, { absenceNoticeOn: on }),
  }),
  'residents.special-voter-registered': defineEvent({
    title: { zh: '非本社区户籍等人员申请登记', en: 'Applicant registered as voter' },
    clause: '四(二)2(2)',
    facts: act({
      /** The number on the voter list; the person's papers stay with the election committee. */
      number: id,
      ...voterFacts.properties,
    }),
    checks: {
      'residents.voter-eligibility': ({ facts: { on: _, number: __, ...person } }) => person,
    },
  }),
  'residents.voters-registered': defineEvent({
    title: { zh: '选民登记完成', en: 'Voter registration completed' },
    clause: '四(二)2(2)',
    facts: act({ eligible: count, registered: count, absenceObjections: count }),
    checks: {
      'residents.registration-rate': ({ facts: { eligible, registered }, context }) => ({
        method: context.residents.method,
        eligible,
        registered,
      }),
      'residents.absence-notice': ({ facts: { on, absenceObjections }, context }) => ({
        postedOn: recorded(context.residents.absenceNoticeOn, 'the absence notice'),
        asOf: on,
        objections: absenceObjections,
      }),
    },
    record: ({ facts: { eligible, registered }, context }) => residents(context, { eligible, registered }),
  }),
  'residents.voter-list-published': defineEvent({
    title: { zh: '张榜公布选民名单', en: 'Voter list published' },
    clause: '四(二)2(2)',
    facts: act({ voters: count }),
    checks: {
      'residents.voter-list-publication': ({ facts: { on }, context }) => ({
        publishedOn: on,
        electionDay: recorded(context.residents.electionDay, 'election day'),
      }),
      'step.everything-done': ({ facts: { voters }, context }) => ({
        parts: [
          { zh: '列入名单', en: 'voters listed', required: context.residents.registered, done: voters },
        ],
      }),
    },
    record: ({ facts: { on }, context }) => residents(context, { voterListOn: on, openObjections: [] }),
  }),
  'residents.voter-list-objection-filed': defineEvent({
    title: { zh: '收到选民名单申诉', en: 'Objection to the voter list filed' },
    clause: '四(二)2(2)',
    facts: act({ number: id }),
    checks: {
      'residents.voter-list-objection': ({ facts: { on }, context }) => ({
        publishedOn: recorded(context.residents.voterListOn, 'the voter list'),
        filedOn: on,
        decidedOn: null,
        asOf: on,
      }),
    },
    record: ({ facts: { on, number }, context }) =>
      residents(context, {
        openObjections: [
          ...context.residents.openObjections.filter((one) => one.number !== number),
          { number, filedOn: on },
        ],
      }),
    // Whoever files in time has filed in time, in whatever order they are entered.
    sideBySide: true,
  }),
  'residents.voter-list-objection-decided': defineEvent({
    title: { zh: '申诉处理决定', en: 'Objection to the voter list decided' },
    clause: '四(二)2(2)',
    facts: decision,
    checks: {
      'step.one-of': ({ facts: { number }, context }) => ({
        named: number,
        among: context.residents.openObjections.map((one) => one.number),
      }),
      'residents.voter-list-objection': ({ facts: { on, number }, context }) => ({
        publishedOn: recorded(context.residents.voterListOn, 'the voter list'),
        filedOn: objectionOf(context, number)?.filedOn ?? on,
        decidedOn: on,
        asOf: on,
      }),
    },
    record: ({ facts: { number, registered }, context }) => decided(context, number, registered),
  }),
  'residents.voter-list-objection-decided-late': defineEvent({
    title: { zh: '申诉逾期处理登记', en: 'Late decision on an objection recorded as a breach' },
    clause: '四(二)2(2)、五(二)',
    facts: facts({ ...decision.properties, reason }),
    checks: {
      'step.one-of': ({ facts: { number }, context }) => ({
        named: number,
        among: context.residents.openObjections.map((one) => one.number),
      }),
      'step.really-late': ({ facts: { on, number }, context, plan }) => ({
        dueOn: addDays(
          objectionOf(context, number)?.filedOn ?? on,
          plan.residents.objection.decideWithinDays,
        ),
        doneOn: on,
      }),
    },
    record: ({ facts: { number, registered }, context }) => decided(context, number, registered),
  }),
  'residents.voter-list-settled': defineEvent({
    title: { zh: '选民名单确定、选民证发放', en: 'Voter list settled and voter cards handed out' },
    clause: '四(二)2(2)',
    facts: act({ voterCards: count }),
    checks: {
      'step.nothing-open': ({ context }) => ({
        open: context.residents.openObjections.map((one) => one.number),
      }),
      'step.period-passed': ({ facts: { on }, context, plan }) => ({
        lastDay: addDays(
          recorded(context.residents.voterListOn, 'the voter list'),
          plan.residents.objection.fileWithinDays,
        ),
        on,
      }),
      'step.everything-done': ({ facts: { voterCards }, context }) => ({
        parts: [
          { zh: '选民证', en: 'voter cards', required: context.residents.registered, done: voterCards },
        ],
      }),
    },
  }),
  'residents.representatives-elected': defineEvent({
    title: { zh: '推选居民代表和居民小组长并备案', en: 'Representatives and group heads elected and filed' },
    clause: '四(二)2(3)',
    facts: act({ households: count, representatives: count, groupHeads: count, documentNumber }),
    checks: {
      'residents.representatives': ({ facts: { households, representatives } }) => ({
        households,
        representatives,
      }),
    },
    record: ({ facts: { representatives }, context }) => residents(context, { representatives }),
  }),
  'residents.self-nominations-closed': defineEvent({
    title: { zh: '候选人报名截止', en: 'Self-nominations closed' },
    clause: '四(二)2(4)①',
    facts: act({ applicants: Type.Array(postCandidate, { maxItems: 200 }) }),
    checks: {
      'step.everything-done': ({ facts: { applicants } }) => ({
        parts: [{ zh: '报名人员', en: 'applicants', required: 1, done: Math.min(1, applicants.length) }],
      }),
    },
    record: ({ facts: { applicants }, context }) => residents(context, { applicants }),
  }),
};
