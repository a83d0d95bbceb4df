import { useMutation } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import type { ObjectionInFull } from '../../api/api.gen.ts';
import { ask } from '../../api/client.ts';
import type { Problem } from '../../api/problem.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useLanguage } from '../../language/language.tsx';

const words = {
  title: { zh: '异议内容', en: 'Its words' },
  kept: {
    zh: '内容涉及个人。打开后，谁在什么时间看过会留存备查。',
    en: 'They are personal. Once you open them, it is kept who read them and when.',
  },
  open: { zh: '打开内容（留存记录）', en: 'Open them (this is kept)' },
  notYours: {
    zh: '内容只有负责办理的人和督查组能看。',
    en: 'They are for those who decide on it, and for the inspection team.',
  },
  erased: { zh: '内容已按规定清除。', en: 'They have been erased, as the rules say.' },
  read: { zh: '您已打开，本次查看已留存。', en: 'You have opened them; that is kept.' },
  name: { zh: '署名', en: 'Name' },
  anonymous: { zh: '没有署名', en: 'not given' },
  contact: { zh: '联系方式', en: 'Contact' },
  none: { zh: '没有留', en: 'not given' },
  dismissal: { zh: '不受理的理由', en: 'Why it is no objection' },
} as const;

interface Props {
  readonly id: string;
  readonly allowed: boolean;
}

/** The words of an objection. Each reading is kept, so they are asked for on purpose and never again by themselves. */
export function ObjectionText({ id, allowed }: Props) {
  const { say } = useLanguage();
  const { mutate, isPending, data, error } = useMutation<ObjectionInFull, Problem, void>({
    mutationFn: () => ask('GET /api/objections/{id}', { params: { id } }),
  });
  return (
    <section aria-live="polite">
      <h2>{say(words.title)}</h2>
      <ProblemNote problem={error} />
      {!allowed && <p>{say(words.notYours)}</p>}
      {allowed && data === undefined && (
        <>
          <Alert type="warning" showIcon title={say(words.kept)} />
          <Button className="objection-open" loading={isPending} onClick={() => mutate()}>
            {say(words.open)}
          </Button>
        </>
      )}
      {data && (
        <>
          <blockquote>{data.text ?? say(words.erased)}</blockquote>
          <dl>
            <dt>{say(words.name)}</dt>
            <dd>{data.name ?? say(words.anonymous)}</dd>
            <dt>{say(words.contact)}</dt>
            <dd>{data.contact ?? say(words.none)}</dd>
            {data.dismissalReason && (
              <>
                <dt>{say(words.dismissal)}</dt>
                <dd>{data.dismissalReason}</dd>
              </>
            )}
          </dl>
          <p>{say(words.read)}</p>
        </>
      )}
    </section>
  );
}
