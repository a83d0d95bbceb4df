import type { EventType } from '../../../machines/events/catalog.ts';
import { fieldLabel } from '../../../machines/events/field-labels.ts';
import { useLanguage } from '../../language/language.tsx';
import { isObject, labelInWords, type Names, valueInWords } from './value-in-words.ts';
import './fact-list.css';

type Row = Readonly<Record<string, unknown>>;

interface FactsProps {
  readonly type: EventType;
  readonly facts: unknown;
  /** Names of persons by the ids that stand in the facts. */
  readonly names?: Names;
}

interface PartProps {
  readonly type: EventType;
  readonly path: string;
  readonly value: unknown;
  readonly names: Names;
}

const isRows = (value: unknown): value is readonly Row[] =>
  Array.isArray(value) && value.length > 0 && value.every(isObject);

const NO_NAMES: Names = new Map();

/** What stands in rows; a name makes the id needless. */
const columnsOf = (rows: readonly Row[]) => {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return columns.includes('name') ? columns.filter((one) => one !== 'id') : columns;
};

/** What is counted is said by the head of the column. */
function Cell(props: PartProps) {
  const { type, path, value } = props;
  if (value === undefined) return null;
  const isCounted = typeof value === 'number' && fieldLabel(type, path)?.unit !== undefined;
  return isCounted ? value : <Part {...props} />;
}

/** Rows of the same kind, such as the tallies of a count, as the table that they are on paper. */
function Table({ type, path, value, names }: PartProps & { readonly value: readonly Row[] }) {
  const { language } = useLanguage();
  const columns = columnsOf(value);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it may be wider than a phone, and keys must be able to scroll it
    <section className="told-table" tabIndex={0} aria-label={labelInWords({ type, language }, path)}>
      <table>
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col">
                {labelInWords({ type, language }, `${path}[].${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {value.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a record never change their places
            <tr key={at}>
              {columns.map((name) => (
                <td key={name}>
                  <Cell type={type} path={`${path}[].${name}`} value={row[name]} names={names} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A table within a table is read by nobody: rows that hold rows, as the posts of an election, stand one below the other. */
function Rows({ value, ...props }: PartProps & { readonly value: readonly Row[] }) {
  if (!value.some((row) => Object.values(row).some(isRows))) return <Table value={value} {...props} />;
  return value.map((row, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: rows of a record never change their places
    <div key={at} className="told-row">
      <Facts facts={row} {...props} path={`${props.path}[].`} />
    </div>
  ));
}

function Part({ value, ...props }: PartProps) {
  const { language } = useLanguage();
  if (isRows(value)) return <Rows value={value} {...props} />;
  if (isObject(value)) return <Facts facts={value} {...props} path={`${props.path}.`} />;
  return <>{valueInWords({ ...props, language }, props.path, value)}</>;
}

type PartsProps = Omit<PartProps, 'value'> & { readonly facts: Row };

/** `path`: what stands before their names. */
function Facts({ facts, path, type, names }: PartsProps) {
  const { language } = useLanguage();
  return (
    <dl className="told-list">
      {Object.entries(facts)
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => (
          <div key={name} className={isRows(value) || isObject(value) ? 'told told-wide' : 'told'}>
            <dt>{labelInWords({ type, language }, path + name)}</dt>
            <dd>
              <Part type={type} path={path + name} value={value} names={names} />
            </dd>
          </div>
        ))}
    </dl>
  );
}

/** What is or was recorded with an event, in the words of the paper form and in its order. */
export const FactList = ({ facts, names = NO_NAMES, type }: FactsProps) =>
  isObject(facts) && <Facts facts={facts} type={type} path="" names={names} />;
