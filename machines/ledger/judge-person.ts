import { Compile } from 'typebox/compile';
import { type IsoDate, isBefore } from '../calendar.ts';
import { problemsOf } from '../rules/invalid-facts.ts';
import type { Text } from '../text.ts';
import { holdsIdentityNumber, NO_IDENTITY_NUMBERS } from './identity-number.ts';
import { ledgerFieldLabels } from './labels.ts';
import { LEDGER_FIELDS, type LedgerField, type LedgerFields, ledgerFields } from './person.ts';
import { type LedgerProblem, problem } from './problem.ts';

const validator = Compile(ledgerFields);

export const MISSING: Text = { zh: '未填写', en: 'is required' };

const WRONG: { readonly [F in LedgerField]?: string } = {
  name: '应为1至40个字',
  birthDate: '应为存在的日期，写成1980-05-04',
  partySince: '应为存在的日期，写成2005-07-01',
  postsSince: '应为存在的日期，写成2018-03-01',
  phone: '应为电话号码，只含数字、空格和连字符',
};

const isField = (field: string): field is LedgerField => LEDGER_FIELDS.some((one) => one === field);

function inChinese(field: string, detail: string): string {
  if (detail === MISSING.en) return MISSING.zh;
  return (isField(field) && WRONG[field]) || (isField(field) ? '填写不符合要求' : '不是台账的栏目');
}

function wrongDates(fields: LedgerFields, today: IsoDate): LedgerProblem[] {
  const { birthDate, partySince, postsSince } = fields;
  const days = { birthDate, partySince, postsSince };
  return Object.entries(days).flatMap(([field, day]) => {
    if (day === null) return [];
    if (isBefore(today, day)) return [problem(field, { zh: '晚于今天', en: 'lies after today' })];
    if (isBefore(day, birthDate))
      return [
        problem(field, { zh: `早于${ledgerFieldLabels.birthDate.zh}`, en: 'lies before the date of birth' }),
      ];
    return [];
  });
}

/**
 * What is wrong with what is to be kept about a person, each with its field: not what the schema asks, an identity
 * number anywhere, a day that cannot be. Empty: it is good, and `fields` are {@link LedgerFields}.
 */
export function personProblems(fields: unknown, today: IsoDate): LedgerProblem[] {
  const numbers =
    typeof fields === 'object' && fields !== null
      ? Object.entries(fields).filter(([, value]) => holdsIdentityNumber(value))
      : [];
  if (numbers.length > 0) return numbers.map(([field]) => problem(field, NO_IDENTITY_NUMBERS));
  if (!validator.Check(fields))
    return problemsOf(validator.Errors(fields)).map(({ field, detail }) => {
      const [top = field] = field.split(/[.[]/);
      return problem(field, { zh: inChinese(top, detail), en: detail });
    });
  return wrongDates(fields, today);
}
