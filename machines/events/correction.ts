import { earlierOf } from '../calendar.ts';
import { defineEvent } from './define.ts';
import { act, bareFinding, findingCorrection, findingNamed } from './facts.ts';
import { withCorrection } from './findings.ts';

/**
 * Whoever a finding is about can have it corrected (rulebook section 5). What is judged from then on is judged on the
 * corrected one; what was decided on it before stands, until the inspection team sends the renewal back.
 */
export const correctionEvents = {
  'renewal.finding-corrected': defineEvent({
    title: { zh: '更正资格审查认定', en: 'Finding about a person corrected' },
    clause: '三(一)',
    facts: act({ finding: findingNamed, correction: findingCorrection }),
    checks: {
      'step.finding-on-record': ({ facts: { finding }, context: { findings = [] } }) => ({
        finding,
        onRecord: findings.map(({ person, code, documentNumber }) => ({ person, code, documentNumber })),
      }),
      // As of a day that no later step can lie before, so that its dates are in order for whichever comes next.
      'candidates.qualification': ({ facts: { on, correction }, context }) => ({
        findings: correction.to === null ? [] : [bareFinding(correction.to)],
        asOf: earlierOf(on, context.latestOn),
      }),
    },
    record: ({ facts: { finding, correction }, context }) =>
      withCorrection(context, { ...finding, to: correction.to }),
    approves: ['party-findings', 'residents-findings', 'write-in-findings', 'supervision-findings'],
    anyDate: true,
  }),
};
