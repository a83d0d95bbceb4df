import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import type { Hold } from '../../api/api.gen.ts';
import { useSend } from '../../api/queries.ts';
import { ConfirmedButton } from '../../components/confirmed-button.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { momentInWords } from '../../language/dates.ts';
import { useLanguage } from '../../language/language.tsx';

const words = {
  running: { zh: '消息正常发出', en: 'Messages go out' },
  held: {
    zh: '已紧急停发：对外消息一律不发，站内消息照常',
    en: 'Everything is held: no message leaves, the inbox goes on',
  },
  hold: { zh: '紧急停发', en: 'Emergency stop' },
  holdMeans: {
    zh: '停发对所有镇、所有人生效，短信、邮件、企业微信、钉钉和接口推送都不再发出，直到恢复。理由会留存，所有管理者都能看到。',
    en: 'It holds for every town and everybody: no SMS, e-mail, WeCom, DingTalk or webhook leaves until the release. The reason is kept and shown to all who operate it.',
  },
  reason: { zh: '停发理由', en: 'Reason' },
  reasonHint: { zh: '3 至 500 个字', en: '3 to 500 characters' },
  reasonWrong: { zh: '请写 3 至 500 个字的理由', en: 'A reason of 3 to 500 characters, please' },
  heldAlready: {
    zh: '别人已经停发了，请刷新查看理由。',
    en: 'Somebody has stopped it already; refresh to see why.',
  },
  release: { zh: '恢复发送', en: 'Release' },
  releaseQuestion: { zh: '恢复发送消息？', en: 'Let messages go out again?' },
  releaseMeans: {
    zh: '停发期间积压的消息随即补发，已经办结的不再发。',
    en: 'What was held goes out at once, unless all that it tells is done.',
  },
} as const;

const CHANGED = ['GET /api/operation', 'GET /api/health'] as const;

/** Whether messages go out; the emergency stop and its release. */
export function EmergencyStop({ held }: { readonly held: Hold | null }) {
  const { say, language } = useLanguage();
  const hold = useSend('POST /api/operation/hold', CHANGED);
  const release = useSend('POST /api/operation/release', CHANGED);
  const [open, setOpen] = useState(false);
  const since = held?.since && momentInWords(held.since, language);
  const who = held?.by && (held.by.name ?? held.by.id);
  return (
    <>
      {held === null ? (
        <Alert
          type="success"
          showIcon
          title={say(words.running)}
          action={
            <Button danger onClick={() => setOpen(true)}>
              {say(words.hold)}
            </Button>
          }
        />
      ) : (
        <Alert
          type="error"
          showIcon
          title={say(words.held)}
          description={
            <>
              {[since, who].filter(Boolean).join(' · ')}
              {held.reason && <div>{say({ zh: `理由：${held.reason}`, en: `Reason: ${held.reason}` })}</div>}
            </>
          }
          action={
            <ConfirmedButton
              label={words.release}
              question={words.releaseQuestion}
              consequence={words.releaseMeans}
              act={() => release.mutateAsync({})}
            />
          }
        />
      )}
      <FormDialog<{ readonly reason: string }>
        open={open}
        title={words.hold}
        submit={words.hold}
        danger
        send={(body) => hold.mutateAsync({ body })}
        sentences={{ reason: words.reasonWrong }}
        says={{ conflict: words.heldAlready }}
        onClose={() => setOpen(false)}
      >
        <p>{say(words.holdMeans)}</p>
        <Form.Item
          name="reason"
          label={say(words.reason)}
          extra={say(words.reasonHint)}
          rules={[{ required: true, whitespace: true, message: say(words.reasonWrong) }]}
        >
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
      </FormDialog>
    </>
  );
}
