import type { RenewalContext } from '../../context.ts';
import { ids } from '../../rules/schema.ts';
import { defineEvent } from '../define.ts';
import { act, documentNumber, findings, oneFinding } from '../facts.ts';
import { asCorrected, withFindings } from '../findings.ts';
import { residents, seatsTotal, unreviewedWriteIns } from './counts.ts';

const names = (context: RenewalContext) => unreviewedWriteIns(context).map((one) => one.id);

/** 三(一): who could not have been a candidate is not elected by being written in (另选他人) either. */
export const writeInEvents = {
  'residents.write-ins-reviewed': defineEvent({
    title: { zh: '另选他人当选人员资格审查合格', en: 'Elected write-ins reviewed' },
    clause: '三(一)',
    facts: act({ persons: ids, findings, documentNumber }),
    checks: {
      'step.places-filled': ({ facts: { persons }, context }) => ({
        chosen: persons,
        from: names(context),
        places: names(context).length,
      }),
      'candidates.qualification': ({ facts: { on, findings }, context }) => ({
        findings: asCorrected(context, findings),
        asOf: on,
      }),
      'residents.completeness': ({ context }) => ({
        seats: seatsTotal(context),
        elected: context.residents.elected.length,
      }),
    },
    record: ({ facts: { persons, findings }, context }) => ({
      ...residents(context, { reviewedWriteIns: [...context.residents.reviewedWriteIns, ...persons] }),
      ...withFindings(context, findings),
    }),
    submits: 'write-in-findings',
  }),
  'residents.write-in-annulled': defineEvent({
    title: { zh: '另选他人当选无效', en: 'Election of a write-in annulled' },
    clause: '三(一)',
    facts: act({ findings: oneFinding, documentNumber }),
    failed: 'candidates.qualification',
    checks: {
      'step.one-of': ({ facts: { findings }, context }) => ({
        named: findings[0]?.person ?? '',
        among: names(context),
      }),
      'candidates.qualification': ({ facts: { on, findings }, context }) => ({
        findings: asCorrected(context, findings),
        asOf: on,
      }),
      'residents.completeness': ({ context }) => ({
        seats: seatsTotal(context),
        elected: context.residents.elected.length - 1,
      }),
    },
    quotes: { 'step.one-of': 'finding' },
    record: ({ facts: { findings }, context }) => ({
      ...residents(context, {
        elected: context.residents.elected.filter((one) => one.id !== findings[0]?.person),
      }),
      ...withFindings(context, findings),
    }),
    submits: 'write-in-findings',
  }),
};
