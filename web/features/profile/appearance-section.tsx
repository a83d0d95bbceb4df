import { Form, Radio } from 'antd';
import { APPEARANCES, useAppearance } from '../../app/appearance.tsx';
import { LANGUAGES, useLanguage } from '../../language/language.tsx';
import { Section } from './section.tsx';

const words = {
  title: { zh: '语言和外观', en: 'Language and appearance' },
  note: { zh: '只用于这台设备。', en: 'On this device only.' },
  language: { zh: '语言', en: 'Language' },
  appearance: { zh: '外观', en: 'Appearance' },
  auto: { zh: '跟随系统', en: 'As the device' },
  light: { zh: '浅色', en: 'Light' },
  dark: { zh: '深色', en: 'Dark' },
} as const;

/** Each language is called by its own name. */
const NAMES = { zh: '中文', en: 'English' } as const;

/** Language, light or dark. */
export function AppearanceSection() {
  const { say, language, setLanguage } = useLanguage();
  const { appearance, setAppearance } = useAppearance();
  return (
    <Section title={words.title} note={words.note}>
      <Form layout="vertical" component="div">
        <Form.Item label={say(words.language)}>
          <Radio.Group
            aria-label={say(words.language)}
            value={language}
            onChange={({ target }) => setLanguage(target.value)}
            options={LANGUAGES.map((one) => ({ value: one, label: NAMES[one] }))}
          />
        </Form.Item>
        <Form.Item label={say(words.appearance)} style={{ marginBlockEnd: 0 }}>
          <Radio.Group
            aria-label={say(words.appearance)}
            value={appearance}
            onChange={({ target }) => setAppearance(target.value)}
            options={APPEARANCES.map((one) => ({ value: one, label: say(words[one]) }))}
          />
        </Form.Item>
      </Form>
    </Section>
  );
}
