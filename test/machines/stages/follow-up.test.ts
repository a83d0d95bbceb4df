import { describe } from 'vitest';
import { extensionTable } from './extension.table.ts';
import { followUpTable, throughoutTable } from './follow-up.table.ts';
import { holdTo } from './table.ts';

describe('the follow-up, 四(三)', () => holdTo(followUpTable));
describe('at any step, 五(二)(三)', () => holdTo(throughoutTable));
describe('put off by the leading group, 五(一)', () => holdTo(extensionTable));
