import type { Text } from '../../machines/text.ts';

interface Fault {
  readonly title: Text;
  readonly help: Text;
}

/** What a page says where there is nothing to show, by its status. */
const FAULTS: Readonly<Record<number, Fault>> = {
  403: {
    title: { zh: '请从本站页面提交', en: 'Please send this from our own page' },
    help: {
      zh: '这次提交来自其他网站，没有受理。请回到社区公示页面重新提交。',
      en: 'It came from another site and was not taken. Please go back to the notices of your community.',
    },
  },
  404: {
    title: { zh: '没有找到这个社区', en: 'There is no such community' },
    help: {
      zh: '网址可能输错了一位。请重新扫描二维码，或者按名称查找。',
      en: 'The address may be mistyped. Please scan the QR code again, or search by name.',
    },
  },
  413: {
    title: { zh: '内容太长', en: 'That is too long' },
    help: {
      zh: '没有提交成功。请返回上一页，缩短内容后再提交。',
      en: 'It was not sent. Please go back and shorten it.',
    },
  },
  429: {
    title: { zh: '访问的人太多', en: 'Too many requests' },
    help: { zh: '请等一分钟再打开。', en: 'Please wait a minute and try again.' },
  },
  500: {
    title: { zh: '系统暂时出错', en: 'Something went wrong here' },
    help: {
      zh: '不是您的问题。请稍后再试；提出异议也可以到社区当面或者书面提出。',
      en: 'It is not your fault. Please try again later; you can also object in person or in writing at the community.',
    },
  },
};

const UNREADABLE: Fault = {
  title: { zh: '页面打不开', en: 'This page cannot be opened' },
  help: {
    zh: '网址不完整或者有误。请重新扫描二维码，或者按名称查找社区。',
    en: 'The address is incomplete or wrong. Please scan the QR code again, or search by name.',
  },
};

export const faultOf = (status: number): Fault => FAULTS[status >= 500 ? 500 : status] ?? UNREADABLE;
