import { describe, expect, test } from 'vitest';
import { StartupError } from '../../db/database-url.ts';
import { ROLES } from '../../machines/plan/words.ts';
import { readConfiguration } from '../../services/configuration.ts';
import { behindTls } from '../../services/sign-in-settings.ts';

const signIn = (env: NodeJS.ProcessEnv) => readConfiguration(env).signIn;
const OIDC = { OIDC_ISSUER: 'https://id.example.cn', OIDC_CLIENT_ID: 'huanjie', OIDC_CLIENT_SECRET: 's' };

test('with nothing set: passwords alone, no second factor required, no proxy believed', () => {
  expect(signIn({})).toEqual({ publicUrl: 'http://localhost:3000', requireTotp: [], trustedProxies: [] });
});

test('what is set is taken', () => {
  const env = {
    HUANJIE_URL: 'https://huanjie.example.cn/',
    HUANJIE_SECRET_KEY: 'k'.repeat(32),
    HUANJIE_REQUIRE_TOTP: 'administrator, town-party-committee',
    TRUSTED_PROXIES: '10.0.0.0/8, ::1',
    ...OIDC,
    OIDC_CLAIM: 'phone_number',
  };
  expect(signIn(env)).toEqual({
    publicUrl: 'https://huanjie.example.cn',
    secretKey: 'k'.repeat(32),
    requireTotp: ['administrator', 'town-party-committee'],
    trustedProxies: ['10.0.0.0/8', '::1'],
    oidc: {
      issuer: 'https://id.example.cn',
      clientId: 'huanjie',
      clientSecret: 's',
      claim: 'phone_number',
    },
  });
  expect(signIn({ HUANJIE_REQUIRE_TOTP: 'all' }).requireTotp).toEqual(ROLES);
  expect(signIn(OIDC).oidc?.claim).toBe('sub');
});

test.each([
  { HUANJIE_URL: 'https://huanjie.example.cn', secure: true },
  { HUANJIE_URL: 'http://huanjie.example.cn', secure: false },
  { HUANJIE_URL: '', secure: false },
])('behind TLS where people come by https: $HUANJIE_URL', ({ secure, ...env }) => {
  expect(behindTls(signIn(env))).toBe(secure);
});

describe('a sentence that names the variable', () => {
  test.each([
    { HUANJIE_SECRET_KEY: 'k'.repeat(31) },
    { HUANJIE_REQUIRE_TOTP: 'administrators' },
    { TRUSTED_PROXIES: 'proxy.example.cn' },
    { TRUSTED_PROXIES: '10.0.0.0/33' },
    { TRUSTED_PROXIES: '10.0.0.0/8/8' },
    { OIDC_ISSUER: 'http://id.example.cn', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' },
    { OIDC_ISSUER: 'id.example.cn', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' },
    { OIDC_ISSUER: 'https://id.example.cn' },
    { OIDC_CLIENT_SECRET: 'b' },
  ])('%o', (env) => {
    const [name = '', value] = Object.entries(env)[0] ?? [];
    expect(() => signIn(env)).toThrow(StartupError);
    expect(() => signIn(env)).toThrow(/^(HUANJIE|TRUSTED|OIDC)_.* (must|has|go) ?.*\.$/);
    expect(() => signIn(env)).toThrow(name.split('_')[0]);
    if (name.endsWith('KEY')) expect(() => signIn(env)).not.toThrow(value);
  });
});
