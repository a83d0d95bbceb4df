import { useQueryClient } from '@tanstack/react-query';
import { Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import type { Invitation } from '../../api/api.gen.ts';
import { ask } from '../../api/client.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import type { regionInWords } from '../../components/regions.ts';
import { useLanguage } from '../../language/language.tsx';
import type { GivenRole } from './given-role.ts';
import { regionOptions } from './region-options.ts';
import { RoleFields } from './role-fields.tsx';
import { ShownInvitation } from './shown-invitation.tsx';

const words = {
  title: { zh: '新建账号', en: 'New account' },
  submit: { zh: '建立并生成链接', en: 'Create, and make the link' },
  name: { zh: '姓名', en: 'Name' },
  signInName: { zh: '登录名', en: 'Name to sign in by' },
  signInHint: {
    zh: '以字母或汉字开头，2 至 64 个字，不分大小写',
    en: 'Begins with a letter, 2 to 64 characters; upper or lower case are the same',
  },
  phone: { zh: '手机号', en: 'Mobile number' },
  phoneHint: { zh: '也可以用来登录', en: 'It lets them sign in as well' },
  email: { zh: '邮箱', en: 'E-mail' },
  region: { zh: '账号由哪里管理', en: 'Looked after by the administrator of' },
  needed: { zh: '请填写', en: 'Please enter it' },
  wrongName: {
    zh: '登录名要以字母或汉字开头，只能有字母、汉字、数字和 . _ @ + -',
    en: 'It must begin with a letter and have letters, digits and . _ @ + - alone',
  },
  wrongPhone: { zh: '不是 11 位手机号', en: 'This is not a number of 11 digits' },
  wrongEmail: { zh: '不是完整的邮箱地址', en: 'This is not an e-mail address' },
  taken: {
    zh: '这个登录名或手机号已经有人用了，请换一个。',
    en: 'Somebody signs in by this name or number already; take another.',
  },
  beyond: {
    zh: '超出您的管理范围；或者把“系统管理员”和别的岗位给了同一个人，这是不允许的。',
    en: 'This lies beyond your region, or gives the administrator another role, which is not allowed.',
  },
  created: { zh: '账号已建立', en: 'The account is made' },
  done: { zh: '已交给本人', en: 'Handed over' },
} as const;

interface Entry {
  readonly name: string;
  readonly signInName: string;
  readonly phone?: string;
  readonly email?: string;
  readonly region: string;
  readonly roles?: GivenRole[];
}

interface Props {
  readonly open: boolean;
  readonly regions: readonly string[];
  readonly communities: Parameters<typeof regionInWords>[1];
  readonly onClose: () => void;
}

/** A new person with an account and roles; then the link, shown once. */
export function NewAccount({ open, regions, communities, onClose }: Props) {
  const { say } = useLanguage();
  const kept = useQueryClient();
  const [invitation, setInvitation] = useState<Invitation | null>(null);
  const required = { required: true, whitespace: true, message: say(words.needed) };

  async function create({ phone, email, roles = [], ...rest }: Entry) {
    const body = { ...rest, phone: phone?.trim() || null, email: email?.trim() || null, roles };
    const { person } = await ask('POST /api/accounts', { body });
    await kept.invalidateQueries({ predicate: ({ queryKey: [of] }) => of === 'GET /api/accounts' });
    setInvitation(await ask('POST /api/accounts/{person}/invitation', { params: { person }, body: {} }));
  }

  return (
    <>
      <FormDialog<Entry>
        open={open}
        title={words.title}
        submit={words.submit}
        initial={{ region: regions[0], roles: [] }}
        send={create}
        sentences={{ signInName: words.wrongName, phone: words.wrongPhone, email: words.wrongEmail }}
        says={{ conflict: words.taken, forbidden: words.beyond }}
        onClose={onClose}
      >
        <Form.Item name="name" label={say(words.name)} rules={[required]}>
          <Input autoComplete="off" maxLength={60} />
        </Form.Item>
        <Form.Item
          name="signInName"
          label={say(words.signInName)}
          extra={say(words.signInHint)}
          rules={[required]}
        >
          <Input autoComplete="off" maxLength={64} />
        </Form.Item>
        <Form.Item name="phone" label={say(words.phone)} extra={say(words.phoneHint)}>
          <Input autoComplete="off" inputMode="tel" maxLength={30} />
        </Form.Item>
        <Form.Item name="email" label={say(words.email)}>
          <Input autoComplete="off" inputMode="email" maxLength={254} />
        </Form.Item>
        <Form.Item name="region" label={say(words.region)} rules={[{ required: true }]}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={regionOptions(regions, communities, say)}
          />
        </Form.Item>
        <RoleFields regions={regions} communities={communities} />
      </FormDialog>
      <Modal
        open={invitation !== null}
        title={say(words.created)}
        okText={say(words.done)}
        cancelButtonProps={{ hidden: true }}
        mask={{ closable: false }}
        onOk={() => setInvitation(null)}
        onCancel={() => setInvitation(null)}
        destroyOnHidden
      >
        {invitation && <ShownInvitation invitation={invitation} />}
      </Modal>
    </>
  );
}
