import { Button } from 'antd';
import { ROLES, type Role } from '../../../machines/plan/words.ts';
import { roleLabels } from '../../../machines/rules/labels.ts';
import type { Answer } from '../../api/client.ts';
import { useAnswer, useSend } from '../../api/queries.ts';
import { Answered } from '../../components/page-states.tsx';
import { useLanguage } from '../../language/language.tsx';

type Demonstration = Answer<'GET /api/sign-in/demo'>['people'][number];

interface Props {
  readonly onEntered: (answer: Answer<'POST /api/sign-in/demo'>) => void;
}

const withRole = (people: readonly Demonstration[], role: Role) =>
  people.filter(({ roles: [first] }) => first?.role === role);

/** The invented people of a drill, each one button, by their role. */
export function DemonstrationAccounts({ onEntered }: Props) {
  const { say } = useLanguage();
  const people = useAnswer('GET /api/sign-in/demo', {});
  const { mutate, isPending, variables } = useSend('POST /api/sign-in/demo');
  return (
    <Answered of={people}>
      {({ people: all }) => (
        <dl className="demonstration">
          {ROLES.map((role) => {
            const some = withRole(all, role);
            if (some.length === 0) return null;
            return (
              <div key={role}>
                <dt>{say(roleLabels[role])}</dt>
                <dd>
                  {some.map(({ id, name }) => (
                    <Button
                      key={id}
                      loading={isPending && variables?.body.person === id}
                      onClick={() => mutate({ body: { person: id } }, { onSuccess: onEntered })}
                    >
                      {name}
                    </Button>
                  ))}
                </dd>
              </div>
            );
          })}
        </dl>
      )}
    </Answered>
  );
}
