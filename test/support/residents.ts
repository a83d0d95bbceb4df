import type { Act } from '../../services/drill/act.ts';
import type { Desk } from './desk.ts';
import { actorOf, renewalOf } from './town.ts';

let addresses = 0;

/** An address that nobody else has had: 198.18.0.0/15 is for tests. */
export function newAddress(): string {
  addresses += 1;
  return `198.18.${Math.trunc(addresses / 250)}.${(addresses % 250) + 1}`;
}

export interface Objection {
  readonly notice?: string;
  readonly text?: string;
  readonly name?: string;
  readonly contact?: string;
}

export const WORDS = '演练异议：名单中有一人登记有误，请核实。';

/** Somebody without account, each time at an address of their own unless one is named. */
export function residentsAt({ app }: Desk) {
  return {
    object: (community: string, objection: Objection, remoteAddress = newAddress()) =>
      app.inject({
        method: 'POST',
        url: `/api/public/${community}/objections`,
        payload: { notice: 'party-candidates', text: WORDS, ...objection },
        remoteAddress,
      }),
    wall: async (community: string) =>
      (
        await app.inject({
          method: 'GET',
          url: `/api/public/${community}/notices`,
          remoteAddress: newAddress(),
        })
      ).json(),
    receipt: (receipt: string) =>
      app.inject({
        method: 'GET',
        url: `/api/public/objections/${receipt}`,
        remoteAddress: newAddress(),
      }),
  };
}

/** Records one act through the API, by whom the script says. */
export async function recordAct(desk: Desk, community: string, act: Act, revision: number) {
  const { type, facts, as } = act;
  return desk.record(renewalOf(community), { type, facts, revision, by: actorOf(community, as) });
}
