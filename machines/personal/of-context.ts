import type { Shape } from './shape.ts';

const named: Shape = { items: { properties: { name: { kind: 'name' } } } };

/** Where what a renewal remembers holds what is personal. A test holds it against the facts of the events. */
export const contextShape: Shape = {
  properties: {
    kinships: { kind: 'kinship' },
    findings: { kind: 'finding' },
    corrections: { kind: 'finding' },
    openViolations: { kind: 'report' },
    party: { properties: { candidates: named, findings: { kind: 'finding' } } },
    residents: { properties: { applicants: named, candidates: named } },
    supervision: { properties: { candidates: named } },
  },
};
