import { forgetTries, giveTryBack, type Patience, takeTry } from '../../db/throttle.ts';
import type { Deps } from '../deps.ts';
import { DomainError } from '../errors.ts';
import { sha256 } from '../hash.ts';

const LONGEST_SECONDS = 15 * 60;
const DAY_SECONDS = 86_400;
const HOUR_SECONDS = 3_600;

const byName: Patience = {
  free: 5,
  firstSeconds: 30,
  longestSeconds: LONGEST_SECONDS,
  forgetSeconds: DAY_SECONDS,
};

/**
 * Of everything that can be guessed. A name is counted for each network apart, so that strangers elsewhere never keep
 * its owner waiting, and for each device on which they signed in before apart from all strangers, so that not even
 * those in the same network do.
 */
export const PATIENCE = {
  /** One name from one network. */
  name: byName,
  /** One name on a device that is known for it. */
  device: { ...byName, free: 10 },
  /** Whatever name from one network: many people share one in a town hall. */
  network: { free: 30, firstSeconds: 60, longestSeconds: LONGEST_SECONDS, forgetSeconds: HOUR_SECONDS },
  /** Codes of one person, who has given the right password: nobody else can use these up. */
  code: byName,
  /** The old password, asked for again of somebody who is signed in. */
  password: byName,
  /** Journeys to the identity provider from one network, until they come to a good end. */
  oidc: { free: 60, firstSeconds: 60, longestSeconds: LONGEST_SECONDS, forgetSeconds: HOUR_SECONDS },
  /** Links of one network. */
  link: { free: 30, firstSeconds: 60, longestSeconds: LONGEST_SECONDS, forgetSeconds: HOUR_SECONDS },
} as const satisfies Record<string, Patience>;

export interface Counter {
  readonly of: keyof typeof PATIENCE;
  /** What is counted; it is kept as a digest, since it may be a name. */
  readonly about: readonly string[];
}

/** Tries that were taken, until it is known what they were. */
export interface Tries {
  /** Where a failure makes the next try wait: by which counter, until when. */
  readonly blocked: { readonly by: Counter['of']; readonly until: Date } | undefined;
  /** They were right: nothing is held against whoever it was. */
  succeeded(): Promise<void>;
  /** Neither right nor wrong as yet. */
  giveBack(): Promise<void>;
}

const keyOf = ({ of, about }: Counter) => `${of}:${sha256(about.join('\n'))}`;

/** A counter that others share is given back the one try, and keeps what they have done. */
const isShared = ({ of }: Counter) => of === 'network' || of === 'oidc' || of === 'link';

/** Gives back a try that was taken some time ago. */
export async function giveBackLater(
  { connection: { db } }: Pick<Deps, 'connection'>,
  counter: Counter,
): Promise<void> {
  await giveTryBack(db, keyOf(counter));
}

/**
 * Takes a try of every counter, or of none. Throws DomainError `too-many` with the seconds to wait, before anything
 * is compared.
 */
export async function takeTries(
  { connection: { db } }: Pick<Deps, 'connection'>,
  counters: readonly Counter[],
  now: Temporal.Instant,
): Promise<Tries> {
  const taken: Counter[] = [];
  let blocked: Tries['blocked'];
  const giveBack = async () => {
    for (const one of taken) await giveTryBack(db, keyOf(one));
  };
  for (const counter of counters) {
    const answer = await takeTry(db, keyOf(counter), PATIENCE[counter.of], now.toString());
    if (!answer.allowed) {
      await giveBack();
      const wait = Math.ceil((answer.blockedUntil.getTime() - now.epochMilliseconds) / 1000);
      const retryAfterSeconds = Math.max(1, wait);
      throw new DomainError('too-many', `Too many failures: try again in ${retryAfterSeconds} s`, {
        retryAfterSeconds,
      });
    }
    taken.push(counter);
    if (answer.blockedUntil !== null) blocked = { by: counter.of, until: answer.blockedUntil };
  }
  return {
    blocked,
    giveBack,
    async succeeded() {
      for (const one of taken) await (isShared(one) ? giveTryBack : forgetTries)(db, keyOf(one));
    },
  };
}
