import { unzipSync, zipSync } from 'fflate';
import { readSheet as readCells } from 'read-excel-file/universal';
import { type ReadSheet, readSheet, type SheetCell } from '../../../../machines/ledger/sheet.ts';
import type { Text } from '../../../../machines/text.ts';

/** A ledger of two thousand people takes some hundred kilobytes. */
const MOST_BYTES = 5 * 1024 * 1024;
const MOST_UNPACKED = 60 * 1024 * 1024;

/** Why a file is not read at all. */
export class UnreadableFile extends Error {
  readonly text: Text;

  constructor(text: Text, cause?: unknown) {
    super(text.en, { cause });
    this.text = text;
  }
}

const TOO_LARGE: Text = {
  zh: '文件过大。请只保留人员台账一张表，删去图片，再导入。',
  en: 'The file is too large. Keep the sheet of people alone, without pictures.',
};
const NO_XLSX: Text = {
  zh: '不是.xlsx表格。请在Excel或WPS中“另存为”.xlsx再导入。',
  en: 'This is no .xlsx file. Save it as .xlsx in Excel or WPS first.',
};

/**
 * The same file with its texts unpacked. What reads it would otherwise unpack large ones in a worker made of text, which
 * the policy of the page does not allow.
 */
function unpacked(bytes: Uint8Array): ArrayBuffer {
  let size = 0;
  const files = unzipSync(bytes, {
    filter({ name, originalSize }) {
      if (!/\.xml(\.rels)?$/.test(name)) return false;
      size += originalSize;
      if (size > MOST_UNPACKED) throw new UnreadableFile(TOO_LARGE);
      return true;
    },
  });
  return new Uint8Array(zipSync(files, { level: 0 })).buffer;
}

/** Reads the first sheet of an .xlsx file, here and nowhere else. Throws {@link UnreadableFile}. */
export async function readFile(file: Blob): Promise<ReadSheet> {
  if (file.size > MOST_BYTES) throw new UnreadableFile(TOO_LARGE);
  try {
    const cells: unknown = await readCells(unpacked(new Uint8Array(await file.arrayBuffer())));
    // Its types take a day for the class of days.
    return readSheet(cells as readonly (readonly SheetCell[])[]);
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile(NO_XLSX, error);
  }
}
