import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { Connection } from '../../db/connect.ts';
import type { Browser } from './browser.ts';
import { openFrontDesk } from './front-desk.ts';
import { CLIENT, type Claims, startIdentityProvider } from './identity-provider.ts';

export const TOWN_URL = 'http://town.example';

/** What an inject takes of an address that the provider sends somebody back to. */
export const pathOf = (url: string) => url.slice(TOWN_URL.length);

/** A town beside an identity provider that a test runs, and the way from the one to the other and back. */
export async function openIdentityDesk(connection: Connection) {
  const provider = await startIdentityProvider(`${TOWN_URL}/api/sign-in/oidc/callback`);

  /** The API, where this claim names the person. */
  const frontFor = (claim: string) =>
    openFrontDesk(connection, {
      env: {
        HUANJIE_URL: TOWN_URL,
        OIDC_ISSUER: provider.issuer,
        OIDC_CLIENT_ID: CLIENT.id,
        OIDC_CLIENT_SECRET: CLIENT.secret,
        OIDC_CLAIM: claim,
      },
    });
  const front = await frontFor('phone_number');
  type Front = typeof front;

  let hosts = 0;
  /** Each from an address of their own, so that none waits for what another one did. */
  const arrives = (desk: Front = front) => desk.browser(`192.0.2.${++hosts}`);

  async function begin(browser: Browser): Promise<string> {
    const answer = await browser.get('/api/sign-in/oidc');
    expect(answer.statusCode).toBe(303);
    return String(answer.headers.location);
  }

  /** From here to the provider and back to the door. */
  const returned = async (browser: Browser, subject: string) => provider.visit(await begin(browser), subject);

  function known(claims: Claims, subject: string = randomUUID()): string {
    provider.people.set(subject, claims);
    return subject;
  }

  let numbers = 0;

  return {
    provider,
    front,
    frontFor,
    arrives,
    begin,
    returned,
    /** Somebody of whom the provider says this. */
    known,
    async journey(desk: Front, subject: string, browser = arrives(desk)) {
      return { browser, answer: await browser.get(pathOf(await returned(browser, subject))) };
    },
    /** Somebody whose number the provider has verified. */
    async withPhone() {
      const phone = `135${String(++numbers).padStart(8, '0')}`;
      const account = await front.newcomer({ phone });
      const claims = { phone_number: `+86${phone}`, phone_number_verified: true };
      return { ...account, phone, subject: known(claims) };
    },
  };
}
