export const tally = (id: string, approve: number, oppose = 0, abstain = 0) => ({
  id,
  approve,
  oppose,
  abstain,
});

/** 180 voters on the list, 120 ballots out and 100 back: 51 approvals elect. */
export const election = (seats: number, tallies: object[], change: object = {}) => ({
  method: 'direct',
  post: 'member',
  seats,
  registered: 180,
  ballotsIssued: 120,
  ballotsReturned: 100,
  invalid: 0,
  tallies,
  ...change,
});
