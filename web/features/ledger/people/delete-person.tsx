import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { ask } from '../../../api/client.ts';
import { Problem } from '../../../api/problem.ts';
import { queryOf } from '../../../api/queries.ts';
import { ConfirmedButton } from '../../../components/confirmed-button.tsx';
import { useOpenLedger } from '../ledger-context.tsx';
import { LEDGER, type ShownPerson } from '../use-ledger.ts';
import type { Place } from './record-places.tsx';

/** The titles of all events come with it. */
const RecordPlaces = lazy(async () => ({ default: (await import('./record-places.tsx')).RecordPlaces }));

const words = {
  delete: { zh: '从台账删除', en: 'Delete from the ledger' },
  consequence: {
    zh: '此人及其亲属关系将从台账中删除。换届记录中已出现的人员不能删除。',
    en: 'The person goes, and what was declared of their kinships. Whoever the record names stays.',
  },
} as const;

interface Props {
  readonly person: ShownPerson;
  readonly onDone: () => void;
}

const isPlace = (value: unknown): value is Place =>
  typeof value === 'object' && value !== null && 'renewal' in value && 'revision' in value;

/** Deletes somebody; where the record names them it says where, and they stay. */
export function DeletePerson({ person, onDone }: Props) {
  const kept = useQueryClient();
  const { ledger } = useOpenLedger();
  const [places, setPlaces] = useState<readonly Place[]>([]);
  const params = { code: ledger.community.code };

  async function remove() {
    const own = queryOf(LEDGER, { params });
    try {
      const query = { revision: ledger.revision };
      await ask('DELETE /api/communities/{code}/ledger/people/{id}', {
        params: { ...params, id: person.id },
        query,
      });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (error.code === 'conflict') await kept.invalidateQueries({ queryKey: own.queryKey });
      if (error.code !== 'person-in-record') throw error;
      setPlaces(Array.isArray(error.body.places) ? error.body.places.filter(isPlace) : []);
      return;
    }
    onDone();
    await kept.invalidateQueries({ queryKey: own.queryKey });
  }

  return (
    <div className="ledger-delete">
      {places.length > 0 ? (
        <Suspense>
          <RecordPlaces name={person.name} places={places} />
        </Suspense>
      ) : (
        <ConfirmedButton
          danger
          label={words.delete}
          question={{ zh: `删除${person.name}？`, en: `Delete ${person.name}?` }}
          consequence={words.consequence}
          act={remove}
          says={{
            conflict: {
              zh: '台账刚被他人更新，已读取最新内容。请再次确认删除。',
              en: 'Somebody else has just changed the ledger; it was read again. Please confirm once more.',
            },
          }}
        />
      )}
    </div>
  );
}
