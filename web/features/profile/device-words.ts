import type { Text } from '../../../machines/text.ts';

const same = (name: string): Text => ({ zh: name, en: name });

/** The first that fits counts: browsers name their ancestors too. */
const PROGRAMS: readonly (readonly [RegExp, Text])[] = [
  [/wxwork/i, { zh: '企业微信', en: 'WeCom' }],
  [/MicroMessenger/i, { zh: '微信', en: 'WeChat' }],
  [/DingTalk/i, { zh: '钉钉', en: 'DingTalk' }],
  [/Edg/, same('Edge')],
  [/Firefox|FxiOS/, same('Firefox')],
  [/Chrome|CriOS/, same('Chrome')],
  [/Safari/, same('Safari')],
];

const SYSTEMS: readonly (readonly [RegExp, Text])[] = [
  [/HarmonyOS|OpenHarmony/, { zh: '鸿蒙', en: 'HarmonyOS' }],
  [/Android/, { zh: '安卓', en: 'Android' }],
  [/iPhone|iPad/, same('iOS')],
  [/Windows/, same('Windows')],
  [/Mac OS X/, same('macOS')],
  [/Linux/, same('Linux')],
];

const UNKNOWN: Text = { zh: '未知设备', en: 'unknown device' };

/** What somebody signed in with, by what a browser says of itself: `Chrome · Windows`. */
export function deviceInWords(userAgent: string | null): Text {
  const found = [PROGRAMS, SYSTEMS].flatMap((list) => {
    const one = list.find(([pattern]) => pattern.test(userAgent ?? ''));
    return one === undefined ? [] : [one[1]];
  });
  if (found.length === 0) return UNKNOWN;
  return {
    zh: found.map(({ zh }) => zh).join(' · '),
    en: found.map(({ en }) => en).join(' · '),
  };
}
