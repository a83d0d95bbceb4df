import { randomUUID } from 'node:crypto';
import type { AuditEntry } from '../../db/audit.ts';
import type { Tx } from '../../db/connect.ts';
import { insertDeliveries, insertMessage } from '../../db/messages.ts';
import { listChannels } from '../../db/own-channels.ts';
import { readWorld } from '../../db/world.ts';
import { dateInTown } from '../../machines/calendar.ts';
import { onDay } from '../clock.ts';
import type { AccountDeps } from './account-deps.ts';
import { type AccountEventKind, type Particular, particularsIn } from './account-event.ts';

type Detail = AuditEntry['detail'];

const NAMES: Readonly<Record<Particular, string>> = {
  name: '姓名',
  signInName: '登录名',
  phone: '手机号',
  email: '邮箱',
};

/** Strangers can make somebody wait, and should not be able to fill their inbox by it: of that there is no word. */
const WORDS: Readonly<Partial<Record<AccountEventKind, (detail: Detail) => string | undefined>>> = {
  'account.invited': ({ shown }) =>
    shown === true ? '管理员为您的换届系统账号生成了设置密码的链接，并将当面交给您。' : undefined,
  'account.changed': (detail) =>
    `管理员更改了您换届系统账号的${particularsIn(detail)
      .map((one) => NAMES[one])
      .join('、')}。`,
  'account.roles-set': () => '管理员重新设置了您在换届系统的岗位。',
  'account.closed': () => '管理员关闭了您的换届系统账号，岗位已收回。',
  'account.reopened': () => '管理员重新开通了您的换届系统账号。',
  'password.set': () => '您的换届系统密码已通过一次性链接设置。',
  'password.changed': () => '您的换届系统密码已修改。',
  'second-factor.enrolled': () => '您换届系统账号的两步验证已开通。',
  'second-factor.removed': () => '您换届系统账号的两步验证已关闭。',
  'second-factor.reset': () => '管理员清除了您换届系统账号的两步验证。',
  'identity.linked': () => '有统一身份认证账号与您的换届系统账号关联。',
  'identity.unlinked': () => '管理员解除了您换届系统账号与统一身份认证的关联。',
};

const OTHERWISE = '如非本人要求或本人操作，请立即告知督查组。';

/** Read on the same connection: others may wait for this transaction, and hold all the connections that there are. */
export async function townNow({ systemClock }: AccountDeps, tx: Tx): Promise<Temporal.Instant> {
  const { drillDay } = await readWorld(tx);
  return (drillDay === null ? systemClock : onDay(drillDay, systemClock)).now();
}

/** A message that goes out at any hour, as a code does: somebody waits for it, or should know at once. */
export async function writeTo(deps: AccountDeps, tx: Tx, person: string, body: string): Promise<string> {
  const now = await townNow(deps, tx);
  const id = randomUUID();
  await insertMessage(tx, {
    id,
    person,
    kind: 'verification',
    form: 'direct',
    slot: now.toString(),
    day: dateInTown(now),
    composed_at: now.toString(),
    quiet: '[]',
    on_holidays: true,
    body,
  });
  return id;
}

/** Word of what was done with an account, to every address that its person has proved. */
export async function sendWord(
  deps: AccountDeps,
  tx: Tx,
  { kind, subject: person, detail }: { kind: AccountEventKind; subject: string; detail: Detail },
): Promise<void> {
  const word = WORDS[kind]?.(detail);
  if (word === undefined) return;
  const channels = await listChannels(tx, person);
  if (channels.every(({ verified_at }) => verified_at === null)) return;
  const message = await writeTo(deps, tx, person, `${word}\n${OTHERWISE}`);
  await insertDeliveries(tx, { message, person, urgent: true });
}
