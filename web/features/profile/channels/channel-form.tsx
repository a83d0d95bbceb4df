import { Form, Input, Radio } from 'antd';
import type { ChannelKind, OwnChannel } from '../../../api/api.gen.ts';
import { useSend } from '../../../api/queries.ts';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { useLanguage } from '../../../language/language.tsx';
import { channelWords } from './channel-words.ts';

const words = {
  save: { zh: '保存', en: 'Save' },
  needed: { zh: '请填写', en: 'Please enter it' },
  again: {
    zh: '现在是 {}。为保护隐私只显示一部分，更改时请填写完整地址。',
    en: 'It is {} now, shown in part for privacy; enter it whole to change anything.',
  },
  takes: { zh: '接收哪些', en: 'What is sent there' },
  all: { zh: '全部提醒', en: 'All reminders' },
  urgent: { zh: '只要紧急的（黄色、红色和单独发出的）', en: 'Urgent ones only (yellow, red, sent alone)' },
  secretWrong: { zh: '密钥的格式不对', en: 'The key is not in this form' },
  pause: {
    zh: '验证码刚刚发过，请一分钟后再试。',
    en: 'A code went out just now; try again in a minute.',
  },
} as const;

interface Entry {
  readonly address: string;
  readonly secret?: string;
  readonly takes: 'all' | 'urgent';
}

interface Props {
  readonly kind: ChannelKind;
  readonly channel: OwnChannel | undefined;
  readonly onClose: () => void;
}

/** The address of one channel, its key for signing, and what it takes. */
export function ChannelForm({ kind, channel, onClose }: Props) {
  const { say } = useLanguage();
  const { name, address, hint, wrong, secret } = channelWords[kind];
  const save = useSend('PUT /api/me/channels/{kind}', ['GET /api/me/channels']);
  const required = { required: true, message: say(words.needed) };
  return (
    <FormDialog<Entry>
      open
      title={name}
      submit={words.save}
      initial={{ takes: channel?.takes ?? 'all' }}
      send={({ address: to, secret: key, takes }) =>
        save.mutateAsync({
          params: { kind },
          body: { address: to, takes, ...(key && { secret: key.trim() }) },
        })
      }
      sentences={{ address: wrong, secret: words.secretWrong }}
      says={{ conflict: words.pause }}
      onClose={onClose}
    >
      {channel && <p>{say(words.again).replace('{}', channel.address)}</p>}
      <Form.Item name="address" label={say(address)} extra={say(hint)} rules={[required]}>
        <Input autoComplete="off" inputMode={kind === 'sms' ? 'tel' : kind === 'email' ? 'email' : 'url'} />
      </Form.Item>
      {secret && (
        <Form.Item
          name="secret"
          label={say(secret.label)}
          extra={say(secret.hint)}
          rules={secret.required && !channel?.signs ? [required] : []}
        >
          <Input autoComplete="off" />
        </Form.Item>
      )}
      <Form.Item name="takes" label={say(words.takes)} required>
        <Radio.Group
          aria-label={say(words.takes)}
          options={(['all', 'urgent'] as const).map((value) => ({ value, label: say(words[value]) }))}
        />
      </Form.Item>
    </FormDialog>
  );
}
