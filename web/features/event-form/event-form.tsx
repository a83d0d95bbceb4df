import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { definitionOf, type EventType } from '../../../machines/events/catalog.ts';
import type { Plan } from '../../../machines/plan/plan.ts';
import type { Answer } from '../../api/client.ts';
import { Problem } from '../../api/problem.ts';
import { Page } from '../../components/page.tsx';
import { momentInWords } from '../../language/dates.ts';
import { useLanguage } from '../../language/language.tsx';
import { barredFrom } from './barred.ts';
import { type Brought, begunWith } from './begun-values.ts';
import { ChangedMeanwhile } from './changed-meanwhile.tsx';
import { outcomes } from './count-at.ts';
import { Done } from './done.tsx';
import { type Attempt, type DraftOf, dropDraft } from './draft.ts';
import { FailureNote } from './failure-note.tsx';
import { focusFact } from './focus-fact.ts';
import { EventFormProvider, type EventForm as Form } from './form-context.tsx';
import { FormFields } from './form-fields.tsx';
import type { KnownPersons } from './known-persons.ts';
import type { Choosing } from './pools.ts';
import { firstValues, type Prefilling } from './prefill.ts';
import { Previous } from './previous.tsx';
import { saidAtFields } from './said-at-fields.ts';
import { attemptWith, failureOf, mayBeRecorded, type RecordedAnswer, sendEvent } from './send.ts';
import { Side } from './side.tsx';
import { standingOf } from './standing.ts';
import { suggestionsFor } from './suggestions.ts';
import { Summary } from './summary.tsx';
import { Unanswered } from './unanswered.tsx';
import { useDraft } from './use-draft.ts';
import { useOnline } from './use-online.ts';
import { WaysOn } from './ways-on.tsx';
import './event-form.css';

type Copy = Answer<'GET /api/renewals/{id}/working-copy'>;
type Ledger = Answer<'GET /api/communities/{code}/ledger'>;

const words = {
  clause: { zh: '依据', en: 'By' },
  restored: {
    zh: (when: string) => `已恢复草稿（${when} 保存在本机）`,
    en: (when: string) => `Draft restored, kept on this device at ${when}`,
  },
  discard: { zh: '丢弃，重新填写', en: 'Discard it and start anew' },
  notKept: {
    zh: '本机存储空间不足，填写的内容没有保存，请勿离开本页。',
    en: 'This device has no room: what you enter is not kept. Please do not leave this page.',
  },
  offline: {
    zh: '连接中断。填写的内容已保存在本机，恢复后请再点发送。',
    en: 'The connection is gone. What you enter is kept on this device; send it once it is back.',
  },
} as const;

interface Props {
  readonly type: EventType;
  readonly person: string;
  readonly renewal: Answer<'GET /api/renewals/{id}'>;
  readonly copy: Copy;
  readonly ledger: Ledger | undefined;
  readonly persons: KnownPersons;
  readonly choosing: Choosing;
  readonly brought: Brought;
}

type Facts = Readonly<Record<string, unknown>>;
type Stage =
  | { readonly at: 'fill' | 'check' }
  | { readonly at: 'done'; readonly recorded: RecordedAnswer; readonly facts: Facts };

