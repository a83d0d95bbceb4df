import { type IsoDate, isBefore } from './calendar.ts';
import { partyCandidates, partyCommitments, partyResult } from './notices/party.ts';
import type { Content, NoticeKind, PublicNotice, RecordedAct, Wall } from './notices/public-notice.ts';
import {
  absence,
  electionDay,
  residentsCandidates,
  residentsCommitments,
  residentsResult,
  voterList,
} from './notices/residents.ts';
import { standing } from './notices/standing.ts';
import { supervisionResult } from './notices/supervision.ts';
import { headings } from './notices/words.ts';

const contents: Readonly<Record<NoticeKind, (wall: Wall, on: IsoDate, act: RecordedAct) => Content>> = {
  'party-candidates': partyCandidates,
  'party-commitments': partyCommitments,
  'party-result': partyResult,
  'election-day': electionDay,
  absence,
  'voter-list': voterList,
  'residents-candidates': residentsCandidates,
  'residents-commitments': residentsCommitments,
  'residents-result': residentsResult,
  'supervision-result': supervisionResult,
};

/**
 * Every notice that was posted and not taken down again, in the order of posting, whether its days have passed or
 * not. `acts` are those of the renewal that post notices or take them down, in their order; names come from the
 * context. Pure, and without a finding, an address or a date of birth, since nothing here asks for one.
 */
export function postedNotices(wall: Wall, acts: readonly RecordedAct[]): PublicNotice[] {
  return [...standing(acts)]
    .toSorted(([, a], [, b]) => a.revision - b.revision)
    .map(([kind, act]) => {
      const on = String(act.facts.on);
      return {
        kind,
        revision: act.revision,
        ...headings[kind],
        postedOn: on,
        postedAt: wall.plan.notices.postedAt,
        ...contents[kind](wall, on, act),
      };
    });
}

/** Whether a notice hangs on a day: from the day of its posting until the end of its last day. */
export function hangsOn({ postedOn, until }: PublicNotice, day: IsoDate): boolean {
  return !isBefore(day, postedOn) && !isBefore(until, day);
}

/** Whether one may object to a notice on a day. */
export function canObjectOn({ postedOn, objections }: PublicNotice, day: IsoDate): boolean {
  return objections !== null && !isBefore(day, postedOn) && !isBefore(objections.until, day);
}
