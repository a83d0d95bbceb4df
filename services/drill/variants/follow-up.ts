import { addDays, laterOf } from '../../../machines/calendar.ts';
import type { EventType } from '../../../machines/events/catalog.ts';
import { piece } from '../piece.ts';
import { documentOf } from '../script/documents.ts';
import { accepted, reportSubmitted } from '../script/follow-up.ts';
import { behind, both, instead, type Variant } from '../vary.ts';
import { extension } from './throughout.ts';

/** The archive has gaps: refused, put right, accepted. */
export const acceptanceRefused: Variant = instead(
  'follow-up.accepted',
  piece('follow-up.acceptance-refused', ({ on, plan }) => ({
    on,
    reason: '档案缺少公示照片，限期补齐',
    documentNumber: documentOf(plan, 33),
  })),
  accepted,
);

/** The end comes later by a decision of the leading group: report and acceptance on the last day of theirs. */
export const endExtended: Variant = both(
  behind(
    'follow-up.organizations-renewed',
    extension('follow-up', 10),
    extension('acceptance', 10),
    extension('report', 5),
  ),
  instead('follow-up.report-submitted', {
    ...reportSubmitted,
    day: ({ plan }) => addDays(plan.followUp.reportBy, 5),
  }),
  instead('follow-up.accepted', { ...accepted, day: ({ plan }) => addDays(plan.followUp.acceptanceBy, 10) }),
);

const lateHandover = (body: 'party' | 'residents', election: EventType, number: number) =>
  piece(
    'follow-up.late-handover-recorded',
    ({ on, plan }) => ({
      on,
      body,
      items: [...plan.followUp.handoverItems],
      documentNumber: documentOf(plan, number),
      reason: '账簿清理延误',
    }),
    {
      day: ({ plan, last, before }) =>
        laterOf(before, addDays(last(election), plan.followUp.handoverDays[body] + 1)),
    },
  );

/** Both bodies hand over too late, as the last tasks of the follow-up: breaches, recorded by the inspection team. */
export const handedOverAtTheEnd: Variant = both(
  instead('follow-up.handover-completed'),
  instead('follow-up.handover-completed'),
  behind(
    'follow-up.report-submitted',
    lateHandover('party', 'party.election-meeting-held', 34),
    lateHandover('residents', 'residents.election-meeting-held', 35),
  ),
);
