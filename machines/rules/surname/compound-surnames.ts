/**
 * 复姓 still borne, of two characters. They only tell whether a name of three characters is a 单名 (欧阳坚)
 * or a 双名: the order itself goes by first characters. Left out are those whose first character is the
 * likelier surname today (宗政, 单于, 乐正, 谷梁).
 */
const COMPOUND_SURNAMES = new Set(
  [
    '欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 司空 司寇 夏侯 长孙 宇文 端木 呼延 轩辕 南宫',
    '西门 东郭 百里 钟离 申屠 淳于 濮阳 闻人 赫连 澹台 公冶 公羊 太叔 仲孙 鲜于 闾丘 万俟 亓官 巫马 左丘',
    '拓跋 独孤 完颜 纳兰 第五 漆雕 壤驷 颛孙 即墨',
  ]
    .join(' ')
    .split(' '),
);

/** How many of the name's characters are its surname: two for 欧阳坚, one for 欧坚, 欧阳 and 巴特尔. */
export function surnameLength(characters: readonly string[]): 1 | 2 {
  return characters.length > 2 && COMPOUND_SURNAMES.has(characters.slice(0, 2).join('')) ? 2 : 1;
}
