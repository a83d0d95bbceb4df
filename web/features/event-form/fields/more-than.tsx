import { useLanguage } from '../../../language/language.tsx';
import { labelOf } from '../field-words.ts';
import { useEventForm } from '../form-context.tsx';
import { around, readAt } from '../paths.ts';

/** What can hardly be more than another figure of the same form; where it is, the count is void or a slip of the pen. */
const AT_MOST: Readonly<Record<string, readonly string[]>> = {
  ballotsReturned: ['ballotsIssued'],
  ballotsIssued: ['present', 'voted'],
  partyMembersPresent: ['partyMembersExpected'],
  representativesPresent: ['representativesExpected'],
  present: ['expected'],
  invalid: ['ballotsReturned'],
  registered: ['eligible'],
  trained: ['staff', 'members'],
  passed: ['trained'],
  talkedTo: ['members', 'leaving'],
  settled: ['leaving'],
  teamMembersInLedger: ['teamMembers'],
  satisfied: ['ballots'],
};

/** Says at once that a figure is more than the one it is a part of; what follows from it the rules say. */
export function MoreThan({ path, name }: { readonly path: string; readonly name: string }) {
  const { say } = useLanguage();
  const { type, values, problems } = useEventForm();
  const value = readAt(values, path);
  const part = around(path);
  const beside = (other: string) => (part === '' ? other : `${part}.${other}`);
  const passed = (AT_MOST[name] ?? []).map(beside).find((other) => {
    const most = readAt(values, other);
    return typeof value === 'number' && typeof most === 'number' && value > most;
  });
  if (passed === undefined || problems.has(path)) return null;
  const other = labelOf(type, passed);
  const most = String(readAt(values, passed));
  return (
    <p className="fact-problem" role="status">
      <span aria-hidden="true">▲</span>{' '}
      {say({ zh: `大于“${other.zh}”的${most}`, en: `more than the ${most} of “${other.en}”` })}
    </p>
  );
}
