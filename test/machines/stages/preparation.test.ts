import { describe } from 'vitest';
import { communityPlanTable, preparationTable } from './preparation.table.ts';
import { holdTo } from './table.ts';

describe('the seven lanes, 四(一)', () => holdTo(preparationTable));
describe('the community plan, 四(一)4', () => holdTo(communityPlanTable));
