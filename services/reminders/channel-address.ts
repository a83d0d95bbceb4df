import type { ChannelKind } from '../../db/tables.ts';
import { InvalidFacts } from '../../machines/rules/invalid-facts.ts';

/** What is an address on a channel, as it is kept. */
interface AddressRule {
  /** The address as it is kept; undefined for what is none. */
  read(given: string): string | undefined;
  readonly expected: string;
}

/** As a mail server takes it on the way: no quotes, no comments, a domain with a dot. */
const EMAIL =
  /^(?!\.|.*\.\.)[\w.!#$%&'*+/=?^`{|}~-]{1,64}(?<!\.)@(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z][a-z\d-]{0,61}[a-z\d]$/i;
const LONGEST_EMAIL = 254;
const MOBILE = /^1[3-9]\d{9}$/;
const WECOM_KEY = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
const DINGTALK_TOKEN = /^[\da-f]{64}$/i;
const LONGEST_URL = 2_000;

/** The key out of the whole address of a robot, as people copy it; anything else stays as it is. */
function keyIn(given: string, host: string, name: string): string {
  if (!URL.canParse(given)) return given;
  const url = new URL(given);
  return url.hostname === host ? (url.searchParams.get(name) ?? given) : given;
}

const robot = (key: RegExp, host: string, name: string, expected: string): AddressRule => ({
  read(given) {
    const found = keyIn(given, host, name);
    return key.test(found) ? found : undefined;
  },
  expected,
});

const RULES: Readonly<Record<ChannelKind, AddressRule>> = {
  email: {
    read: (given) => (given.length <= LONGEST_EMAIL && EMAIL.test(given) ? given : undefined),
    expected: 'must be one e-mail address such as name@example.cn',
  },
  sms: {
    read(given) {
      const digits = given.replace(/^(?:\+|00)86/, '').replaceAll(/[\s-]/g, '');
      return MOBILE.test(digits) ? digits : undefined;
    },
    expected: 'must be a Chinese mobile number of 11 digits such as 13800000000',
  },
  wecom: robot(
    WECOM_KEY,
    'qyapi.weixin.qq.com',
    'key',
    'must be the key of a WeCom group robot, or the address of it that has the key',
  ),
  dingtalk: robot(
    DINGTALK_TOKEN,
    'oapi.dingtalk.com',
    'access_token',
    'must be the access token of a DingTalk group robot, or the address of it that has the token',
  ),
  webhook: {
    read(given) {
      if (given.length > LONGEST_URL || !URL.canParse(given)) return undefined;
      const { protocol, username, password, hash, href } = new URL(given);
      const plain = protocol === 'https:' && username === '' && password === '' && hash === '';
      return plain ? href : undefined;
    },
    expected: 'must be an https address without a user in it',
  },
};

/** The address as it is kept. Throws InvalidFacts for `address`. */
export function addressIn(kind: ChannelKind, given: string): string {
  const address = RULES[kind].read(given.trim());
  if (address === undefined) throw new InvalidFacts([{ field: 'address', detail: RULES[kind].expected }]);
  return address;
}

/** The keys for signing: of a DingTalk robot that has one, and of every webhook, as Standard Webhooks writes them. */
const SECRETS: Partial<Readonly<Record<ChannelKind, { form: RegExp; expected: string; required: boolean }>>> =
  {
    dingtalk: {
      form: /^SEC[\da-f]{64}$/i,
      expected: 'must be the key for signing (加签), which begins with SEC',
      required: false,
    },
    webhook: {
      form: /^whsec_(?:[A-Za-z\d+/]{4}){8,21}(?:[A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)?$/,
      expected: 'must be whsec_ and 24 to 64 random bytes in Base64',
      required: true,
    },
  };

/** The key for signing, or null where the channel has none. Throws InvalidFacts for `secret`. */
export function secretIn(kind: ChannelKind, given: string | null): string | null {
  const rule = SECRETS[kind];
  const wrong = (detail: string) => new InvalidFacts([{ field: 'secret', detail }]);
  if (given === null) {
    if (rule?.required) throw wrong(`is required: ${rule.expected}`);
    return null;
  }
  if (rule === undefined) throw wrong(`is not known here: ${kind} signs nothing`);
  if (!rule.form.test(given)) throw wrong(rule.expected);
  return given;
}
