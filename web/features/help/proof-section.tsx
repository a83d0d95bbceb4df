import { useAnswer } from '../../api/queries.ts';
import { dayInWords } from '../../language/dates.ts';
import { useLanguage } from '../../language/language.tsx';
import type { Section } from './entry.ts';
import { spoken } from './spoken.tsx';

const words = {
  title: { zh: '公开的凭据', en: 'What is open to everybody' },
  keys: { zh: '签名公钥', en: 'Public keys of the signatures' },
  heads: { zh: '日封', en: 'Daily heads' },
  now: { zh: '公钥编号', en: 'Code of the key' },
  since: { zh: '起用', en: 'since' },
} as const;

/** Where the proof lies, and the code of the key in use, to be compared with the one on paper. */
function Evidence() {
  const { say, language } = useLanguage();
  const { data } = useAnswer('GET /api/record/key', {});
  return (
    <>
      <h3 className="help-entry-title">{say(words.title)}</h3>
      <ul className="help-proof">
        <li>
          <a href="/api/record/key">{say(words.keys)}</a> <code>/api/record/key</code>
        </li>
        <li>
          <a href="/api/record/heads">{say(words.heads)}</a> <code>/api/record/heads</code>
        </li>
        {data?.keys.map(({ id, code, from }) => (
          <li key={id}>
            {say(words.now)} <code>{code}</code> · {say(words.since)} {dayInWords(from, language, true)}
          </li>
        ))}
      </ul>
    </>
  );
}

/** How anybody can show that nothing was changed afterwards. */
export const proofSection: Section = {
  id: 'proof',
  title: { zh: '怎样证明记录没有改过', en: 'How to prove the record' },
  groups: [
    {
      id: 'proof-all',
      title: { zh: '记录', en: 'The record' },
      entries: [
        spoken('proof-chain', { zh: '一环扣一环', en: 'One after the other' }, [
          {
            zh: '每条记录都带着前一条的指纹。改动、删去或插入任何一条，后面的指纹全对不上。',
            en: 'Each entry holds the fingerprint of the one before. Change, drop or add one, and all later ones fail.',
          },
          {
            zh: '登记错了也不删：另作更正，原记录保留。',
            en: 'Nothing is deleted: a mistake is corrected by another entry, and the first stays.',
          },
        ]),
        spoken('proof-head', { zh: '每天一个日封', en: 'One code a day' }, [
          {
            zh: '当天全部记录合成一个日封并签名。把编号抄在纸上或会议纪要里，日后一对便知。',
            en: 'All records of a day make one signed head. Write its short code on paper, and compare it later.',
          },
        ]),
        spoken('proof-check', { zh: '自己核对', en: 'Check it yourself' }, [
          {
            zh: '督查组可导出记录副本，用公钥在另一台电脑上核对，不必相信本系统。',
            en: 'The inspection team exports a copy and checks it with the key on another machine, trusting nobody.',
          },
        ]),
        {
          id: 'proof-evidence',
          words: Object.values(words),
          body: <Evidence />,
        },
      ],
    },
  ],
};
