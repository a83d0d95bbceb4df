import { theme as antdTheme, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { useLanguage } from '../language/language.tsx';
import { INK, ON_LIGHT, PAPER } from './colours.ts';
import { nonceOfPage } from './style-nonce.ts';

export const APPEARANCES = ['auto', 'light', 'dark'] as const;
export type Appearance = (typeof APPEARANCES)[number];

const KEPT_AS = 'huanjie.appearance';
const DARK = '(prefers-color-scheme: dark)';
const STILL = '(prefers-reduced-motion: reduce)';

interface Chosen {
  readonly appearance: Appearance;
  readonly dark: boolean;
  readonly setAppearance: (next: Appearance) => void;
}

const AppearanceContext = createContext<Chosen | null>(null);

function keptAppearance(): Appearance {
  const kept = localStorage.getItem(KEPT_AS);
  return APPEARANCES.find((one) => one === kept) ?? 'auto';
}

/** Whether the device asks for something at the moment. */
function useAskedFor(query: string): boolean {
  const [asked, setAsked] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const media = matchMedia(query);
    const follow = () => setAsked(media.matches);
    media.addEventListener('change', follow);
    return () => media.removeEventListener('change', follow);
  }, [query]);
  return asked;
}

/** What opens belongs to the part of the page, or to the dialog, that it was opened from; so it is read out there too. */
const openIn = (trigger?: HTMLElement): HTMLElement =>
  trigger?.closest<HTMLElement>('.ant-modal-container, .ant-drawer-section, main, header, nav') ??
  document.body;

/** Light or dark, the words of the components, their measures. */
export function AppearanceProvider({ children }: { readonly children: ReactNode }) {
  const { language } = useLanguage();
  const systemDark = useAskedFor(DARK);
  const still = useAskedFor(STILL);
  const [appearance, choose] = useState(keptAppearance);
  const dark = appearance === 'dark' || (appearance === 'auto' && systemDark);
  useEffect(() => {
    document.documentElement.dataset.appearance = dark ? 'dark' : 'light';
  }, [dark]);
  const chosen = useMemo(
    () => ({
      appearance,
      dark,
      setAppearance: (next: Appearance) => {
        localStorage.setItem(KEPT_AS, next);
        choose(next);
      },
    }),
    [appearance, dark],
  );
  const csp = useMemo(() => ({ nonce: nonceOfPage() }), []);
  return (
    <AppearanceContext value={chosen}>
      <ConfigProvider
        locale={language === 'zh' ? zhCN : enUS}
        csp={csp}
        getPopupContainer={openIn}
        button={{ autoInsertSpace: false }}
        theme={{
          algorithm: dark ? antdTheme.darkAlgorithm : antdTheme.defaultAlgorithm,
          token: { ...(dark ? INK : PAPER), motion: !still },
          components: {
            Layout: { headerPadding: '0 16px', headerHeight: 56 },
            ...(dark && { Button: { primaryColor: ON_LIGHT, dangerColor: ON_LIGHT } }),
          },
        }}
      >
        {children}
      </ConfigProvider>
    </AppearanceContext>
  );
}

export function useAppearance(): Chosen {
  const chosen = useContext(AppearanceContext);
  if (chosen === null) throw new Error('useAppearance is used outside of AppearanceProvider');
  return chosen;
}
