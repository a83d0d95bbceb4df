import { Type } from 'typebox';
import { daysFrom, leastDifference } from '../calendar.ts';
import { fillSeats } from '../rules/count.ts';
import { defineRule } from '../rules/define.ts';
import { count, date, facts, id, votes } from '../rules/schema.ts';
import { list } from '../text.ts';

/** A meeting is given up and held again only when the rule that it failed really fails. */
export const meetingFailed = defineRule({
  id: 'step.rule-failed',
  title: { zh: '确未达到法定要求', en: 'The requirement was really missed' },
  clause: '四(二)',
  level: 'mandatory',
  facts: facts({ rule: id, satisfied: Type.Boolean() }),
  judge({ rule, satisfied }) {
    return {
      satisfied: !satisfied,
      required: false,
      actual: satisfied,
      shortBy: satisfied ? 1 : 0,
      message: satisfied
        ? { zh: `已符合${rule}，应如实记录结果`, en: `${rule} is met: record the result instead` }
        : { zh: `未达到${rule}，需重新组织`, en: `${rule} is not met: to be held again` },
    };
  },
});

/** Election day is the published one, not a day before and not a day after. */
export const electionDayKept = defineRule({
  id: 'step.election-day-kept',
  title: { zh: '在公布的选举日选举', en: 'Held on the published election day' },
  clause: '四(二)2(4)③',
  level: 'mandatory',
  facts: facts({ electionDay: date, heldOn: date }),
  judge({ electionDay, heldOn }) {
    const apart = Math.abs(daysFrom(electionDay, heldOn));
    return {
      satisfied: apart === 0,
      required: electionDay,
      actual: heldOn,
      shortBy: apart,
      message: {
        zh: `公布的选举日为${electionDay}，实际为${heldOn}`,
        en: `published for ${electionDay}, held on ${heldOn}`,
      },
    };
  },
});

/** Election day leaves room for the voter list to hang as long as it must. */
export const electionDayReachable = defineRule({
  id: 'step.election-day-reachable',
  title: { zh: '选举日留足名单公布时间', en: 'Election day leaves room for the voter list' },
  clause: '四(二)2(2)',
  level: 'mandatory',
  facts: facts({ publishedOn: date, electionDay: date }),
  judge({ publishedOn, electionDay }, plan) {
    const least = leastDifference(plan.residents.voterListDays, plan.counting.dayCount);
    const there = daysFrom(publishedOn, electionDay);
    const shortBy = Math.max(0, least - there);
    return {
      satisfied: shortBy === 0,
      required: least,
      actual: there,
      shortBy,
      reading: plan.counting.dayCount,
      message: {
        zh: `距选举日${there}日，至少须${least}日`,
        en: `${there} days to election day, at least ${least} needed`,
      },
    };
  },
});

/** Election day is only ever moved to a later day. */
export const laterElectionDay = defineRule({
  id: 'step.later-election-day',
  title: { zh: '选举日只能推后', en: 'Election day moves to a later day only' },
  clause: '四(二)2(2)',
  level: 'mandatory',
  facts: facts({ from: date, to: date }),
  judge({ from, to }) {
    const later = daysFrom(from, to);
    return {
      satisfied: later > 0,
      required: from,
      actual: to,
      shortBy: later > 0 ? 0 : 1 - later,
      message: { zh: `选举日由${from}改为${to}`, en: `election day moved from ${from} to ${to}` },
    };
  },
});

/** Rulebook section 5: the town may cut the seats to those elected, but never below the plan's least. */
export const seatsCut = defineRule({
  id: 'step.seats-cut',
  title: { zh: '核减职数', en: 'Seats are cut' },
  clause: '三(三)',
  level: 'mandatory',
  facts: facts({ seats: count, elected: count }),
  judge({ seats, elected }, plan) {
    const least = plan.seats.partyAtLeast;
    const satisfied = seats === elected && seats >= least;
    return {
      satisfied,
      required: Math.max(elected, least),
      actual: seats,
      shortBy: satisfied ? 0 : Math.abs(Math.max(elected, least) - seats) || 1,
      message: {
        zh: `已选出${elected}人，核减后职数${seats}，不得少于${least}`,
        en: `${elected} elected, cut to ${seats} seats, never below ${least}`,
      },
    };
  },
});

/** Most votes first, at most the seats; a tie across the cut is voted on again (四(二)3(3)). */
export const selectionCounted = defineRule({
  id: 'step.selection-counted',
  title: { zh: '推选结果', en: 'Result of the selection' },
  clause: '四(二)3(3)',
  level: 'mandatory',
  facts: facts({
    seats: count,
    present: count,
    ballotsIssued: count,
    ballotsReturned: count,
    tallies: Type.Array(votes),
  }),
  contradictions: ({ tallies, ballotsReturned, seats }) => [
    ...tallies.flatMap((one, at) =>
      one.votes > ballotsReturned
        ? [{ field: `tallies[${at}].votes`, detail: `${one.votes} votes on ${ballotsReturned} ballots` }]
        : [],
    ),
    ...(tallies.reduce((sum, one) => sum + one.votes, 0) > seats * ballotsReturned
      ? [{ field: 'tallies', detail: `more votes than ${seats} on each of ${ballotsReturned} ballots` }]
      : []),
  ],
  judge({ seats, present, ballotsIssued, ballotsReturned, tallies }) {
    const isVoid = ballotsReturned > ballotsIssued || ballotsIssued > present;
    const voted = tallies.filter((one) => one.votes > 0);
    const { elected, tie, vacancies } = isVoid
      ? { elected: [], tie: [], vacancies: seats }
      : fillSeats(seats, voted);
    return {
      satisfied: !isVoid && tie.length === 0 && vacancies === 0,
      required: seats,
      actual: elected.length,
      shortBy: seats - elected.length,
      message: isVoid
        ? {
            zh: `到会${present}，发出${ballotsIssued}，收回${ballotsReturned}，推选无效`,
            en: `${present} present, ${ballotsIssued} issued, ${ballotsReturned} returned: void`,
          }
        : {
            zh: `应选${seats}人，已选出${elected.length}人：${list(elected).zh}`,
            en: `${elected.length} of ${seats} selected: ${list(elected).en}`,
          },
      details: { elected, tie, vacancies, void: isVoid, openSeats: seats - elected.length - vacancies },
    };
  },
});
