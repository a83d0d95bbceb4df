import { Type } from 'typebox';
import { type Plan, planSchema } from '../../machines/plan/plan.ts';
import { closed, list, string } from './building.ts';

export const planIds = closed({ plans: list(string) });

export const plan = Type.Unsafe<Plan>({ ...planSchema, title: 'Plan' });
