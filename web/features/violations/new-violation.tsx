import { Form, Input, Select } from 'antd';
import type { IsoDate } from '../../../machines/calendar.ts';
import {
  sourceLabels,
  subjectLabels,
  VIOLATION_SOURCES,
  VIOLATION_SUBJECTS,
  type ViolationSource,
  type ViolationSubject,
} from '../../../machines/violations.ts';
import { useSend } from '../../api/queries.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useLanguage } from '../../language/language.tsx';
import { useBegun } from './use-begun.ts';
import { useInspectors } from './use-inspectors.ts';
import { CHANGED } from './use-violations.ts';

const words = {
  title: { zh: '登记举报', en: 'Register a report' },
  submit: { zh: '登记', en: 'Register' },
  means: {
    zh: '登记后编号，写入该社区的换届记录，期限按实施方案计算。只登记类别，不写举报人和被举报人的姓名。',
    en: 'It gets a number and is written to the record of the renewal; the plan says until when it is due. Only kinds are entered, no name of whoever reports or is reported.',
  },
  renewal: { zh: '社区', en: 'Community' },
  source: { zh: '来源', en: 'Source' },
  subject: { zh: '内容类别', en: 'Subject' },
  handler: { zh: '承办人', en: 'Handler' },
  first: { zh: '先选社区', en: 'Choose the community first' },
  on: { zh: '收到日期', en: 'Received on' },
  needed: { zh: '请填写', en: 'Please enter it' },
  wrongHandler: { zh: '要选该社区督查组的人', en: 'It must be somebody of the inspection team there' },
  wrongDay: { zh: '这个日期不对，不能晚于今天', en: 'Not this day; it cannot be after today' },
  noRenewals: { zh: '还没有启动换届的社区', en: 'No renewal has begun yet' },
} as const;

interface Entry {
  readonly renewal: string;
  readonly source: ViolationSource;
  readonly subject: ViolationSubject;
  readonly handler: string;
  readonly on: IsoDate;
}

interface Props {
  readonly open: boolean;
  readonly today: IsoDate;
  /** The renewal that is chosen from the start. */
  readonly about: string | undefined;
  readonly onClose: () => void;
}

/** A report that came in: registered, and told to the record of the renewal. */
export function NewViolation({ open, today, about, onClose }: Props) {
  const report = useSend('POST /api/violations', CHANGED);
  return (
    <FormDialog<Entry>
      open={open}
      title={words.title}
      submit={words.submit}
      initial={{ on: today, ...(about === undefined ? {} : { renewal: about }) }}
      send={(body) => report.mutateAsync({ body })}
      sentences={{ handler: words.wrongHandler, on: words.wrongDay }}
      onClose={onClose}
    >
      <Fields today={today} />
    </FormDialog>
  );
}

function Fields({ today }: Pick<Props, 'today'>) {
  const { say } = useLanguage();
  const { data: begun = [], isPending, error } = useBegun();
  const form = Form.useFormInstance<Entry>();
  const chosen = Form.useWatch('renewal', form);
  const inspectors = useInspectors(begun.find(({ value }) => value === chosen)?.code);
  const required = { required: true, message: say(words.needed) };
  return (
    <>
      <ProblemNote problem={error} />
      <p>{say(words.means)}</p>
      <Form.Item name="renewal" label={say(words.renewal)} rules={[required]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={begun}
          loading={isPending}
          notFoundContent={say(words.noRenewals)}
          onChange={() => form.setFieldValue('handler', undefined)}
        />
      </Form.Item>
      <Form.Item name="source" label={say(words.source)} rules={[required]}>
        <Select options={VIOLATION_SOURCES.map((value) => ({ value, label: say(sourceLabels[value]) }))} />
      </Form.Item>
      <Form.Item name="subject" label={say(words.subject)} rules={[required]}>
        <Select options={VIOLATION_SUBJECTS.map((value) => ({ value, label: say(subjectLabels[value]) }))} />
      </Form.Item>
      <Form.Item name="handler" label={say(words.handler)} rules={[required]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={inspectors}
          notFoundContent={say(words.first)}
        />
      </Form.Item>
      <Form.Item name="on" label={say(words.on)} rules={[required]}>
        <Input type="date" max={today} />
      </Form.Item>
    </>
  );
}
