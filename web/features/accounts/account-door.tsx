import type { Account } from '../../api/api.gen.ts';
import { useSend } from '../../api/queries.ts';
import { ConfirmedButton } from '../../components/confirmed-button.tsx';
import { useLanguage } from '../../language/language.tsx';

const words = {
  secondFactor: { zh: '两步验证', en: 'Second factor' },
  noFactor: { zh: '本人没有开通两步验证。', en: 'None is set up.' },
  lost: {
    zh: '本人手机丢失、备用码也用完时，由管理员清除，本人登录后重新设置。',
    en: 'For somebody who has lost the phone and has no recovery code left; they set it up anew.',
  },
  reset: { zh: '清除两步验证', en: 'Remove the second factor' },
  resetMeans: {
    zh: '此后只凭密码就能登录，对方在所有设备上退出。请先核实确是本人要求。',
    en: 'The password alone lets them in then, and they are signed out everywhere. Make sure that they asked for it themselves.',
  },
  identity: { zh: '统一身份认证', en: 'Identity provider' },
  linked: {
    zh: '已关联。本人经统一身份认证登录时自动关联；更改登录名、手机号或邮箱后自动解除。',
    en: 'Linked. It is linked when the person comes in by the provider, and unlinked when sign-in name, number or e-mail change.',
  },
  unlink: { zh: '解除关联', en: 'Unlink it' },
  unlinkMeans: {
    zh: '对方在所有设备上退出，下次经统一身份认证登录时重新核对。系统会告知本人。',
    en: 'They are signed out everywhere, and looked for anew when they next come in by the provider. They are told.',
  },
  account: { zh: '账号', en: 'Account' },
  openNow: { zh: '账号已开通。', en: 'The account is open.' },
  closedNow: { zh: '账号已关闭。', en: 'The account is closed.' },
  close: { zh: '关闭账号', en: 'Close the account' },
  closeMeans: {
    zh: '对方马上退出并不能再登录，岗位全部收回，链接作废，不再收到任何提醒；已经写入记录的内容不变。',
    en: 'They are signed out and cannot sign in, hold no role, have no valid link and get no reminders; what they recorded stays.',
  },
  reopen: { zh: '重新开通', en: 'Open it again' },
  reopenMeans: {
    zh: '可以再登录，但没有岗位；需要的岗位请另行设置。',
    en: 'They can sign in again, without any role; give the roles that are needed afterwards.',
  },
} as const;

const CHANGED = ['GET /api/accounts', 'GET /api/people'] as const;

/** Removing a lost second factor, unlinking an identity; closing an account and opening it again. */
export function AccountDoor({ account }: { readonly account: Account }) {
  const { say } = useLanguage();
  const { person, name, closedAt, hasSecondFactor, hasIdentity } = account;
  const close = useSend('POST /api/accounts/{person}/close', CHANGED);
  const reopen = useSend('POST /api/accounts/{person}/reopen', CHANGED);
  const reset = useSend('DELETE /api/accounts/{person}/totp', CHANGED);
  const unlink = useSend('DELETE /api/accounts/{person}/identity', CHANGED);
  const given = { params: { person } };
  return (
    <>
      {closedAt === null && (
        <section>
          <h2>{say(words.secondFactor)}</h2>
          <p>{say(hasSecondFactor ? words.lost : words.noFactor)}</p>
          {hasSecondFactor && (
            <ConfirmedButton
              label={words.reset}
              question={{ zh: `清除${name}的两步验证？`, en: `Remove the second factor of ${name}?` }}
              consequence={words.resetMeans}
              danger
              act={() => reset.mutateAsync(given)}
            />
          )}
        </section>
      )}
      {hasIdentity && (
        <section>
          <h2>{say(words.identity)}</h2>
          <p>{say(words.linked)}</p>
          <ConfirmedButton
            label={words.unlink}
            question={{ zh: `解除${name}的关联？`, en: `Unlink the identity of ${name}?` }}
            consequence={words.unlinkMeans}
            danger
            act={() => unlink.mutateAsync(given)}
          />
        </section>
      )}
      <section>
        <h2>{say(words.account)}</h2>
        <p>{say(closedAt === null ? words.openNow : words.closedNow)}</p>
        {closedAt === null ? (
          <ConfirmedButton
            label={words.close}
            question={{ zh: `关闭${name}的账号？`, en: `Close the account of ${name}?` }}
            consequence={words.closeMeans}
            danger
            act={() => close.mutateAsync(given)}
          />
        ) : (
          <ConfirmedButton
            label={words.reopen}
            question={{ zh: `重新开通${name}的账号？`, en: `Open the account of ${name} again?` }}
            consequence={words.reopenMeans}
            act={() => reopen.mutateAsync(given)}
          />
        )}
      </section>
    </>
  );
}
