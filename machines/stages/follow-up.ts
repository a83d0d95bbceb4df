import type { Role } from '../plan/words.ts';
import { type StepMeta, to, vocabulary } from '../vocabulary.ts';
import { lane } from './lane.ts';
import { SECRETARY, stepsOf } from './step-meta.ts';

const step = stepsOf('follow-up');

/** The handover itself is recorded wherever the renewal stands once the body is elected; the lane waits for it. */
const handoverOf = (
  meta: StepMeta,
  handedOver: 'outcome.party-handed-over' | 'outcome.residents-handed-over',
) =>
  vocabulary.createStateConfig({
    initial: 'open',
    states: { open: { meta, always: { guard: handedOver, target: 'done' } }, done: { type: 'final' } },
  });

const WORK_GROUP: readonly Role[] = ['work-group'];

/** 后续阶段: lanes side by side, then the acceptance (四(三)). */
export const followUp = vocabulary.createStateConfig({
  initial: 'tasks',
  states: {
    tasks: {
      type: 'parallel',
      states: {
        'party-handover': handoverOf(
          step(
            '党组织工作交接',
            'Handover of the party organization',
            '四(三)1',
            WORK_GROUP,
            ['handover-list'],
            'party-handover-by',
          ),
          'outcome.party-handed-over',
        ),
        'residents-handover': handoverOf(
          step(
            '居民委员会工作交接',
            "Handover of the residents' committee",
            '四(三)1',
            WORK_GROUP,
            ['handover-list'],
            'residents-handover-by',
          ),
          'outcome.residents-handed-over',
        ),
        'term-plans': lane(
          'follow-up.term-plans-adopted',
          step('制定任期目标和五年规划', 'Adopt term goals and the five-year plan', '四(三)1', SECRETARY, [
            'term-plans',
          ]),
          'follow-up.term-plans',
        ),
        training: lane(
          'follow-up.members-trained',
          step(
            '新一届成员集中培训',
            'Train the new members',
            '四(三)1',
            ['leading-group'],
            ['training-register'],
          ),
          'step.everything-done',
        ),
        settling: lane(
          'follow-up.leavers-settled',
          step('妥善安置落选和离任人员', 'Settle the leaving members', '四(三)2', SECRETARY, [
            'leavers-register',
          ]),
          'step.everything-done',
        ),
        organizations: lane(
          'follow-up.organizations-renewed',
          step('抓好其他组织配套建设', 'Renew the other organizations', '四(三)3', SECRETARY, [
            'organizations-register',
          ]),
          'step.everything-done',
        ),
        report: lane(
          'follow-up.report-submitted',
          step(
            '报送总结报告',
            'Submit the summary report',
            '四(三)4',
            SECRETARY,
            ['summary-report'],
            'report',
          ),
          'follow-up.report',
        ),
      },
      onDone: 'acceptance',
    },
    acceptance: {
      meta: step('检查验收', 'Acceptance', '四(三)4', ['leading-group'], ['acceptance-form'], 'acceptance'),
      on: {
        'follow-up.accepted': to('done', 'follow-up.acceptance', 'step.nothing-open'),
        'follow-up.acceptance-refused': { actions: 'record' },
      },
    },
    done: { type: 'final' },
  },
  onDone: '#concluded',
});
