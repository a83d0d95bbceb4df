/** What is no person although it is named by an id. */
const NO_PERSON: Readonly<Record<string, 'number' | 'step' | 'rule' | 'handler'>> = {
  number: 'number',
  to: 'step',
  rule: 'rule',
  handler: 'handler',
};

/** Words that are written out; every other text is the id of a person. */
const WRITTEN = /(^|\.)(name|authority|ethnicity)$/;
const NAMES = /^(ballotOrder|order\.\w+)\[\]$/;

/** How a text is entered, by the path of the fact: `number` is that of a report or an objection. */
export function kindOfText(path: string) {
  const last = path.split('.').at(-1) ?? path;
  if (last === 'documentNumber') return 'document-number';
  if (last === 'reason') return 'reason';
  if (WRITTEN.test(path) || NAMES.test(path)) return 'text';
  const other = NO_PERSON[path];
  if (other === undefined) return 'person';
  return other === 'number' ? 'open-number' : other;
}
