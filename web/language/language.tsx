import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { Text } from '../../machines/text.ts';

export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const KEPT_AS = 'huanjie.language';
const TAGS: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

interface Speech {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  /** The sentence in the language of whoever reads. */
  readonly say: (text: Text) => string;
}

const SpeechContext = createContext<Speech | null>(null);

/** Chinese, until somebody chooses otherwise on this device. */
function keptLanguage(): Language {
  return localStorage.getItem(KEPT_AS) === 'en' ? 'en' : 'zh';
}

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, choose] = useState(keptLanguage);
  const setLanguage = useCallback((next: Language) => {
    localStorage.setItem(KEPT_AS, next);
    choose(next);
  }, []);
  useEffect(() => {
    document.documentElement.lang = TAGS[language];
  }, [language]);
  const speech = useMemo(
    () => ({ language, setLanguage, say: (text: Text) => text[language] }),
    [language, setLanguage],
  );
  return <SpeechContext value={speech}>{children}</SpeechContext>;
}

/** The language of the console and how to say something in it. */
export function useLanguage(): Speech {
  const speech = useContext(SpeechContext);
  if (speech === null) throw new Error('useLanguage is used outside of LanguageProvider');
  return speech;
}
