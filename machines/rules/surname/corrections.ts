/**
 * Where cnchar-order 3.2.6 departs from the national stroke order, the character spelled by its parts:
 * a part the source itself knows (`析`), or the strokes of one it does not (`332`, the left of 得).
 * Each was found by comparing the source with two independent tables; docs/decisions/0002-surname-order.md
 * lists them. A correction the source has caught up with stops the generator, so that none outlives its cause.
 */
export const strokeCorrections: Readonly<Record<string, readonly string[]>> = {
  弢: ['弓', '522', '又'],
  炽: ['火', '只'],
  邶: ['北', '52'],
  皙: ['析', '白'],
  媾: ['531', '1122125211'],
  雌: ['此', '隹'],
  锺: ['31115', '重'],
  撅: ['121', '厥'],
  膝: ['3511', '木', '人', '24134'],
  德: ['332', '十', '25221', '一', '心'],
  黏: ['黍', '占'],
  鲺: ['鱼', '虱'],
  麒: ['鹿', '其'],
  麟: ['鹿', '431234354152'],
};

/** Shapes cnchar-radical 3.2.6 leaves out, of characters that share all their strokes with another one. */
export const shapeCorrections: Readonly<Record<string, string>> = {
  刀: '独体结构',
  仇: '左右结构',
};
