import { Button, Card, Divider } from 'antd';
import { useState } from 'react';
import { type Answer, addressOf } from '../../api/client.ts';
import { useAnswer } from '../../api/queries.ts';
import { Answered } from '../../components/page-states.tsx';
import { Enrolment } from '../../components/second-factor/enrolment.tsx';
import { useLanguage } from '../../language/language.tsx';
import { useMe } from '../../session/me.ts';
import { useEnter } from '../../session/use-enter.ts';
import { useLeave } from '../../session/use-leave.ts';
import { DemonstrationAccounts } from './demonstration-accounts.tsx';
import { PasswordForm } from './password-form.tsx';
import { SecondFactorForm } from './second-factor-form.tsx';

const words = {
  title: { zh: '登录', en: 'Sign in' },
  secondFactor: { zh: '登录：第二步', en: 'Sign in: second step' },
  enrolment: {
    zh: '您的岗位要求两步验证，请先设置',
    en: 'Your role asks for a second factor: set it up first',
  },
  oidc: { zh: '用统一身份认证登录', en: 'Sign in with the identity provider' },
  or: { zh: '或者', en: 'or' },
  another: { zh: '换一个账号登录', en: 'Use another account' },
  drill: {
    zh: '这是演练环境，人员均为虚构。选一个身份直接进入：',
    en: 'This is a drill; its people are invented. Enter as one of them:',
  },
} as const;

type Entered = Answer<'POST /api/sign-in'>;
type Step = Exclude<Entered['stage'], 'complete'> | 'out';

const TITLES = { out: words.title, 'second-factor': words.secondFactor, enrolment: words.enrolment } as const;

/** By password, by an identity provider, in a drill as anybody; then the second factor, or setting one up. */
export function Door({ begun }: { readonly begun: Step }) {
  const { say } = useLanguage();
  const ways = useAnswer('GET /api/sign-in', {});
  const { data: me } = useMe();
  const enter = useEnter();
  const leave = useLeave();
  const [step, setStep] = useState(begun);

  async function entered(answer: Entered) {
    await enter(answer);
    if (answer.stage !== 'complete') setStep(answer.stage);
  }

  async function startAnew() {
    await leave();
    setStep('out');
  }

  return (
    <>
      <Card title={<h2 className="sign-in-title">{say(TITLES[step])}</h2>}>
        <Answered of={ways} rows={4}>
          {({ oidc }) => (
            <>
              {step === 'out' && <PasswordForm onEntered={entered} />}
              {step === 'second-factor' && <SecondFactorForm onEntered={entered} />}
              {step === 'enrolment' && (
                <Enrolment hasPassword={me?.account?.hasPassword ?? true} onDone={entered} />
              )}
              {step !== 'out' && (
                <Button
                  type="link"
                  onClick={startAnew}
                  style={{ display: 'block', marginBlockStart: 16, paddingInline: 0 }}
                >
                  {say(words.another)}
                </Button>
              )}
              {oidc && step === 'out' && (
                <>
                  <Divider plain>{say(words.or)}</Divider>
                  <Button block href={addressOf('GET /api/sign-in/oidc')}>
                    {say(words.oidc)}
                  </Button>
                </>
              )}
            </>
          )}
        </Answered>
      </Card>
      {ways.data?.demonstration && step === 'out' && (
        <Card title={<h2 className="sign-in-title">{say(words.drill)}</h2>}>
          <DemonstrationAccounts onEntered={entered} />
        </Card>
      )}
    </>
  );
}
