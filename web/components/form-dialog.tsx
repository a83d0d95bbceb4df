import { useMutation } from '@tanstack/react-query';
import { Form, Modal } from 'antd';
import { type ReactNode, useId } from 'react';
import type { Text } from '../../machines/text.ts';
import type { Problem } from '../api/problem.ts';
import { useLanguage } from '../language/language.tsx';
import { type FieldSentences, isAtFields, showAtFields } from './field-problems.ts';
import { ProblemNote } from './problem-note.tsx';

interface Props<Values> {
  readonly open: boolean;
  readonly title: Text;
  /** On the button: what is done. */
  readonly submit: Text;
  readonly danger?: boolean;
  readonly initial?: Partial<Values>;
  readonly send: (values: Values) => Promise<unknown>;
  readonly onClose: () => void;
  readonly sentences?: FieldSentences;
  readonly says?: Readonly<Record<string, Text>>;
  readonly children: ReactNode;
}

/** A short form in a dialog; it closes when the server has taken it, and says at each field what is wrong with it. */
export function FormDialog<Values extends object>({
  open,
  title,
  submit,
  danger,
  initial,
  send,
  onClose,
  sentences = {},
  says,
  children,
}: Props<Values>) {
  const { say } = useLanguage();
  const [form] = Form.useForm<Values>();
  const name = `form${useId().replaceAll(/\W/g, '')}`;
  const { mutate, isPending, error, reset } = useMutation<unknown, Problem, Values>({
    mutationFn: send,
    onSuccess: () => close(),
    onError: (problem) => void showAtFields(form, problem, sentences, say),
  });
  function close() {
    reset();
    onClose();
  }
  const atFields = isAtFields(error, sentences);
  return (
    <Modal
      open={open}
      title={say(title)}
      okText={say(submit)}
      okButtonProps={{ danger, htmlType: 'submit', form: name }}
      confirmLoading={isPending}
      onCancel={close}
      destroyOnHidden
    >
      <Form<Values>
        name={name}
        form={form}
        layout="vertical"
        requiredMark="optional"
        preserve={false}
        initialValues={initial}
        onFinish={(values) => mutate(values)}
      >
        <ProblemNote problem={atFields ? null : error} says={says} />
        {children}
      </Form>
    </Modal>
  );
}
