import { ACCESS, type Access } from '../../api/access.ts';
import { definitionOf, eventTypes } from '../../machines/events/catalog.ts';
import { ROLES, type Role } from '../../machines/plan/words.ts';
import { roleLabels } from '../../machines/rules/labels.ts';
import { mayRecord } from '../../services/permissions.ts';

const SHORT: Readonly<Record<Role, string>> = {
  'community-secretary': '书记',
  'work-group': '工作组',
  'town-party-committee': '镇党委',
  'leading-group': '领导小组',
  'party-building-office': '党建办',
  'civil-affairs-office': '民政办',
  'county-organization-department': '组织部',
  'county-civil-affairs-bureau': '民政局',
  'reviewing-department': '联审部门',
  'inspection-team': '督查组',
  administrator: '管理员',
};

const FOR: Readonly<Record<string, string>> = {
  everybody: 'everybody',
  holder: 'whoever holds the token',
  own: 'whoever is signed in, about their own',
  event: 'by the step',
};

const REACH = {
  community: 'of the community; elsewhere 403 or 404',
  filtered: 'each sees what is of their own region',
  town: 'of a whole town or above, whichever; else 403',
} as const;

const row = (...cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [row(...head), row(...head.map(() => '---')), ...rows.map((cells) => row(...cells))].join('\n');

const marks = (roles: readonly Role[]) => ROLES.map((role) => (roles.includes(role) ? '●' : ''));

const rolesTable = table(
  ['in the tables', 'role', '', ''],
  ROLES.map((role) => [SHORT[role], `\`${role}\``, roleLabels[role].zh, roleLabels[role].en]),
);

const eventsTable = table(
  ['event', 'title', ...ROLES.map((role) => SHORT[role])],
  eventTypes.map((type) => {
    const { title } = definitionOf(type);
    return [`\`${type}\``, `${title.zh} · ${title.en}`, ...marks(mayRecord[type])];
  }),
);

const whom = ({ to }: Access) =>
  typeof to === 'string' ? (FOR[to] ?? to) : to.map((role) => SHORT[role]).join('、');

const routesTable = table(
  ['route', 'who', 'where', 'besides'],
  Object.entries(ACCESS).map(([route, access]) => [
    `\`${route}\``,
    whom(access),
    access.reach === undefined ? '' : REACH[access.reach],
    access.note ?? '',
  ]),
);

/** `docs/permissions.md`, from the tables by which the API judges. */
export const permissionsPage = (): string => `# Who may do what

Written by \`npm run docs:permissions\` from \`services/permissions.ts\` and \`api/access.ts\`; a test fails when it is
out of date, and another one sends every request as every role (\`test/api/permission-matrix.test.ts\`).

A role holds for division prefixes: \`150626\` is the county, \`150626100\` the town, twelve digits one community, and a
work group has a list of those. It counts where one of its prefixes begins the code of the community. Somebody with
several roles may do what each of them may, except that nobody approves what they submitted themselves.

## Roles

${rolesTable}

Residents have no account: they read what is public and object there.

## Events

Who may send which event about a community of theirs. \`GET /api/renewals/{id}\` tells with \`mine\` of each possible
event whether it is the asker's.

${eventsTable}

## Routes

Nobody signed in: 401 wherever the table names roles or a signed-in person. Signed in without the role, or with it for
another region: 403, or 404 where not even being there is theirs to know. Facts about persons are masked besides for
readers who do not work with them; identity numbers, birth dates and telephone numbers are masked for everybody.

A drill has invented people only: there anybody may look without signing in, and may name in the header
\`x-acting-person\` whom they act as. A live town knows neither.

${routesTable}
`;
