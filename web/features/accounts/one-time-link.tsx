import { useState } from 'react';
import type { Account, Invitation } from '../../api/api.gen.ts';
import { useSend } from '../../api/queries.ts';
import { ConfirmedButton } from '../../components/confirmed-button.tsx';
import { useLanguage } from '../../language/language.tsx';
import { ShownInvitation } from './shown-invitation.tsx';

const words = {
  invite: { zh: '开通链接', en: 'Link to begin' },
  reset: { zh: '重设密码链接', en: 'Link to set a new password' },
  what: {
    zh: '本人打开链接自己设置密码，管理员不知道密码。链接只能用一次，新链接一生成，旧的就失效。',
    en: 'The person opens it and chooses a password that nobody else knows. It works once; a new one voids the one before.',
  },
  send: { zh: '生成链接', en: 'Make a link' },
  sendMeans: {
    zh: '如本人验证过手机或邮箱，链接直接发给本人；没有验证过的，链接在这里显示一次，由您当面交给本人。以前的链接随即失效。',
    en: 'It is sent to a number or address that the person has proved; otherwise it is shown here once, for you to hand over. Any link before it stops working.',
  },
  show: { zh: '显示链接', en: 'Show a link' },
  showMeans: {
    zh: '链接在这里显示一次，由您当面交给本人；系统会通知本人链接由管理员生成并看过。以前的链接随即失效。',
    en: 'It is shown here once, for you to hand over; the person is told that somebody else has seen it. Any link before it stops working.',
  },
} as const;

/** The one-time link by which somebody sets their password. */
export function OneTimeLink({ account: { person, name, hasPassword } }: { readonly account: Account }) {
  const { say } = useLanguage();
  const invite = useSend('POST /api/accounts/{person}/invitation');
  const [invitation, setInvitation] = useState<Invitation | null>(null);
  const issue = async (show: boolean) =>
    setInvitation(await invite.mutateAsync({ params: { person }, body: { show } }));
  const question = { zh: `为${name}生成一次性链接？`, en: `Make a one-time link for ${name}?` };
  return (
    <section>
      <h2>{say(hasPassword ? words.reset : words.invite)}</h2>
      <p>{say(words.what)}</p>
      <div className="account-buttons">
        <ConfirmedButton
          label={words.send}
          question={question}
          consequence={words.sendMeans}
          act={() => issue(false)}
        />
        {hasPassword && (
          <ConfirmedButton
            label={words.show}
            question={question}
            consequence={words.showMeans}
            act={() => issue(true)}
          />
        )}
      </div>
      {invitation && <ShownInvitation invitation={invitation} />}
    </section>
  );
}
