import { useLanguage } from '../../../language/language.tsx';
import { ballotsAt, compared } from '../ballots.ts';
import { placesAt } from '../count-at.ts';
import { labelOf } from '../field-words.ts';
import { useEventForm } from '../form-context.tsx';
import { readAt } from '../paths.ts';

const words = {
  open: {
    zh: (sum: number, of: number | undefined) => `合计 ${sum}${of === undefined ? '' : ` / 收回 ${of}`}`,
    en: (sum: number, of: number | undefined) => `${sum}${of === undefined ? '' : ` of ${of} returned`}`,
  },
  valid: {
    zh: (sum: number, of: number) => `合计 ${sum} / 有效票 ${of}`,
    en: (sum: number, of: number) => `${sum} of ${of} valid ballots`,
  },
  equal: {
    zh: (sum: number) => `合计 ${sum}，与有效票相符`,
    en: (sum: number) => `${sum}, as many as valid ballots`,
  },
  short: {
    zh: (sum: number, of: number, by: number) => `合计 ${sum}，比有效票 ${of} 张少 ${by}`,
    en: (sum: number, of: number, by: number) => `${sum}, ${by} fewer than the ${of} valid ballots`,
  },
  over: {
    zh: (sum: number, of: number, by: number) => `合计 ${sum}，比有效票 ${of} 张多 ${by}`,
    en: (sum: number, of: number, by: number) => `${sum}, ${by} more than the ${of} valid ballots`,
  },
  within: {
    zh: (sum: number, most: string) => `合计 ${sum}，不超过${most}`,
    en: (sum: number, most: string) => `${sum} together, at most ${most}`,
  },
  beyond: {
    zh: (sum: number, most: string, by: number) => `合计 ${sum}，比${most}多 ${by}`,
    en: (sum: number, most: string, by: number) => `${sum} together, ${by} more than ${most}`,
  },
  most: {
    zh: (places: number, valid: number) => `${places}名 × ${valid}张有效票 = ${places * valid}票`,
    en: (places: number, valid: number) =>
      `${places} ${places === 1 ? 'place' : 'places'} × ${valid} valid ballots = ${places * valid}`,
  },
} as const;

const SIGNS = { equal: '✓', short: '▲', over: '✕' } as const;

interface Props {
  /** Of the rows, e.g. `posts[0].tallies`. */
  readonly path: string;
  readonly counted: readonly string[];
}

const numbersIn = (values: unknown, path: string, names: readonly string[]): number[] =>
  names.flatMap((name) => {
    const value = readAt(values, `${path}.${name}`);
    return typeof value === 'number' ? value : [];
  });

const sumOf = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

/**
 * What a row comes to, against the valid ballots. Whoever stands for the one place of a post is marked on each of them;
 * where there are several places, a ballot may leave a name out.
 */
export function TallySum({ path, counted, at }: Props & { readonly at: number }) {
  const { language } = useLanguage();
  const { values, choosing } = useEventForm();
  const numbers = numbersIn(values, `${path}[${at}]`, counted);
  if (numbers.length === 0) return <span className="tally-sum">–</span>;
  const sum = sumOf(numbers);
  const { returned, valid } = ballotsAt(choosing.fields, values, path);
  if (valid === undefined)
    return (
      <span className="tally-sum" aria-live="polite">
        {words.open[language](sum, returned)}
      </span>
    );
  const { state, by } = compared(sum, valid);
  const isComplete = numbers.length === counted.length;
  const isOpen = state === 'short' && (!isComplete || placesAt(choosing, values, path) !== 1);
  return (
    <span className={isOpen ? 'tally-sum' : `tally-sum tally-${state}`} aria-live="polite">
      {!isOpen && <span aria-hidden="true">{SIGNS[state]} </span>}
      {isOpen ? words.valid[language](sum, valid) : words[state][language](sum, valid, by)}
    </span>
  );
}

/** What the votes of all come to, against what the valid ballots can hold: a mark for each place. */
export function TallyTotal({ path, counted }: Props) {
  const { language, say } = useLanguage();
  const { type, values, choosing, problems } = useEventForm();
  const rows = readAt(values, path);
  const [first] = counted;
  const places = placesAt(choosing, values, path);
  const { valid } = ballotsAt(choosing.fields, values, path);
  if (!Array.isArray(rows) || first === undefined || problems.has(path)) return null;
  const numbers = rows.flatMap((_, at) => numbersIn(values, `${path}[${at}]`, [first]));
  if (numbers.length === 0 || places === undefined || valid === undefined) return null;
  const sum = sumOf(numbers);
  const most = words.most[language](places, valid);
  const { state, by } = compared(sum, places * valid);
  const isOver = state === 'over';
  return (
    <p className={`tally-total tally-${isOver ? 'over' : 'equal'}`} aria-live="polite">
      <span aria-hidden="true">{isOver ? SIGNS.over : SIGNS.equal}</span>{' '}
      {say(labelOf(type, `${path}[0].${first}`))}{' '}
      {isOver ? words.beyond[language](sum, most, by) : words.within[language](sum, most)}
    </p>
  );
}
