import { App, Button } from 'antd';
import { useState } from 'react';
import type { Account } from '../../api/api.gen.ts';
import { useSend } from '../../api/queries.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import type { regionInWords } from '../../components/regions.ts';
import { useLanguage } from '../../language/language.tsx';
import { asGiven, type GivenRole } from './given-role.ts';
import { RoleFields } from './role-fields.tsx';

const words = {
  title: { zh: '岗位', en: 'Roles' },
  change: { zh: '更改岗位', en: 'Change the roles' },
  save: { zh: '保存岗位', en: 'Save the roles' },
  means: {
    zh: '保存后以这里列出的为准，对方在所有设备上退出，重新登录后按新岗位办理。',
    en: 'What is listed here counts from then on. The person is signed out everywhere and goes on with the new roles.',
  },
  beyond: {
    zh: '超出您的管理范围；或者把“系统管理员”和别的岗位给了同一个人，这是不允许的。',
    en: 'This lies beyond your region, or gives the administrator another role, which is not allowed.',
  },
  saved: { zh: '岗位已更改', en: 'The roles are changed' },
} as const;

interface Props {
  readonly account: Account;
  readonly regions: readonly string[];
  readonly communities: Parameters<typeof regionInWords>[1];
}

/** Giving somebody these roles and no others. */
export function AccountRoles({ account: { person, roles }, regions, communities }: Props) {
  const { say } = useLanguage();
  const { message } = App.useApp();
  const save = useSend('PUT /api/accounts/{person}/roles', ['GET /api/accounts', 'GET /api/people']);
  const [open, setOpen] = useState(false);
  return (
    <section>
      <h2>{say(words.title)}</h2>
      <p>{say(words.means)}</p>
      <Button onClick={() => setOpen(true)}>{say(words.change)}</Button>
      <FormDialog<{ roles: GivenRole[] }>
        open={open}
        title={words.change}
        submit={words.save}
        danger
        initial={{ roles: asGiven(roles) }}
        send={async ({ roles: given = [] }) => {
          await save.mutateAsync({ params: { person }, body: { roles: given } });
          void message.success(say(words.saved));
        }}
        says={{ forbidden: words.beyond }}
        onClose={() => setOpen(false)}
      >
        <p>{say(words.means)}</p>
        <RoleFields regions={regions} communities={communities} />
      </FormDialog>
    </section>
  );
}
