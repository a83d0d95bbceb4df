import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareBySurnameStrokes,
  orderBySurnameStrokes,
  UnknownCharacterError,
} from '../../../machines/rules/surname/order.ts';
import { readSources } from '../../../machines/rules/surname/sources.ts';
import { buildStrokeTable, compareStrokes } from '../../../machines/rules/surname/stroke-table.ts';
import table from '../../../machines/rules/surname/strokes.json' with { type: 'json' };
import { strokesOf } from '../../../machines/rules/surname/strokes.ts';

/** Members of the 20th Central Committee, as published on 22 October 2022 in 姓氏笔画 order: 205 names. */
const CENTRAL_COMMITTEE = `
  丁学东 丁薛祥 万立骏 习近平 马兴瑞 马晓伟 王宁 王凯 王凯 王勇 王浩 王强 王鹏 王毅 王小洪 王广华
  王仁华 王文全 王文涛 王予波 王正谱 王东明 王伟中 王志军 王秀斌 王沪宁 王君正 王忠林 王受文 王春宁
  王莉霞 王晓晖 王祥喜 王清宪 王蒙徽 巨乾生 毛伟明 尹力 尹弘 巴特尔 艾尔肯·吐尼亚孜 石泰峰 叶建春
  冯飞 曲青山 任振鹤 庄荣文 刘宁 刘伟 刘小明 刘发庆 刘青松 刘国中 刘金国 刘建超 刘俊臣 刘振立 刘海星
  齐玉 许勤 许昆林 许学强 孙金龙 孙绍骋 阴和俊 严金海 李屹 李伟 李希 李强 李干杰 李小新 李凤彪
  李书磊 李玉超 李乐成 李邑飞 李尚福 李国英 李炳军 李桥铭 李晓红 李鸿忠 杨诚 杨志亮 杨学军 肖捷 肖培
  吴汉圣 吴亚男 吴政隆 吴晓军 何卫东 何立峰 何宏军 邹加怡 应勇 汪海江 沈春耀 沈晓明 沈跃跃 怀进鹏
  张工 张军 张林 张又侠 张升民 张玉卓 张庆伟 张红兵 张宏森 张雨浦 张国清 陆昊 陆治原 陈刚 陈旭
  陈一新 陈小江 陈文清 陈吉宁 陈敏尔 努尔兰·阿不都满金 苗华 林武 林向阳 易会满 易炼红 罗文 金壮龙
  金湘军 周强 周乃翔 周祖翼 郑栅洁 郑新聪 孟凡利 孟祥锋 赵龙 赵刚 赵一德 赵乐际 赵晓哲 郝鹏 胡中明
  胡玉亭 胡昌升 胡和平 胡春华 胡衡华 钟绍军 信长星 侯凯 侯建国 俞庆江 俞建华 贺荣 贺军科 秦刚 秦树桐
  袁华智 袁家军 铁凝 倪虹 倪岳峰 徐麟 徐西盛 徐忠波 徐起零 徐德清 殷勇 高翔 高志丹 郭普校 唐仁健
  唐登杰 黄铭 黄强 黄守宏 黄坤明 黄建发 黄晓薇 龚正 常丁求 庹震 梁言顺 梁惠玲 谌贻琴 董军 韩俊
  韩文秀 景俊海 程丽华 傅华 童建明 谢春涛 蓝天立 蓝佛安 楼阳生 雷凡培 慎海雄 蔡奇 蔡剑江 裴金佳 潘岳
`
  .trim()
  .split(/\s+/);

/**
 * First characters of the 2,296 delegates to the 20th party congress in the order of the list published on
 * 25 September 2022, each once: 316 surnames. Left out is 訚, of whose strokes nothing is known here.
 */
const CONGRESS_SURNAMES = [
  ...[
    '丁于才万么习马王亓元韦扎尤车巨切牛毛仇公文方尹孔巴邓甘艾古左石布龙卢旦叶申田史冉丘付代白丛印包邝立冯兰宁尼加',
    '边母邢吉巩亚权西达成毕师吐曲吕朱廷乔任华仰自向庄刘齐次衣闫关江汤安祁许农那阮孙阴纪玛严芦克苏杜李杨吾来连步肖',
    '时吴利邱何余谷狄邹冷辛闵汪沙沈怀宋迟张陆阿陈努邵邰纳武青拉其苗苟范林杭杰郁欧卓尚杲国易罗季岳金郄周冼庞於郑单',
    '法泽房居屈孟线封项赵郝胡柯查柏柳钟拜郜段信侯俞施姜洪洛祖祝费姚娜贺骆秦班敖袁热耿聂莫桂索栗贾夏原顾顿柴党钱铁',
    '倪徐殷翁凌高郭唐浦涂朗诸陶姬黄梅曹戚龚盛雪常崔符盘脱庹康章商阎梁寇宿谌逯隋彭斯葛董敬蒋韩辜惠覃景喻程傅焦舒鲁',
    '童普曾温游谢靳蓝蒲蒙楼赖甄雷虞路鲍廉满慎窦褚慕蔡裴嘎管廖谭翟熊缪樊黎德虢滕颜潘薛霍冀穆戴魏瞿',
  ].join(''),
];

