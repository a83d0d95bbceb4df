import { useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { RenewalContext } from '../../../machines/context.ts';
import { type EventType, isEventType } from '../../../machines/events/catalog.ts';
import type { Plan } from '../../../machines/plan/plan.ts';
import type { Answer } from '../../api/client.ts';
import { useAnswer } from '../../api/queries.ts';
import { Page } from '../../components/page.tsx';
import { Answered, Loading, Nothing } from '../../components/page-states.tsx';
import { useLanguage } from '../../language/language.tsx';
import { useMe } from '../../session/me.ts';
import { broughtIn } from './begun-values.ts';
import { EventForm } from './event-form.tsx';
import { formOf } from './form-model.ts';
import { knownPersons } from './known-persons.ts';
import type { Choosing } from './pools.ts';
import { useLedgerWithDays } from './use-ledger-with-days.ts';

const UNKNOWN = {
  title: { zh: '登记', en: 'Record' },
  what: {
    zh: '没有这样的登记事项，请从“进展”页进入。',
    en: 'There is nothing to record by this name; go there from “Progress”.',
  },
} as const;

interface Props {
  readonly type: EventType;
  readonly renewal: Answer<'GET /api/renewals/{id}'>;
  readonly copy: Answer<'GET /api/renewals/{id}/working-copy'>;
  readonly person: string;
}

/** The form with everybody who can be named in it; whoever may not see the ledger goes without. */
function WithPersons({ type, renewal, copy, person }: Props) {
  const search = useSearch({ strict: false });
  const { snapshot, plan } = copy;
  const context = snapshot.context as RenewalContext;
  const { ledger, isPending } = useLedgerWithDays(renewal.community.code, type, context);
  const persons = useMemo(() => knownPersons(context, ledger?.people ?? []), [context, ledger]);
  const choosing = useMemo(
    (): Choosing => ({
      type,
      fields: formOf(type),
      context,
      plan: plan as unknown as Plan,
      step: renewal.step,
    }),
    [type, context, plan, renewal.step],
  );
  if (isPending) return <Loading />;
  return (
    <EventForm
      key={`${renewal.id}/${type}`}
      type={type}
      person={person}
      renewal={renewal}
      copy={copy}
      ledger={ledger}
      persons={persons}
      choosing={choosing}
      brought={broughtIn(search)}
    />
  );
}

function KnownEvent({ id, type }: { readonly id: string; readonly type: EventType }) {
  const renewal = useAnswer('GET /api/renewals/{id}', { params: { id }, query: {} });
  const copy = useAnswer('GET /api/renewals/{id}/working-copy', { params: { id } });
  const { data: me } = useMe();
  if (!me) return null;
  return (
    <Answered of={renewal}>
      {(view) => (
        <Answered of={copy}>
          {(working) => <WithPersons type={type} renewal={view} copy={working} person={me.person.id} />}
        </Answered>
      )}
    </Answered>
  );
}

/** `/renewals/$id/record/$type`: where somebody records what happened. */
export function EventPage() {
  const { say } = useLanguage();
  const { id, type } = useParams({ strict: false });
  if (id === undefined || type === undefined || !isEventType(type))
    return (
      <Page title={UNKNOWN.title}>
        <Nothing>{say(UNKNOWN.what)}</Nothing>
      </Page>
    );
  return <KnownEvent id={id} type={type} />;
}
