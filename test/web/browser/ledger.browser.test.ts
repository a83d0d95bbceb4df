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

inABrowser.each(WIDTHS)('the people of a ledger, at %i', (width) => {
  const town = consoleFor({ from: 'town' });
  const looksIn = async () => {
    const { rows } = await town().deps.connection.pool.query(
      "select person, detail from audit where kind = 'personal-facts-unmasked' order by id",
    );
    return rows;
  };

  test('are listed without days; the secretary is shown whom they change, and saves what is whole', async () => {
    const secretary = `secretary-${FIRST}`;
    const { page } = await town().visitor({ width }, secretary);
    const list = page.waitForResponse((answer) => answer.url().endsWith(`/${FIRST}/ledger`));
    await page.goto(`/ledger/${FIRST}`);
    expect(await (await list).text()).not.toMatch(/"(birthDate|partySince)":"\d{4}-\d/);
    await page.getByText('40岁').first().waitFor();
    expect(await looksIn()).toEqual([]);

    await page
      .getByRole('button', { name: /^修改 / })
      .first()
      .click();
    await page.getByText('为修改台账显示了完整信息').waitFor();
    expect(await page.getByLabel('出生日期').inputValue()).toBe('1980-05-04');
    expect(await page.getByLabel('入党时间').inputValue()).toBe('2002-07-01');
    await expectNoViolations(page);
    await page.getByLabel('联系电话').fill('138 0000 5678');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('138****5678').first().waitFor();
    const look = { person: secretary, detail: { people: 'person-01', reason: '修改台账' } };
    expect(await looksIn()).toEqual([look]);
    const { rows } = await town().deps.connection.pool.query(
      'select birth_date, party_since, phone from ledger_person where community = $1 and id = $2',
      [FIRST, 'person-01'],
    );
    expect(rows).toEqual([{ birth_date: '1980-05-04', party_since: '2002-07-01', phone: '138 0000 5678' }]);

    await page.getByRole('tab', { name: '班子目标' }).click();
    await page.getByRole('button', { name: '取自现任班子' }).click();
    await page.getByText('35周岁以下成员').waitFor();
    await page.getByText('书记年龄').waitFor();
    await expectNoViolations(page);
    expect(await looksIn()).toEqual([look]);
  });

  test('are shown to the work group for a reason that it gives', async () => {
    const { page } = await town().visitor({ width }, 'work-group-1');
    await page.goto(`/ledger/${FIRST}?person=person-02`);
    await page.getByText('修改前须先查看完整信息').waitFor();
    expect(await page.getByRole('button', { name: '保存' }).count()).toBe(0);
    await expectNoViolations(page);
    const before = await looksIn();
    await page.getByRole('button', { name: '查看完整信息' }).click();
    await page.getByLabel('事由').fill('核对年龄');
    await page.getByRole('button', { name: '查看', exact: true }).click();
    await page.getByText('为修改台账显示了完整信息').waitFor();
    expect(await page.getByLabel('出生日期').inputValue()).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect((await looksIn()).slice(before.length)).toMatchObject([
      { detail: { people: 'person-02', reason: '核对年龄' } },
    ]);
  });
});
