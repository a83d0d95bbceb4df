import { createHmac, randomBytes } from 'node:crypto';
import { countPost } from '../../db/public-posts.ts';
import { keepSecret } from '../../db/secrets.ts';
import type { Deps } from '../deps.ts';
import { DomainError } from '../errors.ts';
import { networkOf } from './network-of.ts';

/** Many homes share one address of a mobile network; a hundred objections in a community and day are a flood. */
export const POSTS_OF_AN_ADDRESS = 10;
export const POSTS_FOR_A_COMMUNITY = 100;

const SECRET_NAME = 'public-address-key';
const KEY_BYTES = 32;
const RETRY_AFTER_SECONDS = 86_400;

const tooMany = (what: string) =>
  new DomainError(
    'too-many',
    `${what} today. An objection in writing is taken at the community at any time of its period`,
    { retryAfterSeconds: RETRY_AFTER_SECONDS },
  );

/**
 * Counts a post against its address and its community. The address itself is kept nowhere, only its digest under a key,
 * until the day after. Throws DomainError `too-many`.
 */
export async function countAgainstLimits(
  { connection: { db } }: Deps,
  { address, community }: { address: string; community: string },
): Promise<void> {
  const key = await keepSecret(db, SECRET_NAME, randomBytes(KEY_BYTES).toString('base64url'));
  const digest = createHmac('sha256', key).update(networkOf(address)).digest('base64url');
  if (!(await countPost(db, 'address', digest, POSTS_OF_AN_ADDRESS)))
    throw tooMany(`There have been ${POSTS_OF_AN_ADDRESS} from this address`);
  if (!(await countPost(db, 'community', community, POSTS_FOR_A_COMMUNITY)))
    throw tooMany(`There have been ${POSTS_FOR_A_COMMUNITY} for this community`);
}
