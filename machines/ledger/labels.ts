import type { Text } from '../text.ts';
import type { LedgerField } from './person.ts';
import type { GENDERS, HOUSEHOLDS, LedgerPost } from './words.ts';

/** What a field is called: as the head of its column, too. */
export const ledgerFieldLabels: Readonly<Record<LedgerField, Text>> = {
  name: { zh: '姓名', en: 'Name' },
  gender: { zh: '性别', en: 'Gender' },
  birthDate: { zh: '出生日期', en: 'Date of birth' },
  ethnicity: { zh: '民族', en: 'Ethnicity' },
  education: { zh: '学历', en: 'Education' },
  partySince: { zh: '入党时间', en: 'Party member since' },
  socialWorkLicence: { zh: '社工证', en: 'Social-work licence' },
  socialWorkDegree: { zh: '社会工作专业学历', en: 'Social-work degree' },
  financeOrManagement: { zh: '财会或管理知识', en: 'Knows finance or management' },
  posts: { zh: '现任职务', en: 'Current posts' },
  postsSince: { zh: '任职时间', en: 'In post since' },
  reserve: { zh: '后备人选', en: 'Reserve candidate' },
  household: { zh: '户籍', en: 'Household' },
  phone: { zh: '联系电话', en: 'Telephone' },
};

export const ledgerPostLabels: Readonly<Record<LedgerPost, Text>> = {
  'party-secretary': { zh: '党组织书记', en: 'party secretary' },
  'party-deputy-secretary': { zh: '党组织副书记', en: 'party deputy secretary' },
  'party-committee-member': { zh: '党组织委员', en: 'party committee member' },
  'residents-director': { zh: '居委会主任', en: "director of the residents' committee" },
  'residents-deputy-director': { zh: '居委会副主任', en: "deputy director of the residents' committee" },
  'residents-committee-member': { zh: '居委会委员', en: "member of the residents' committee" },
  'supervision-chair': { zh: '监督委员会主任', en: 'chair of the supervision committee' },
  'supervision-member': { zh: '监督委员会委员', en: 'member of the supervision committee' },
  'group-head': { zh: '居民小组长', en: 'resident group head' },
  representative: { zh: '居民代表', en: "residents' representative" },
};

export const genderLabels: Readonly<Record<(typeof GENDERS)[number], Text>> = {
  female: { zh: '女', en: 'female' },
  male: { zh: '男', en: 'male' },
};

export const householdLabels: Readonly<Record<(typeof HOUSEHOLDS)[number], Text>> = {
  here: { zh: '本社区', en: 'here' },
  elsewhere: { zh: '外地', en: 'elsewhere' },
};
