import { ledgerFieldLabels } from './labels.ts';
import { LEDGER_FIELDS, type LedgerField } from './person.ts';

/** What else the columns of a ledger are called, without brackets, spaces and marks. */
const ALSO: Readonly<Record<LedgerField, readonly string[]>> = {
  name: ['人员姓名', '成员姓名', '名字'],
  gender: [],
  birthDate: ['出生年月', '出生年月日', '出生时间', '生日', '出生'],
  ethnicity: ['族别'],
  education: ['文化程度', '学历层次', '最高学历', '全日制学历', '受教育程度'],
  partySince: ['入党日期', '入党年月', '何时入党', '党员时间'],
  socialWorkLicence: [
    '社会工作者职业资格',
    '社工资格',
    '持社工证',
    '国家社工证',
    '社会工作者证书',
    '是否持有社工证',
  ],
  socialWorkDegree: ['社会工作专业', '社工专业', '社工专业学历', '是否社会工作专业'],
  financeOrManagement: ['财会知识', '财务或管理知识', '懂财会或管理', '财会管理', '具备财会或管理知识'],
  posts: ['职务', '现任职务', '现职务', '现职', '担任职务', '任职情况', '现任社区职务'],
  postsSince: ['任现职时间', '任职日期', '任现职日期', '任职起始', '任职起始时间', '何时任现职'],
  reserve: ['后备', '后备干部', '是否后备', '是否后备人选', '后备力量'],
  household: ['户籍所在地', '户口', '户籍地', '户口所在地'],
  phone: ['电话', '手机', '手机号', '手机号码', '联系方式', '电话号码'],
};

/** Marks around what a column is called: 姓 名, 出生年月（岁）, *姓名. */
const plain = (header: string) =>
  header
    .normalize('NFKC')
    .replaceAll(/\([^)]*\)|\[[^\]]*\]|【[^】]*】/g, '')
    .replaceAll(/[\s*:："“”'‘’]/g, '')
    .toLowerCase();

const FIELD_OF = new Map<string, LedgerField>(
  LEDGER_FIELDS.flatMap((field) => {
    const { zh, en } = ledgerFieldLabels[field];
    return [zh, en, ...ALSO[field]].map((header): [string, LedgerField] => [plain(header), field]);
  }),
);

/** Which field the column under a header is; undefined for one that the ledger does not have. */
export function fieldOfHeader(header: string): LedgerField | undefined {
  return FIELD_OF.get(plain(header));
}
