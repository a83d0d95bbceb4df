import { describe } from 'vitest';
import { supervisionTable } from './supervision.table.ts';
import { holdTo } from './table.ts';

describe('the supervision committee, 四(二)3', () => holdTo(supervisionTable));