/** Stretches of the same list that turn on something other than the surname. */
const CONGRESS_STRETCHES: [string, string][] = [
  ['a two-character name first, whatever its strokes', '丁宁 丁纯 丁炜 丁铭 丁小强 丁中平 丁仁彧 丁月牙'],
  ['the same for names without a surname', '次落 次仁拉姆 次仁顿珠 衣立东'],
  ['the interpunct does not count', '艾力更·依明巴海 艾尔肯·吐尼亚孜 艾园林 艾俊涛 艾晓慧 艾爱国'],
  ['longer names among shorter ones', '左力 左惟 左永祥 左艳民 左热古丽·尼亚孜 石岱'],
  ['Mongolian names', '孔晓宏 巴才洛 巴音克西 巴特尔 邓卫'],
  ['a surname of its own before the interpunct', '朱鹤新 廷·巴特尔 乔蓓华'],
  ['compound surnames by their first character', '郁霞秋 欧阳坚 卓嘎 尚云龙'],
  ['compound surnames by their first character', '朗杰 诸葛宇杰 陶留海'],
  ['the second, then the third character', '马明龙 马和帕丽 马岳利 马学蒂 马建华'],
];

describe('candidates stand in 姓氏笔画 order, 四(二)1(7)②', () => {
  it.each([
    ['fewer strokes first', '丁一', '王一'],
    ['fewer strokes first', '马兰', '乌兰'],
    ['the same number: 横 before 竖', '王一', '贝一'],
    ['the same number: 竖 before 撇', '贝一', '牛一'],
    ['the same number: 撇 before 点', '牛一', '方一'],
    ['the same number: 点 before 折', '方一', '孔一'],
    ['提 counts as 横', '扎一', '支一'],
    ['竖钩 counts as 竖', '丁一', '厂一'],
    ['捺 counts as 点', '太一', '尤一'],
    ['the first two strokes alike: by the third', '左一', '石一'],
    ['the first four strokes alike: by the fifth', '杏一', '李一'],
    ['the same strokes: 左右 before 整体', '叶一', '申一'],
    ['the same strokes: 左右 before 整体', '孔一', '巴一'],
    ['the same strokes: 左右 before 上下', '次一', '衣一'],
    ['the same strokes: 上下 before 整体', '公一', '乏一'],
    ['the same strokes and shape: the national order', '干一', '于一'],
    ['the same strokes and shape: the national order', '田一', '由一'],
    ['the same surname: a 单名 before a 双名', '王曦', '王一彪'],
    ['the same surname, 单名: by the name', '王宁', '王浩'],
    ['the same surname, 双名: by the second character', '王一彪', '王小平'],
    ['the first two alike: by the third', '王小平', '王小洪'],
    ['the first three alike: the shorter first', '阿木古', '阿木古楞'],
    ['a compound surname: by its first character only', '司马懿', '吕一'],
    ['a compound surname: its 单名 before its 双名', '欧阳坚', '欧阳一明'],
    ['the first character alike: the 单名 of 欧 before 欧阳', '欧曦', '欧阳坚'],
    ['the first character alike: then the second, as of one surname', '欧小明', '欧阳坚'],
    ['the first character alike: then the second, as of one surname', '欧阳坚', '欧耀明'],
    ['two compound surnames: by their second characters', '司马懿', '司徒一'],
    ['呼延 among names that begin alike', '呼延涛', '呼和巴图'],
    ['Mongolian names: by their characters', '乌云其木格', '乌恩其'],
    ['Mongolian names: a short one first', '那顺', '那日苏'],
    ['Mongolian names: by their characters', '布仁巴雅尔', '布和巴图'],
  ])('%s: %s, %s', (_clause, first, second) => {
    expect(compareBySurnameStrokes(first, second)).toBeLessThan(0);
    expect(orderBySurnameStrokes([second, first])).toEqual([first, second]);
  });

  it('gives back the names as they were written', () => {
    const names = ['丁　一', '艾力更•依明巴海', '艾尔肯·吐尼亚孜', '王 宁'];
    expect(orderBySurnameStrokes(names)).toEqual(['丁　一', '王 宁', '艾力更•依明巴海', '艾尔肯·吐尼亚孜']);
  });

  it('keeps names of the same characters in the order they came in', () => {
    expect(orderBySurnameStrokes(['王凯', '艾·山', '丁一', '艾山', '王凯'])).toEqual([
      '丁一',
      '王凯',
      '王凯',
      '艾·山',
      '艾山',
    ]);
  });

  it.each([
    ['a character outside the data', ['丁一', '王宁', '林占熺'], 2, '熺'],
    ['a character outside the first plane', ['丁一', '王𠮷'], 1, '𠮷'],
    ['a foreign name', ['John'], 0, 'J'],
    ['an empty name', ['丁一', ' '], 1, ''],
    ['two of them: the first one', ['訚柏', '林占熺'], 0, '訚'],
  ])('refuses %s, with its place', (_case, names, index, character) => {
    const fullName = names[index];
    expect(() => orderBySurnameStrokes(names)).toThrow(
      expect.objectContaining({ index, character, fullName }),
    );
    expect(() => orderBySurnameStrokes(names)).toThrow(UnknownCharacterError);
  });

  it('names the side that cannot be compared', () => {
    expect(() => compareBySurnameStrokes('丁一', '林占熺')).toThrow(
      'names[1] "林占熺": no strokes are known for 熺 (U+71BA)',
    );
  });
});

