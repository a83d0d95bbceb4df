import { expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { ledgerFieldLabels } from '../../../machines/ledger/labels.ts';
import { expectNoViolations } from '../../support/axe.ts';
import { consoleFor, inABrowser, WIDTHS } from '../../support/console-desk.ts';
import { FIRST } from '../../support/town.ts';

const HEADS = ['name', 'gender', 'birthDate', 'ethnicity', 'education', 'phone'] as const;
/** An identity number, invented, in a column where none belongs. */
const NUMBER = '150626199005040011';

/** Three people as an office keeps them, of whom the second has two faults. */
const sheet = () => {
  const rows = [
    HEADS.map((field) => ledgerFieldLabels[field].zh),
    ['朱试一', '男', '1990.05', '汉', '大专', ''],
    ['朱试二', '？', '1991.06', '汉', '本科', NUMBER],
    ['朱试三', '女', '1992.07', '蒙古族', '高中', ''],
  ];
  return writeExcelFile(rows.map((row) => row.map((value) => ({ value })))).toBuffer();
};

inABrowser.each(WIDTHS)('a ledger comes from a file, at %i', (width) => {
  const town = consoleFor({ from: 'town' });

  test('each faulty row is shown, mended in place, and all are taken over at once', async () => {
    const { page } = await town().visitor({ width }, `secretary-${FIRST}`);
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.postData() ?? ''));
    await page.goto('/ledger');
    await page.getByRole('tab', { name: '导入' }).click();
    await page.getByLabel('人员台账表格').setInputFiles({
      name: '台账.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: await sheet(),
    });
    await page.getByText(/有误1行/).waitFor();
    const take = page.getByRole('button', { name: '导入全部3行' });
    expect(await take.isDisabled()).toBe(true);
    await expectNoViolations(page);

    await page.getByLabel('性别').fill('女');
    await page.getByLabel('性别').press('Enter');
    await page.getByLabel('联系电话').fill('');
    await page.getByLabel('联系电话').press('Enter');
    await page.getByText(/有误0行/).waitFor();
    await expectNoViolations(page);
    await take.click();
    await page.getByText('新增3人，更新0人，无变化0人。').waitFor();
    await page.getByRole('button', { name: '查看人员' }).click();
    await page.getByText('朱试二').first().waitFor();
    await expectNoViolations(page);
    expect(sent.filter((body) => body.includes(NUMBER))).toEqual([]);
  });
});
