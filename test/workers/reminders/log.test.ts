import { Writable } from 'node:stream';
import pino from 'pino';
import { expect, test } from 'vitest';
import { readConfiguration } from '../../../services/configuration.ts';
import { linksOf } from '../../../services/reminders/link-tokens.ts';
import { queueBackend } from '../../../workers/backend.ts';
import { closeChannels, configuredChannels } from '../../../workers/channels/configured.ts';
import { startReminders } from '../../../workers/reminders.ts';
import { giveChannel } from '../../services/reminders/rows.ts';
import { ownDatabase } from '../../support/database.ts';
import { startHttpReceiver } from '../../support/receivers/http-receiver.ts';
import { FIRST } from '../../support/town.ts';
import { townClock } from '../../support/town-clock.ts';
import { until } from '../../support/until.ts';

const { connection, url } = await ownDatabase('town');
const secretary = `secretary-${FIRST}`;
const SECRET = `whsec_${Buffer.from('a key of the drill').toString('base64')}`;

interface Line {
  readonly event?: string;
  readonly sweep?: string;
  readonly sweeps?: readonly string[];
  readonly message?: string;
  readonly person?: string;
  readonly outcome?: string;
}

test('one id leads from the sweep over the message to the delivery, and no address is in the log', async () => {
  const lines: Line[] = [];
  const log = pino(
    { level: 'trace' },
    new Writable({
      write(chunk, _encoding, done) {
        lines.push(JSON.parse(String(chunk)));
        done();
      },
    }),
  );
  const receiver = await startHttpReceiver();
  await giveChannel(connection, secretary, 'webhook', { address: `${receiver.url}/hook`, secret: SECRET });
  const clock = townClock(connection);
  await clock.at('2020-12-16', '09:00');
  const configuration = readConfiguration({ WEBHOOK_HOSTS: new URL(receiver.url).host });
  const channels = configuredChannels(configuration.channels);
  const backend = await queueBackend({ databaseUrl: url, redisUrl: undefined });
  const links = linksOf(clock.deps, configuration);
  const settings = { ...configuration, sweepSeconds: 1 };
  const running = await startReminders(backend, clock.deps, { channels, links }, log, settings);
  try {
    const delivered = await until(
      () => lines.find(({ event, outcome }) => event === 'delivered' && outcome === 'sent'),
      (line) => line !== undefined,
    );
    const composed = lines.find(
      ({ event, message }) => event === 'composed' && message === delivered?.message,
    );
    const swept = lines.find(({ event }) => event === 'swept');
    expect(swept?.sweep).toMatch(/^[0-9a-f-]{36}$/);
    expect(composed).toMatchObject({ person: secretary, sweeps: [swept?.sweep] });
    expect(delivered?.sweeps).toEqual([swept?.sweep]);
    expect(receiver.accepted.map(({ id }) => id)).toEqual([`${delivered?.message}.webhook`]);
    expect(JSON.stringify(lines)).not.toContain('/hook');
    expect(JSON.stringify(lines)).not.toContain(SECRET);
  } finally {
    await running.close();
    await closeChannels(channels);
    await backend.close();
    await receiver.close();
  }
});
