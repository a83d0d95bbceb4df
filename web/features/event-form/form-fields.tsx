import { AnyField } from './fields/any-field.tsx';
import './fields/fields.css';
import { useEventForm } from './form-context.tsx';
import { type Field, formOf } from './form-model.ts';

/** What stands together in a few lines; everything else takes a part of the form for itself. */
const SHORT: readonly Field['kind'][] = [
  'date',
  'number',
  'yes-no',
  'choice',
  'code',
  'document-number',
  'open-number',
];

/** In the order of the paper form: short facts that follow one another stand in one part. */
function partsOf(fields: readonly Field[]): Field[][] {
  const parts: Field[][] = [];
  for (const field of fields) {
    const last = parts.at(-1);
    const joins = last?.every(({ kind }) => SHORT.includes(kind)) && SHORT.includes(field.kind);
    if (last !== undefined && joins) last.push(field);
    else parts.push([field]);
  }
  return parts;
}

/** All facts of an event, in the order of the paper form. */
export function FormFields() {
  const { type } = useEventForm();
  return partsOf(formOf(type)).map((part) => (
    <div key={part[0]?.path} className={`form-part${part.length > 1 ? ' fact-grid' : ''}`}>
      {part.map((field) => (
        <AnyField key={field.path} field={field} path={field.path} />
      ))}
    </div>
  ));
}
