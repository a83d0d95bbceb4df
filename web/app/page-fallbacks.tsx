import { Result } from 'antd';
import { offline, Problem } from '../api/problem.ts';
import { ButtonLink } from '../components/button-link.tsx';
import { Failed, Loading } from '../components/page-states.tsx';
import { useLanguage } from '../language/language.tsx';

const words = {
  nothingHere: { zh: '这里没有页面', en: 'There is no page here' },
  home: { zh: '回到首页', en: 'To the first page' },
} as const;

export function NotFound() {
  const { say } = useLanguage();
  return (
    <main>
      <Result
        status="404"
        title={<h1 className="result-title">{say(words.nothingHere)}</h1>}
        extra={
          <ButtonLink to="/" tone="primary">
            {say(words.home)}
          </ButtonLink>
        }
      />
    </main>
  );
}

export function PagePending() {
  return <Loading />;
}

/** A page that could not be loaded: without a connection its code is missing, otherwise it is a fault of ours. */
export function PageFailed({ error, reset }: { readonly error: unknown; readonly reset: () => void }) {
  const known = error instanceof Problem;
  const notLoaded = error instanceof TypeError && /import|fetch/i.test(error.message);
  const problem = known ? error : notLoaded ? offline(error) : new Problem(500, { detail: String(error) });
  // Without a network a page that is read anew is none any more.
  const again = () => (notLoaded && navigator.onLine ? location.reload() : reset());
  return <Failed problem={problem} again={again} />;
}
