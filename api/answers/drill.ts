import { closed, isoDate } from './building.ts';

export const movedClock = closed({ today: isoDate });
