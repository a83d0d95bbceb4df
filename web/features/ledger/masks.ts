import type { Answer } from '../../api/client.ts';
import type { ShownPerson } from './use-ledger.ts';

/** What was shown on request to somebody who otherwise sees it masked. */
export type Unmasked = Answer<'POST /api/communities/{code}/ledger/unmask'>['people'][number];
export type UnmaskedPeople = ReadonlyMap<string, Unmasked>;

const MASK = '*';
const isMaskedText = (text: string | null) => text?.includes(MASK) ?? false;

export const isMasked = ({ birthDate, partySince, phone }: ShownPerson) =>
  [birthDate, partySince, phone].some(isMaskedText);

/** With what was shown of them in the place of what is masked. */
export function withShown(people: readonly ShownPerson[], unmasked: UnmaskedPeople): readonly ShownPerson[] {
  return people.map((one) => {
    const shown = unmasked.get(one.id);
    return shown !== undefined && isMasked(one) ? { ...one, ...shown } : one;
  });
}

/** Whether what is masked may stand for a value: what comes before its first mark is the same. */
export function mayBe(masked: string, value: unknown): boolean {
  const [start = ''] = masked.split(MASK);
  return typeof value === 'string' && value.startsWith(start);
}

/** A list names nobody's number in full, whoever reads it. */
export const shortPhone = (phone: string | null) =>
  phone === null || isMaskedText(phone) ? phone : `${phone.slice(0, 3)}****`;
