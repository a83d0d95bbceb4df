import type { RenewalContext } from '../../../machines/context.ts';
import type { EventType } from '../../../machines/events/catalog.ts';
import { useAnswer } from '../../api/queries.ts';
import type { Names } from '../../components/facts/value-in-words.ts';
import { useLanguage } from '../../language/language.tsx';
import { type Glance, glancesOf } from './glance.ts';

const words = {
  name: { zh: '姓名', en: 'Name' },
  post: { zh: '职务', en: 'Post' },
  votes: { zh: '得票', en: 'Votes' },
  mark: { zh: '、', en: ', ' },
} as const;

function Persons({ glance: { title, persons }, names }: { readonly glance: Glance; readonly names: Names }) {
  const { say } = useLanguage();
  const hasPosts = persons.some(({ posts }) => posts.length > 0);
  const hasVotes = persons.some(({ votes }) => votes !== null);
  return (
    <table className="glance">
      <caption>
        {say(title)} <span className="task-soft">{persons.length}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{say(words.name)}</th>
          {hasPosts && <th scope="col">{say(words.post)}</th>}
          {hasVotes && <th scope="col">{say(words.votes)}</th>}
        </tr>
      </thead>
      <tbody>
        {persons.map(({ id, posts, votes }) => (
          <tr key={id}>
            <th scope="row">{names.get(id) ?? id}</th>
            {hasPosts && <td>{posts.map(say).join(say(words.mark))}</td>}
            {hasVotes && <td>{votes}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface Props {
  readonly renewal: string;
  readonly request: EventType;
  readonly names: Names;
}

/** Who was recommended, who stands, who was elected as what and with how many votes: what a request asks to approve. */
export function AtAGlance({ renewal, request, names }: Props) {
  const { data } = useAnswer('GET /api/renewals/{id}/working-copy', { params: { id: renewal } });
  if (data === undefined) return null;
  return glancesOf(request, data.snapshot.context as RenewalContext).map((glance) => (
    <Persons key={glance.title.en} glance={glance} names={names} />
  ));
}
