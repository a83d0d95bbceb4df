/** What of a list that must be complete is there and what is not, both in the order of the list. */
export function checked<Word extends string>(required: readonly Word[], given: readonly Word[]) {
  return {
    present: required.filter((word) => given.includes(word)),
    missing: required.filter((word) => !given.includes(word)),
  };
}
