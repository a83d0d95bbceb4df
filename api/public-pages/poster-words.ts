import type { Text } from '../../machines/text.ts';

/** The words of the sheet that is put up in the community. */
export const posterWords = {
  title: { zh: '二维码海报', en: 'Poster' },
  scan: { zh: '扫码查看公示、提出异议', en: 'Scan to read the notices, and to object' },
  type: { zh: '也可以在手机浏览器中输入网址', en: 'Or type this address into the browser of a telephone' },
  qr: { zh: '本社区公示页面的二维码', en: 'QR code of the notices of this community' },
  office: { zh: '异议受理', en: 'Objections go to' },
  named: { zh: '各份公示中写明的受理单位', en: 'whom each notice names' },
  telephone: { zh: '联系电话', en: 'Telephone' },
  free: {
    zh: '无需注册，不收费用；也可以到社区当面或者书面提出。',
    en: 'No account, no fee. You can also object in person or in writing at the community.',
  },
  print: {
    zh: '请用浏览器的“打印”功能，以A4纸打印本页；联系电话由社区填写。',
    en: 'Print this page on A4 from the menu of your browser; the community writes its telephone number in.',
  },
} satisfies Record<string, Text>;
