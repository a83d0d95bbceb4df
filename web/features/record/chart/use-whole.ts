import { useQuery } from '@tanstack/react-query';
import { type Language, useLanguage } from '../../../language/language.tsx';
import type { Whole } from './whole.ts';

/** The built chart is another one after every release: its address tells. */
const keptAs = (language: Language) => `huanjie.chart.${language}.${import.meta.url.split('/').at(-1)}`;

function kept(language: Language): Whole | undefined {
  const text = sessionStorage.getItem(keptAs(language));
  return text === null ? undefined : (JSON.parse(text) as Whole);
}

async function layOutOnce(language: Language): Promise<Whole> {
  const known = kept(language);
  if (known !== undefined) return known;
  const { layOutWhole } = await import('./kernel.ts');
  const whole = await layOutWhole(language);
  try {
    sessionStorage.setItem(keptAs(language), JSON.stringify(whole));
  } catch (error) {
    // Without room it is laid out again next time.
    if (!(error instanceof DOMException)) throw error;
  }
  return whole;
}

/** The laid out chart in the language of the reader; laid out once a session. */
export function useWhole() {
  const { language } = useLanguage();
  return useQuery({
    queryKey: ['chart', language],
    queryFn: () => layOutOnce(language),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
}
