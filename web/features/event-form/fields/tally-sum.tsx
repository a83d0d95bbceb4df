import { useLanguage } from '../../../language/language.tsx';
import { useEventForm } from '../form-context.tsx';
import { around, readAt } from '../paths.ts';

const words = {
  sum: {
    zh: (sum: number, of: number | undefined) => `合计 ${sum}${of === undefined ? '' : ` / 收回 ${of}`}`,
    en: (sum: number, of: number | undefined) => `${sum}${of === undefined ? '' : ` of ${of} returned`}`,
  },
  tooMany: { zh: '多于收回的票', en: 'more than were returned' },
} as const;

const numberAt = (values: unknown, path: string): number | undefined => {
  const value = readAt(values, path);
  return typeof value === 'number' ? value : undefined;
};

/** Beside which ballots a count stands: in the same part of the form, or over all of its parts. */
export function ballotsFor(values: unknown, path: string): number | undefined {
  const part = around(path);
  const own = (name: string) => numberAt(values, part === '' ? name : `${part}.${name}`);
  return own('ballotsReturned') ?? own('ballots') ?? own('voted') ?? numberAt(values, 'ballots');
}

interface Props {
  /** Of the rows, e.g. `posts[0].tallies`. */
  readonly path: string;
  readonly at: number;
  readonly counted: readonly string[];
}

/** What a row comes to, against the ballots that were returned. */
export function TallySum({ path, at, counted }: Props) {
  const { language, say } = useLanguage();
  const { values } = useEventForm();
  const numbers = counted.flatMap((name) => numberAt(values, `${path}[${at}].${name}`) ?? []);
  if (numbers.length === 0) return <span className="tally-sum">–</span>;
  const sum = numbers.reduce((all, one) => all + one, 0);
  const ballots = ballotsFor(values, path);
  const isTooMany = ballots !== undefined && sum > ballots;
  return (
    <span className={`tally-sum${isTooMany ? ' tally-over' : ''}`} aria-live="polite">
      {isTooMany && <span aria-hidden="true">✕ </span>}
      {words.sum[language](sum, ballots)}
      {isTooMany && `，${say(words.tooMany)}`}
    </span>
  );
}