/** Where somebody records what happened: filled in, judged while it is, looked at once more, sent. */
export function EventForm({ type, person, renewal, copy, ledger, persons, choosing, brought }: Props) {
  const { say, language } = useLanguage();
  const kept = useQueryClient();
  const online = useOnline();
  const of = useMemo((): DraftOf => ({ person, renewal: renewal.id, type }), [person, renewal.id, type]);
  const prefilling: Prefilling = { choosing, today: copy.today, persons, kinships: ledger?.kinships ?? [] };
  const begun = () => ({ values: begunWith(prefilling, of, brought), revision: copy.revision });
  const { draft, restoredFrom, isKept, set, change, keepAttempt, discard } = useDraft(of, begun);
  const [stage, setStage] = useState<Stage>({ at: 'fill' });
  const [problem, setProblem] = useState<Problem | null>(null);
  const [sending, setSending] = useState(false);
  const values = useDeferredValue(draft.values);
  const judgedOn = useMemo(
    () => ({ type, copy: copy.snapshot, plan: copy.plan as unknown as Plan, today: copy.today }),
    [type, copy],
  );
  const metAtFirst = useMemo(() => {
    const first = firstValues({ choosing, today: copy.today, persons, kinships: [] });
    return standingOf({ ...judgedOn, values: first }).met;
  }, [judgedOn, choosing, copy.today, persons]);
  const standing = useMemo(
    () => standingOf({ ...judgedOn, values, metAtFirst }),
    [judgedOn, values, metAtFirst],
  );
  const problems = useMemo(() => saidAtFields(choosing, standing, persons), [choosing, standing, persons]);
  const elected = useMemo(() => outcomes(choosing, values), [choosing, values]);
  const suggestions = useMemo(
    () => suggestionsFor(type, choosing.context, ledger?.people ?? []),
    [type, choosing.context, ledger],
  );
  // Whether what was sent last is recorded already only its repetition tells, so that comes first.
  const pending = sending || stage.at === 'done' ? null : draft.attempt;
  const hasChanged = draft.revision !== copy.revision && stage.at !== 'done' && !sending;
  useEffect(() => {
    if (hasChanged) setStage({ at: 'fill' });
  }, [hasChanged]);

  const form: Form = {
    type,
    community: renewal.community.code,
    today: copy.today,
    values: draft.values,
    set,
    problems,
    outcomes: elected,
    persons,
    choosing,
    suggestions,
    mayAddPersons: ledger?.mayEdit ?? false,
    ledgerRevision: ledger?.revision ?? 0,
  };
  const barred = barredFrom(renewal, type);

  const failed = async (error: unknown) => {
    if (!(error instanceof Problem)) throw error;
    if (!mayBeRecorded(failureOf(error))) change({ attempt: null });
    // What has changed is there before it is said: whoever goes on at once goes on from it.
    if (failureOf(error) === 'changed') await kept.invalidateQueries();
    setProblem(error);
    setStage({ at: 'fill' });
  };
  const sendAttempt = async (attempt: Attempt) => {
    keepAttempt(attempt);
    setSending(true);
    try {
      const recorded = await sendEvent(renewal.id, type, attempt);
      setStage({ at: 'done', recorded, facts: attempt.facts as Facts });
      setProblem(null);
      dropDraft(localStorage, of);
      if (brought.from !== undefined) dropDraft(localStorage, { ...of, type: brought.from });
      await kept.invalidateQueries();
    } catch (error) {
      await failed(error);
    } finally {
      setSending(false);
    }
  };
  const send = () => {
    const { facts } = standingOf({ ...judgedOn, values: draft.values });
    return sendAttempt(attemptWith(draft.attempt, facts, draft.revision));
  };
  const back = (path?: string) => {
    setStage({ at: 'fill' });
    // The form is drawn again first.
    if (path !== undefined) requestAnimationFrame(() => requestAnimationFrame(() => focusFact(path)));
  };
  const check = () => {
    setProblem(null);
    if (hasChanged) change({ revision: copy.revision });
    setStage({ at: 'check' });
    window.scrollTo({ top: 0 });
  };
  const { title, clause } = definitionOf(type);
  const ways = <WaysOn renewal={renewal.id} failed={standing.notMet} possible={renewal.possibleEvents} />;
  return (
    <EventFormProvider value={form}>
      <Page title={title}>
        <p className="event-clause">
          {say(words.clause)} {clause}
        </p>
        {stage.at === 'done' && <Done renewal={renewal} recorded={stage.recorded} facts={stage.facts} />}
        {stage.at === 'check' && (
          <Summary
            standing={standing}
            online={online}
            sending={sending}
            onSend={() => void send()}
            onBack={back}
          />
        )}
        {stage.at === 'fill' && (
          <>
            <div className="event-notes">
              {pending !== null && (
                <Unanswered
                  online={online}
                  problem={problem}
                  onSend={() => void sendAttempt(pending)}
                  onDrop={() => change({ attempt: null })}
                />
              )}
              {pending === null && barred !== undefined && (
                <Alert type="info" showIcon title={say(barred.why)} />
              )}
              {pending === null && problem !== null && (
                <FailureNote problem={problem} key={problem.requestId}>
                  {problem.verdicts.length > 0 && (
                    <WaysOn
                      renewal={renewal.id}
                      failed={problem.verdicts.filter((one) => !one.satisfied && one.blocking)}
                      possible={renewal.possibleEvents}
                    />
                  )}
                </FailureNote>
              )}
              {pending === null && hasChanged && (
                <ChangedMeanwhile
                  renewal={renewal.id}
                  since={draft.revision}
                  onSeen={() => change({ revision: copy.revision })}
                />
              )}
              <div role="status" className="event-status">
                {!online && <Alert type="warning" showIcon title={say(words.offline)} />}
                {!isKept && <Alert type="error" showIcon title={say(words.notKept)} />}
                {restoredFrom !== undefined && (
                  <Alert
                    type="info"
                    title={words.restored[language](momentInWords(restoredFrom, language))}
                    action={<Button onClick={() => discard(begun())}>{say(words.discard)}</Button>}
                  />
                )}
              </div>
              <Previous renewal={renewal.id} />
            </div>
            <form
              className="event-layout"
              noValidate
              onSubmit={(event) => {
                event.preventDefault();
                if (standing.state === 'ready' && barred === undefined) check();
              }}
            >
              <div className="event-fields">
                <FormFields />
              </div>
              <Side standing={standing} barred={barred?.short} goTo={focusFact} onReady={check}>
                {ways}
              </Side>
            </form>
          </>
        )}
      </Page>
    </EventFormProvider>
  );
}
