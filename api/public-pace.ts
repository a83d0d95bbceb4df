import { pace } from './pace.ts';

const READS_A_MINUTE = 240;
/** Few enough that nobody finds a receipt by trying. */
const RECEIPTS_A_MINUTE = 20;
const POSTS_A_MINUTE = 30;

export type PublicPace = ReturnType<typeof publicPace>;

/** How often those without an account may ask; one for the API and the pages, so that nobody asks twice as often. */
export const publicPace = () => ({
  reading: pace(READS_A_MINUTE),
  receipts: pace(RECEIPTS_A_MINUTE),
  posts: pace(POSTS_A_MINUTE),
});
