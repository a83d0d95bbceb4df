import type { Text } from '../text.ts';
import type { LedgerPost } from './words.ts';

const NONE = /^(无|没有|无职务|群众|居民|党员|普通党员|none)$/i;

const AMBIGUOUS: Text = {
  zh: '须写明是党组织委员还是居委会委员',
  en: "must say of which committee: the party organization's or the residents'",
};

const unknown = (post: string): Text => ({
  zh: `没有“${post}”这一职务`,
  en: `knows no post “${post}”`,
});

const OF_THE_PARTY = /党|支部|总支/;
const OF_THE_RESIDENTS = /居委|居民委/;
/** 组织委员 and the like are offices within the party organization. */
const PARTY_OFFICES = /^(组织|宣传|纪检|纪律检查|统战|青年|妇女|保密)/;

/** One post in the words of an office; the more special words are looked for first: 副书记 is a 书记 too. */
function readOne(post: string): readonly LedgerPost[] | Text {
  if (NONE.test(post)) return [];
  if (/监督|监委/.test(post)) return [/主任|组长/.test(post) ? 'supervision-chair' : 'supervision-member'];
  if (/居民代表|^代表$/.test(post)) return ['representative'];
  if (/小组长|网格长|^组长$/.test(post)) return ['group-head'];
  if (/副书记/.test(post)) return ['party-deputy-secretary'];
  if (/书记|支书/.test(post)) return ['party-secretary'];
  if (/副主任/.test(post)) return ['residents-deputy-director'];
  if (/主任/.test(post)) return ['residents-director'];
  if (!/委员|成员/.test(post)) return unknown(post);
  if (/两委/.test(post.replaceAll(/[“”"]/g, '')))
    return ['party-committee-member', 'residents-committee-member'];
  if (OF_THE_RESIDENTS.test(post)) return ['residents-committee-member'];
  if (OF_THE_PARTY.test(post) || PARTY_OFFICES.test(post)) return ['party-committee-member'];
  return AMBIGUOUS;
}

/** Reads 现任职务 as it is written: one or several, “书记兼主任”, with or without the name of the community before it. */
export function readPosts(text: string): LedgerPost[] | Text {
  const parts = text
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .split(/[、,;/+&]|兼任|兼/)
    .filter((part) => part !== '');
  const found = new Set<LedgerPost>();
  for (const part of parts) {
    const posts = readOne(part);
    if ('zh' in posts) return posts;
    for (const post of posts) found.add(post);
  }
  return [...found];
}