describe('the order is the one official lists are printed in', () => {
  it('the 20th Central Committee: 205 names', () => {
    expect(CENTRAL_COMMITTEE).toHaveLength(205);
    expect(orderBySurnameStrokes(CENTRAL_COMMITTEE.toReversed())).toEqual(CENTRAL_COMMITTEE);
  });

  it('the delegates to the 20th party congress: 316 surnames', () => {
    expect(CONGRESS_SURNAMES).toHaveLength(316);
    expect(orderBySurnameStrokes(CONGRESS_SURNAMES.toReversed())).toEqual(CONGRESS_SURNAMES);
  });

  it.each(CONGRESS_STRETCHES)('the delegates to the 20th party congress, %s: %s', (_clause, stretch) => {
    const names = stretch.split(' ');
    expect(orderBySurnameStrokes(names.toReversed())).toEqual(names);
  });

  it('the stroke collation of ICU is another order, by radical and partly by other counts', () => {
    const icu = new Intl.Collator('zh-u-co-stroke');
    const outOfPlace = (printed: string[]) =>
      printed.toSorted(icu.compare).filter((name, at) => name !== printed[at]).length;
    expect(outOfPlace(CENTRAL_COMMITTEE)).toBeGreaterThan(100);
    expect(outOfPlace(CONGRESS_SURNAMES)).toBeGreaterThan(100);
    expect(icu.compare('丘一', '石一')).toBeLessThan(0);
    expect(compareBySurnameStrokes('石一', '丘一')).toBeLessThan(0);
  });
});

describe('the order is a total order', () => {
  const characters = [...table.characters.join('')].filter((character) => !/[1-5]/.test(character));
  const often = [...'王李欧阳司马乌云巴丁一小'];
  const character = fc.oneof(fc.constantFrom(...often), fc.constantFrom(...characters), fc.constant('·'));
  const name = fc
    .tuple(fc.constantFrom(...often), fc.array(character, { maxLength: 5 }))
    .map(([surname, rest]) => surname + rest.join(''));
  const sign = (a: string, b: string) => Math.sign(compareBySurnameStrokes(a, b));
  const bare = (text: string) => text.replaceAll('·', '');

  it('is antisymmetric, and 0 only for the same characters', () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(sign(a, b)).toBe(0 - sign(b, a));
        expect(sign(a, b) === 0).toBe(bare(a) === bare(b));
      }),
    );
  });

  it('is transitive', () => {
    fc.assert(
      fc.property(name, name, name, (a, b, c) => {
        if (sign(a, b) <= 0 && sign(b, c) <= 0) expect(sign(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('is the same whatever order the names came in, and loses none', () => {
    const shuffled = fc
      .array(name, { maxLength: 30 })
      .chain((names) =>
        fc.tuple(fc.constant(names), fc.shuffledSubarray(names, { minLength: names.length })),
      );
    fc.assert(
      fc.property(shuffled, ([names, others]) => {
        const ordered = orderBySurnameStrokes(names);
        expect(orderBySurnameStrokes(others).map(bare)).toEqual(ordered.map(bare));
        expect(ordered.toSorted()).toEqual(names.toSorted());
        expect(orderBySurnameStrokes(ordered)).toEqual(ordered);
      }),
    );
  });
});

describe('the strokes', () => {
  it('are those the packages give, generated anew', () => {
    expect(buildStrokeTable(readSources())).toEqual(table.characters);
  });

  it('never run against the national order of 通用规范汉字表, whose first table is known whole', () => {
    const { nationalTables } = readSources();
    for (const tabled of nationalTables) {
      const known = tabled.map(strokesOf).filter((strokes) => strokes !== undefined);
      expect(known.toSorted(compareStrokes)).toEqual(known);
    }
    expect(nationalTables.map((tabled) => tabled.filter((character) => strokesOf(character)).length)).toEqual(
      [3500, 2866, 404],
    );
  });

  it.each([
    ['王', '1121'],
    ['万', '153'],
    ['才', '123'],
    ['方', '4153'],
    ['火', '4334'],
    ['马', '551'],
    ['乌', '3551'],
    ['那', '511352'],
    ['陈', '5215234'],
    ['皙', '1234331232511'],
    ['德', '332122522114544'],
    ['麟', '41352211535431234354152'],
  ])('of %s are %s', (character, strokes) => {
    expect(strokesOf(character)).toBe(strokes);
  });
});
