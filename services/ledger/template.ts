import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import {
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeAttributeValue,
  sanitizeTextContent,
} from 'write-excel-file/utility';
import {
  genderLabels,
  householdLabels,
  ledgerFieldLabels,
  ledgerPostLabels,
} from '../../machines/ledger/labels.ts';
import { LEDGER_FIELDS, type LedgerField } from '../../machines/ledger/person.ts';
import { EXAMPLE_MARK } from '../../machines/ledger/sheet.ts';
import { educationLabels } from '../../machines/rules/labels.ts';

const YES = '是';
const YES_OR_NO = [YES, '否'];
const inChinese = (labels: Readonly<Record<string, { readonly zh: string }>>) =>
  Object.values(labels).map(({ zh }) => zh);

/** What may be chosen in a column. Somebody may hold several posts, so that these are offered and not demanded. */
const CHOICES: { readonly [F in LedgerField]?: readonly string[] } = {
  gender: inChinese(genderLabels),
  education: inChinese(educationLabels),
  socialWorkLicence: YES_OR_NO,
  socialWorkDegree: YES_OR_NO,
  financeOrManagement: YES_OR_NO,
  posts: inChinese(ledgerPostLabels),
  reserve: YES_OR_NO,
  household: inChinese(householdLabels),
};

/** Somebody invented; the mark behind the name keeps the row from being taken over. */
const EXAMPLE: Readonly<Record<LedgerField, string>> = {
  name: `丁示一${EXAMPLE_MARK}`,
  gender: genderLabels.female.zh,
  birthDate: '1985-05-04',
  ethnicity: '蒙古族',
  education: educationLabels.college.zh,
  partySince: '2008-07-01',
  socialWorkLicence: YES,
  socialWorkDegree: '否',
  financeOrManagement: YES,
  posts: `${ledgerPostLabels['party-secretary'].zh}、${ledgerPostLabels['residents-director'].zh}`,
  postsSince: '2018-03',
  reserve: YES,
  household: householdLabels.here.zh,
  phone: '',
};

const ROWS = 1_000;
const columnLetter = (at: number) => String.fromCharCode(65 + at);

function dropDown(choices: readonly string[], at: number, mayHoldOthers: boolean): string {
  const range = `${columnLetter(at)}2:${columnLetter(at)}${ROWS}`;
  const list = sanitizeTextContent(`"${choices.join(',')}"`);
  const error = sanitizeAttributeValue(`请选择：${choices.join('、')}`);
  return `<dataValidation type="list" allowBlank="1" showErrorMessage="${mayHoldOthers ? 0 : 1}" error="${error}" sqref="${range}"><formula1>${list}</formula1></dataValidation>`;
}

const SHEET = 'xl/worksheets/sheet{id}.xml';

const dropDowns = {
  files: {
    transform: {
      [SHEET]: {
        transform(content: string) {
          const all = LEDGER_FIELDS.flatMap((field, at) => {
            const choices = CHOICES[field];
            return choices === undefined ? [] : [dropDown(choices, at, field === 'posts')];
          });
          return insertElementMarkupAccordingToOrderOfSiblings(
            content,
            `<dataValidations count="${all.length}">${all.join('')}</dataValidations>`,
            getOrderOfSiblings(SHEET, 'worksheet') ?? [],
            'worksheet',
          );
        },
      },
    },
  },
};

async function write(): Promise<Buffer> {
  const heads = LEDGER_FIELDS.map((field) => ({
    value: ledgerFieldLabels[field].zh,
    fontWeight: 'bold' as const,
  }));
  const example = LEDGER_FIELDS.map((field) => ({ value: EXAMPLE[field], type: String, format: '@' }));
  const data: SheetData = [heads, example];
  const columns = LEDGER_FIELDS.map((field) => ({
    width: Math.max(10, 2 * ledgerFieldLabels[field].zh.length, EXAMPLE[field].length * 1.6),
  }));
  return writeExcelFile(
    data,
    { sheet: '人员台账', columns, stickyRowsCount: 1 },
    { features: [dropDowns] },
  ).toBuffer();
}

let written: Promise<Buffer> | undefined;

/** The empty ledger as .xlsx: heads, what may be chosen, and one invented row that is not taken over. */
export function ledgerTemplate(): Promise<Buffer> {
  written ??= write();
  return written;
}
