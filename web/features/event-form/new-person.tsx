import { Form, Input, Select } from 'antd';
import { EDUCATION } from '../../../machines/plan/words.ts';
import { educationLabels } from '../../../machines/rules/labels.ts';
import { useSend } from '../../api/queries.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useLanguage } from '../../language/language.tsx';
import { useEventForm } from './form-context.tsx';

const words = {
  title: { zh: '新增人员（记入社区台账）', en: 'Add somebody to the ledger' },
  submit: { zh: '记入台账并选用', en: 'Add and choose' },
  name: { zh: '姓名', en: 'Name' },
  gender: { zh: '性别', en: 'Gender' },
  female: { zh: '女', en: 'female' },
  male: { zh: '男', en: 'male' },
  birthDate: { zh: '出生日期', en: 'Day of birth' },
  ethnicity: { zh: '民族', en: 'Ethnicity' },
  education: { zh: '学历', en: 'Education' },
  partySince: { zh: '入党日期（非党员不填）', en: 'Member of the party since (empty: none)' },
} as const;

const conflict = {
  zh: '台账刚被他人更新，请再点一次。',
  en: 'Somebody has changed the ledger just now; please press again.',
};

interface Entered {
  readonly name: string;
  readonly gender: 'female' | 'male';
  readonly birthDate: string;
  readonly ethnicity: string;
  readonly education: (typeof EDUCATION)[number];
  readonly partySince?: string;
}

interface Props {
  /** What was searched for. */
  readonly name: string;
  readonly onClose: () => void;
  readonly onAdded: (id: string) => void;
}

/** Whoever is in no ledger yet is entered with what makes them a person there; the rest can follow. */
export function NewPerson({ name, onClose, onAdded }: Props) {
  const { say } = useLanguage();
  const { community, ledgerRevision, today } = useEventForm();
  const { mutateAsync } = useSend('POST /api/communities/{code}/ledger/people', [
    'GET /api/communities/{code}/ledger',
  ]);
  const required = [{ required: true }];
  const send = async ({ partySince, ...person }: Entered) => {
    const added = await mutateAsync({
      params: { code: community },
      body: {
        revision: ledgerRevision,
        person: {
          ...person,
          partySince: partySince || null,
          socialWorkLicence: false,
          socialWorkDegree: false,
          financeOrManagement: false,
          posts: [],
          postsSince: null,
          reserve: false,
          household: 'here',
          phone: null,
        },
      },
    });
    onAdded(added.person.id);
  };
  return (
    <FormDialog<Entered>
      open
      title={words.title}
      submit={words.submit}
      initial={{ name }}
      send={send}
      onClose={onClose}
      says={{ conflict }}
    >
      <Form.Item name="name" label={say(words.name)} rules={required}>
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item name="gender" label={say(words.gender)} rules={required}>
        <Select
          options={[
            { value: 'female', label: say(words.female) },
            { value: 'male', label: say(words.male) },
          ]}
        />
      </Form.Item>
      <Form.Item name="birthDate" label={say(words.birthDate)} rules={required}>
        <Input type="date" max={today} />
      </Form.Item>
      <Form.Item name="ethnicity" label={say(words.ethnicity)} rules={required}>
        <Input maxLength={20} />
      </Form.Item>
      <Form.Item name="education" label={say(words.education)} rules={required}>
        <Select options={EDUCATION.map((value) => ({ value, label: say(educationLabels[value]) }))} />
      </Form.Item>
      <Form.Item name="partySince" label={say(words.partySince)}>
        <Input type="date" max={today} />
      </Form.Item>
    </FormDialog>
  );
}
