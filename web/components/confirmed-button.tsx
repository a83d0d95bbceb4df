import { useMutation } from '@tanstack/react-query';
import { Button, type ButtonProps, Modal } from 'antd';
import { useState } from 'react';
import type { Text } from '../../machines/text.ts';
import type { Problem } from '../api/problem.ts';
import { useLanguage } from '../language/language.tsx';
import { ProblemNote } from './problem-note.tsx';

interface Props {
  readonly label: Text;
  /** The question, naming whom or what it is about. */
  readonly question: Text;
  /** What follows from it, in a sentence. */
  readonly consequence: Text;
  readonly act: () => Promise<unknown>;
  readonly danger?: boolean;
  readonly says?: Readonly<Record<string, Text>>;
  readonly button?: ButtonProps;
}

/** A button for what has consequences: it says them and asks before anything is done. */
export function ConfirmedButton({ label, question, consequence, act, danger, says, button }: Props) {
  const { say } = useLanguage();
  const [open, setOpen] = useState(false);
  const { mutate, isPending, error, reset } = useMutation<unknown, Problem, void>({
    mutationFn: act,
    onSuccess: () => setOpen(false),
  });
  return (
    <>
      <Button
        danger={danger}
        {...button}
        onClick={() => {
          reset();
          setOpen(true);
        }}
      >
        {say(label)}
      </Button>
      <Modal
        open={open}
        title={say(question)}
        okText={say(label)}
        okButtonProps={{ danger }}
        confirmLoading={isPending}
        onOk={() => mutate()}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <ProblemNote problem={error} says={says} />
        <p>{say(consequence)}</p>
      </Modal>
    </>
  );
}
