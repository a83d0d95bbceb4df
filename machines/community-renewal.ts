import type { SnapshotFrom } from 'xstate';
import { and } from 'xstate';
import { followUp } from './stages/follow-up.ts';
import { partyOrganization } from './stages/party-organization.ts';
import { preparation } from './stages/preparation.ts';
import { residentsCommittee } from './stages/residents-committee.ts';
import { supervisionCommittee } from './stages/supervision-committee.ts';
import { RETURNABLE_STEPS } from './steps.ts';
import { initialContext, to, vocabulary } from './vocabulary.ts';

/** A released chart is frozen; its version is stored with every renewal that runs on it. */
export const MACHINE_VERSION = '1';

/** Dates can be put off while a renewal is investigated, too: days pass all the same. */
const extension = {
  guard: to('', 'step.extendable', 'step.later-deadline', 'step.deadlines-in-order').guard,
  actions: 'record' as const,
};

/** A finding is corrected wherever the renewal stands, and moves nothing by itself. */
const correction = { guard: 'step.finding-on-record', actions: 'record' } as const;

const sendBack = RETURNABLE_STEPS.map((step) => ({
  target: `#running.${step}` as const,
  guard: and([{ type: 'sent-back-to', params: step }, 'step.earlier-step']),
  actions: 'record' as const,
}));

/** The renewal of one community's two committees, from the first survey to the acceptance. */
export const communityRenewal = vocabulary.createMachine({
  id: 'community-renewal',
  context: initialContext,
  initial: 'running',
  states: {
    running: {
      id: 'running',
      initial: 'preparation',
      states: {
        preparation,
        'party-organization': partyOrganization,
        'residents-committee': residentsCommittee,
        'supervision-committee': supervisionCommittee,
        'follow-up': followUp,
        exactly: { type: 'history', history: 'deep' },
      },
      on: {
        'renewal.suspended': { target: 'suspended', actions: 'record' },
        'renewal.sent-back': sendBack,
        'renewal.rule-waived': { guard: 'step.waivable', actions: 'record' },
        'renewal.deadline-extended': extension,
        'renewal.finding-corrected': correction,
        'renewal.violation-reported': { actions: 'record' },
        'renewal.violation-closed': { guard: 'step.one-of', actions: 'record' },
        'follow-up.handover-completed': {
          guard: to('', 'step.handover-open', 'follow-up.handover').guard,
          actions: 'record',
        },
        'follow-up.late-handover-recorded': {
          guard: to('', 'step.handover-open', 'step.everything-done', 'step.really-late').guard,
          actions: 'record',
        },
      },
    },
    suspended: {
      tags: ['suspended'],
      meta: {
        title: { zh: '已暂停，督查组调查中', en: 'Suspended, under investigation' },
        clause: '五(二)、五(三)',
        actors: ['inspection-team'],
        due: { stage: 'follow-up' },
        documents: [],
      },
      on: {
        'renewal.resumed': { target: '#running.exactly', actions: 'record' },
        'renewal.sent-back': sendBack,
        'renewal.deadline-extended': extension,
        'renewal.finding-corrected': correction,
        'renewal.violation-reported': { actions: 'record' },
        'renewal.violation-closed': { guard: 'step.one-of', actions: 'record' },
      },
    },
    concluded: { id: 'concluded', type: 'final', tags: ['concluded'] },
  },
});

/** Where a renewal stands, with what it remembers. */
export type RenewalSnapshot = SnapshotFrom<typeof communityRenewal>;
