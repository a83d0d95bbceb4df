import { Button, Flex, Typography } from 'antd';
import { useEffect } from 'react';
import { Answered } from '../../components/page-states.tsx';
import { useLanguage } from '../../language/language.tsx';
import { useMe } from '../../session/me.ts';
import { Door } from './door.tsx';
import './sign-in.css';

const words = {
  title: { zh: '登录', en: 'Sign in' },
  name: { zh: '社区“两委”换届工作平台', en: 'Renewal of the two committees' },
  claim: {
    zh: '每一步都有依据，每一天都算得清，每一次都留得住。',
    en: 'Every step by its clause, every day counted, every act on record.',
  },
  notices: { zh: '居民请看：社区公示', en: 'For residents: notices' },
} as const;

/** The way in; somebody who is half way in already, as after a reload, goes on where they were. */
export function SignInPage() {
  const { say, language, setLanguage } = useLanguage();
  const me = useMe();
  useEffect(() => {
    document.title = `${say(words.title)} · ${say(words.name)}`;
  }, [say]);

  return (
    <div className="sign-in">
      <header className="sign-in-head">
        <Flex align="center" gap="middle">
          <img src={new URL('../../icon.svg', import.meta.url).href} alt="" width={52} height={52} />
          <div>
            <Typography.Title level={1} style={{ margin: 0, fontSize: 26 }}>
              {say(words.name)}
            </Typography.Title>
            <p className="sign-in-claim">{say(words.claim)}</p>
          </div>
        </Flex>
        <Button type="text" onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}>
          {language === 'zh' ? 'English' : '中文'}
        </Button>
      </header>
      <main className="sign-in-main">
        <Answered of={me} rows={4}>
          {(found) => <Door begun={found === null || found.stage === 'complete' ? 'out' : found.stage} />}
        </Answered>
      </main>
      <footer className="sign-in-foot">
        <a href="/c">{say(words.notices)}</a>
      </footer>
    </div>
  );
}
