import { expect } from 'vitest';
import { type Channel, ChannelFailure, type Parcel } from '../../../services/channels.ts';

const LINK = 'https://huanjie.example.org/m/abc';

/** A message as the product writes them, to be changed where a test needs it. */
export const parcel = (changes: Partial<Parcel> = {}): Parcel => ({
  id: '0b0b5f4e-1c5a-4f0e-9c1e-0a5de1f6b9ad.email',
  address: 'secretary@example.org',
  secret: null,
  subject: '催办：萨拉乌素社区 2 项换届工作临近期限',
  text: '萨拉乌素社区：召开党员大会，1月15日到期，还剩1个工作日。\n应到53人，实到41人，须43人；还差2人。\n',
  markdown: `**萨拉乌素社区**\n> 召开党员大会：还差2人\n\n[查看](${LINK})`,
  short: '萨拉乌素社区“召开党员大会”明日到期，还差2人。',
  link: LINK,
  items: [
    { renewal: '150626100010-2021', step: 'party.meeting', dueOn: '2021-01-15', rungs: ['due-1'] },
    { renewal: '150626100011-2021', step: 'preparation.plan', dueOn: '2021-01-15', rungs: ['due', 'due-1'] },
  ],
  ...changes,
});

/** The failure that a send ends with; fails where it does not. */
export async function failureOf(channel: Channel, one: Parcel): Promise<ChannelFailure> {
  const outcome: unknown = await channel.send(one).catch((error: unknown) => error);
  expect(outcome).toBeInstanceOf(ChannelFailure);
  return outcome as ChannelFailure;
}
