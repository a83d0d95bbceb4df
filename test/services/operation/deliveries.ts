import { randomUUID } from 'node:crypto';
import type { Connection } from '../../../db/connect.ts';
import type { ChannelKind, NoticeForm } from '../../../db/tables.ts';

interface Put {
  readonly person: string;
  readonly kind?: ChannelKind;
  readonly address?: string;
  readonly status?: 'waiting' | 'sending' | 'sent' | 'dead' | 'cancelled';
  readonly form?: NoticeForm;
  readonly message?: 'digest' | 'alone' | 'verification';
  readonly composedAt?: string;
  readonly settledAt?: string | null;
  /** Seconds from now, by the server's clock. */
  readonly nextTryIn?: number;
  readonly attempts?: number;
  readonly error?: string | null;
}

/** A message with one delivery, as the workers would have left it; answers the message's id. */
export async function putDelivery({ pool }: Connection, put: Put): Promise<string> {
  const id = randomUUID();
  const {
    person,
    kind = 'email',
    address = 'somebody@example.cn',
    status = 'waiting',
    form = 'direct',
    message = 'alone',
    composedAt = '2020-12-16T01:00:00Z',
    settledAt = status === 'waiting' || status === 'sending' ? null : '2020-12-16T02:00:00Z',
    nextTryIn = 0,
    attempts = 0,
    error = null,
  } = put;
  await pool.query(
    `insert into message (id, person, kind, form, slot, day, composed_at, quiet, on_holidays, body)
     values ($1, $2, $3, $4, $5, '2020-12-16', $5, '[]', false, null)`,
    [id, person, message, form, composedAt],
  );
  await pool.query(
    `insert into delivery (message, kind, address, status, next_try_at, attempts, last_error, settled_at)
     values ($1, $2, $3, $4, now() + make_interval(secs => $5), $6, $7, $8)`,
    [id, kind, address, status, nextTryIn, attempts, error, settledAt],
  );
  return id;
}

/** As nothing had ever been composed. */
export async function forgetMessages({ pool }: Connection): Promise<void> {
  await pool.query('delete from notice');
  await pool.query('delete from message');
}
