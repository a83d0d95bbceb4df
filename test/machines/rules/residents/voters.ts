/** Household and residence here: the voter of whom nothing else is asked. */
export const local = {
  age: 40,
  politicalRights: true,
  household: 'here',
  livesHere: true,
  yearsResident: 0,
  proofOfHousing: false,
  proofNotVotedElsewhere: false,
  communityWorkerHere: false,
  yearsInTwoCommitteesInCity: 0,
  registeredElsewhere: false,
  notifiedAndSilent: false,
  unreachable: false,
};
export const away = { ...local, livesHere: false };
export const newcomer = {
  ...local,
  household: 'elsewhere',
  yearsResident: 1,
  proofOfHousing: true,
  proofNotVotedElsewhere: true,
};
export const stranger = { ...local, household: 'elsewhere', livesHere: false };
