/**
 * The steps in their order, as far as there is one: what a renewal can be sent back to. The preparation and the
 * follow-up run in parallel lanes and count as one place each. A test holds this list against the chart.
 */
export const ORDERED_STEPS = [
  'preparation',
  'party-organization.recommendation-meeting',
  'party-organization.recommendation-tie',
  'party-organization.recommendation-supplement',
  'party-organization.recommendation-report',
  'party-organization.town-review',
  'party-organization.replacement',
  'party-organization.town-recommendation',
  'party-organization.inspection-list',
  'party-organization.inspection',
  'party-organization.preliminary-candidates',
  'party-organization.publicity',
  'party-organization.request',
  'party-organization.county-approval',
  'party-organization.town-reply',
  'party-organization.discipline-commitments',
  'party-organization.meeting-preparation',
  'party-organization.election-meeting',
  'party-organization.tie-vote',
  'party-organization.shortage',
  'party-organization.plenary',
  'party-organization.result-report',
  'party-organization.result-approval',
  'party-organization.division-of-work',
  'residents-committee.election-committee',
  'residents-committee.election-plan',
  'residents-committee.absence-notice',
  'residents-committee.voter-registration',
  'residents-committee.voter-list',
  'residents-committee.voter-list-objections',
  'residents-committee.representatives',
  'residents-committee.self-nomination',
  'residents-committee.preliminary-candidates',
  'residents-committee.nomination-vote',
  'residents-committee.first-review',
  'residents-committee.town-inspection',
  'residents-committee.joint-review',
  'residents-committee.candidates-publication',
  'residents-committee.commitments',
  'residents-committee.introduction',
  'residents-committee.election-meeting',
  'residents-committee.run-off',
  'residents-committee.write-in-review',
  'residents-committee.supplementary-election',
  'residents-committee.result',
  'residents-committee.certificates',
  'supervision-committee.recommendation',
  'supervision-committee.first-review',
  'supervision-committee.town-review',
  'supervision-committee.selection-meeting',
  'supervision-committee.tie-vote',
  'supervision-committee.chair',
  'supervision-committee.filing',
  'follow-up',
] as const;

export type Step = (typeof ORDERED_STEPS)[number];

export function isStep(name: string): name is Step {
  return ORDERED_STEPS.some((step) => step === name);
}

/** The step that a state belongs to; where lanes run side by side, the whole stage. */
export function stepOfState(state: string): string {
  const [stage = '', step] = state.split('.');
  return isStep(stage) || step === undefined ? stage : `${stage}.${step}`;
}

/**
 * Steps entered only when a count or a review calls for them. They are no place to go back to: one goes back to
 * the meeting that made them necessary.
 */
const ONLY_WHEN_NEEDED = new Set<string>([
  'party-organization.recommendation-tie',
  'party-organization.recommendation-supplement',
  'party-organization.replacement',
  'party-organization.tie-vote',
  'party-organization.shortage',
  'residents-committee.run-off',
  'residents-committee.write-in-review',
  'residents-committee.supplementary-election',
  'supervision-committee.tie-vote',
]);

export function isOnlyWhenNeeded(step: string): boolean {
  return ONLY_WHEN_NEEDED.has(step);
}

/** The steps that a renewal may be sent back to, from anywhere after them. */
export const RETURNABLE_STEPS: readonly Step[] = ORDERED_STEPS.filter(
  (step) => !isOnlyWhenNeeded(step) && step !== 'follow-up',
);

/** Whether a step comes before another one; what is not in the order, `suspended` or `concluded`, does not. */
export function comesBefore(step: string, other: Step): boolean {
  const steps: readonly string[] = ORDERED_STEPS;
  const place = steps.indexOf(step);
  return place !== -1 && place < steps.indexOf(other);
}

/** Those of them that come before `step`. */
export function earlierThan(step: string): Step[] {
  const steps: readonly string[] = ORDERED_STEPS;
  const place = steps.indexOf(step);
  return RETURNABLE_STEPS.filter((one) => steps.indexOf(one) < place);
}
