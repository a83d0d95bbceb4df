import type { CaseEvent, CaseFile, CaseRefusal } from '../../../api/api.gen.ts';
import { roleNames } from '../../../components/role-names.ts';
import { momentInWords } from '../../../language/dates.ts';
import { useLanguage } from '../../../language/language.tsx';
import { words } from './case-words.ts';
import { Sheet, type SheetColumn } from './sheet.tsx';
import { VerdictSummary } from './verdict-summary.tsx';

type Attempt = Pick<CaseEvent, 'title' | 'actor' | 'verdicts'>;

/** Everything that was recorded, and everything that was refused. */
export function Attempts({ events, refusals }: Pick<CaseFile, 'events' | 'refusals'>) {
  const { say, language } = useLanguage();
  const common: readonly SheetColumn<Attempt>[] = [
    { title: words.what, cell: ({ title }) => say(title) },
    {
      title: words.who,
      cell: ({ actor }) => `${actor.name ?? actor.id}（${say(roleNames([actor.role]))}）`,
    },
    { title: words.verdicts, cell: ({ verdicts }) => <VerdictSummary verdicts={verdicts} /> },
  ];
  return (
    <>
      <Sheet<CaseEvent>
        title={words.events}
        rows={events}
        keyOf={({ revision }) => String(revision)}
        columns={[
          { title: words.number, cell: ({ revision }) => revision },
          { title: words.when, cell: ({ recordedAt }) => momentInWords(recordedAt, language, true) },
          ...common,
          { title: words.hash, cell: ({ hash }) => <code>{hash.slice(0, 8)}</code> },
        ]}
      />
      <Sheet<CaseRefusal>
        title={words.refusals}
        rows={refusals}
        keyOf={({ id }) => String(id)}
        columns={[
          { title: words.when, cell: ({ refusedAt }) => momentInWords(refusedAt, language, true) },
          ...common,
        ]}
      />
    </>
  );
}
