import { Button } from 'antd';
import { type Column, Register } from '../../../components/register.tsx';
import { useLanguage } from '../../../language/language.tsx';
import { fieldTitle, valueInWords } from '../person-words.ts';
import type { ShownPerson } from '../use-ledger.ts';

const words = {
  caption: { zh: '台账人员', en: 'People of the ledger' },
  age: { zh: '年龄', en: 'Age' },
  party: { zh: '党员', en: 'Party member' },
  since: { zh: (year: string) => `${year}年入党`, en: (year: string) => `since ${year}` },
  no: { zh: '否', en: 'no' },
  socialWork: { zh: '社工', en: 'Social work' },
  licence: { zh: '持证', en: 'licence' },
  degree: { zh: '专业学历', en: 'degree' },
  reserve: { zh: '后备', en: 'reserve' },
  actions: { zh: '操作', en: 'Actions' },
  edit: { zh: '修改', en: 'Edit' },
  open: { zh: '查看', en: 'Open' },
} as const;

interface Props {
  readonly people: readonly ShownPerson[];
  readonly mayEdit: boolean;
  readonly onOpen: (id: string) => void;
}

/** The people as a table, with neither days nor whole numbers: a list is seen over shoulders. */
export function PeopleRegister({ people, mayEdit, onOpen }: Props) {
  const { say, language } = useLanguage();
  const open = say(mayEdit ? words.edit : words.open);
  const columns: readonly Column<ShownPerson>[] = [
    {
      title: fieldTitle('name'),
      cell: ({ name, reserve }) => (
        <span className="ledger-name">
          {name}
          {reserve && <span className="status-mark tone-close">{say(words.reserve)}</span>}
        </span>
      ),
    },
    { title: fieldTitle('gender'), cell: (one) => say(valueInWords('gender', one)) },
    { title: words.age, cell: ({ age }) => (language === 'zh' ? `${age}岁` : String(age)) },
    { title: fieldTitle('ethnicity'), cell: ({ ethnicity }) => ethnicity },
    { title: fieldTitle('education'), cell: (one) => say(valueInWords('education', one)) },
    {
      title: words.party,
      cell: ({ partySince }) =>
        partySince === null ? say(words.no) : words.since[language](partySince.slice(0, 4)),
    },
    {
      title: fieldTitle('posts'),
      cell: (one) => (one.posts.length === 0 ? '—' : say(valueInWords('posts', one))),
    },
    {
      title: words.socialWork,
      cell: ({ socialWorkLicence, socialWorkDegree }) =>
        [socialWorkLicence && say(words.licence), socialWorkDegree && say(words.degree)]
          .filter((one) => one !== false)
          .join(language === 'zh' ? '、' : ', ') || '—',
    },
    { title: fieldTitle('phone'), cell: ({ phone }) => phone ?? '—' },
    {
      title: words.actions,
      actions: true,
      cell: ({ id, name }) => (
        <Button aria-label={`${open} ${name}`} onClick={() => onOpen(id)}>
          {open}
        </Button>
      ),
    },
  ];
  return <Register caption={words.caption} columns={columns} rows={people} keyOf={({ id }) => id} />;
}
