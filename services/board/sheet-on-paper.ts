import {
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeTextContent,
} from 'write-excel-file/utility';

/** The one sheet of a file, and how many of its first rows and columns say what the others are. */
export interface PrintedTable {
  readonly sheet: string;
  readonly headRows: number;
  /** At most 26: named by one letter. */
  readonly headColumns: number;
}

/** As OOXML numbers paper; the library knows A4 alone. */
const A3 = 8;

const SHEET = 'xl/worksheets/sheet{id}.xml';
const NAMES = /<definedNames\s*\/>/;

/** In a formula, a quotation mark in a name is written twice. */
const quoted = (name: string) => `'${name.replaceAll("'", "''")}'`;

function repeatedHead({ sheet, headRows, headColumns }: PrintedTable): string {
  const last = String.fromCodePoint('A'.charCodeAt(0) + headColumns - 1);
  const formula = `${quoted(sheet)}!$A:$${last},${quoted(sheet)}!$1:$${headRows}`;
  const name = `<definedName name="_xlnm.Print_Titles" localSheetId="0">${sanitizeTextContent(formula)}</definedName>`;
  return `<definedNames>${name}</definedNames>`;
}

/** Prints a sheet on A3 as wide as the paper, on as many pages as it is long, its head on each of them. */
export const printedOnA3 = (table: PrintedTable) => ({
  files: {
    transform: {
      [SHEET]: {
        transformElementAttributes: (tag: string, attributes: Record<string, string | number>) =>
          tag === 'pageSetup' ? { ...attributes, paperSize: A3, fitToWidth: 1, fitToHeight: 0 } : attributes,
        transform: (content: string) =>
          insertElementMarkupAccordingToOrderOfSiblings(
            content,
            '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
            getOrderOfSiblings(SHEET, 'worksheet') ?? [],
            'worksheet',
          ),
      },
      'xl/workbook.xml': {
        transform(content: string) {
          if (!NAMES.test(content)) throw new Error('The workbook has no place for names to be put at');
          return content.replace(NAMES, () => repeatedHead(table));
        },
      },
    },
  },
});
