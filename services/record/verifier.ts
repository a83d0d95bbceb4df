/**
 * Checks a copy of the record: `node verifier.ts FILE [--key FILE] [--expect CODE]`, with Node 24.2 or newer. This file
 * is all it takes. It shares nothing with the program that writes the record, so that whoever inspects can read it,
 * take it along, or write it anew in another language from docs/record-format.md.
 */
import { createHash, createPublicKey, verify } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';

type Texts<Name extends string> = Readonly<Record<Name, string>>;
type Header = { day: string; selection: { renewal?: string; prefix?: string }; audit: string };
type Ends = { revision: number; head: string; refusals: number; refusalsHead: string };
type Renewal = Texts<'id' | 'plan' | 'machineVersion' | 'startedOn'> & Ends;
type Stored = Texts<'renewal' | 'type' | 'actor' | 'role' | 'facts' | 'verdicts' | 'hash'> & {
  revision: number;
};
type Event = Stored & Texts<'recordedAt' | 'recordedOn' | 'previous'>;
type Refusal = Stored & Texts<'refusedAt' | 'refusedOn'> & { number: number };
type Entry = Record<'at' | 'kind' | 'person' | 'subject' | 'detail' | 'request' | 'digest', string> & {
  id: string;
};
type Head = Texts<'day' | 'body' | 'hash'> & { signatures: Texts<'key' | 'publicKey' | 'signature'>[] };
type Said = Texts<'day' | 'previous'> & { keys: string[]; chains: (Texts<'renewal'> & Ends)[]; audit: Audit };
type Audit = { through: string; entries: number; digest: string };

/** An event or a refusal in its chain. A refusal does not say what it follows: it follows the one before. */
type Link = { of: string; number: number; follows?: string; hash: string; hashAs: HashAs };
type HashAs = (number: number, before: string) => string;
/** What signed heads say of a chain: by number the hash, and the first day that has it. */
type Seals = Map<number, { hash: string; day: string }>;

export type Fault = { readonly kind: string; readonly where: string; readonly detail: string };
export type Verified = { faults: Fault[]; warnings: string[]; counts: Record<string, number> };
type Tell = (kind: string, where: string, detail: string) => unknown;

const FORMAT = 'huanjie-record-1';
const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest('hex');

function eventLink(event: Event): Link {
  const { renewal: of, revision, type, actor, role, recordedAt, recordedOn, previous, hash } = event;
  const rest = [type, actor, role, recordedAt, recordedOn, sha256(event.facts), sha256(event.verdicts)];
  const hashAs: HashAs = (number, before) => sha256([before, of, number, ...rest].join('\n'));
  return { of, number: revision, follows: `${previous}`, hash, hashAs };
}

function refusalLink(refusal: Refusal): Link {
  const { renewal: of, number, revision, type, actor, role, refusedAt, refusedOn, hash } = refusal;
  const rest = [type, actor, role, refusedAt, refusedOn, sha256(refusal.facts), sha256(refusal.verdicts)];
  const hashAs: HashAs = (at, before) => sha256(['refusal', before, of, at, revision, ...rest].join('\n'));
  return { of, number, hash, hashAs };
}

function entryLine({ id, at, kind, person, subject, detail, request, digest }: Entry): string {
  return `${id} ${digest ?? sha256(JSON.stringify([id, at, kind, person, subject, sha256(detail), request]))}\n`;
}

/** Base64 has several texts for the same bytes; only the usual one counts. */
function bytes(base64: string): Buffer {
  const decoded = Buffer.from(base64, 'base64');
  if (decoded.toString('base64') !== base64) throw new Error('not Base64');
  return decoded;
}

function isSigned(body: string, { key, publicKey, signature }: Head['signatures'][number]): boolean {
  try {
    const spki = createPublicKey({ key: bytes(publicKey), format: 'der', type: 'spki' });
    const isNamed = spki.asymmetricKeyType === 'ed25519' && sha256(bytes(publicKey)) === key;
    return isNamed && verify(null, Buffer.from(body), spki, bytes(signature));
  } catch {
    return false;
  }
}

/** One chain, from what it begins with to where its renewal says that it ends, and at what signed heads say of it. */
function checkChain(
  id: string,
  begin: string,
  links: Link[],
  end: [number, string],
  seals: Seals,
  tell: Tell,
) {
  const placeOf = new Map(links.map(({ hash }, at) => [hash, at]));
  const followed = new Set(links.map(({ follows }) => follows));
  const found = new Map([[0, begin]]);
  let [head, next] = [begin, 1];
  for (const [at, { of, number, follows, hash, hashAs }] of links.entries()) {
    const where = `${id} ${number}`;
    if (!id.startsWith(of)) tell('order', where, `it belongs to ${of}`);
    if (number > next) tell('missing', `${id} ${next}`, `expected here, found ${number}: deleted`);
    if (number < next) tell('order', where, `expected ${next} here`);
    const content = hashAs(number, follows ?? head);
    if (content !== hash && (follows !== undefined || number === next)) {
      const was = [0, ...links.keys()].find((one) => hashAs(one + 1, follows ?? head) === hash);
      if (was !== undefined) tell('order', where, `by its hash it was recorded as ${was + 1}`);
      else tell('changed', where, `expected ${hash}, found ${content}`);
    }
    if (follows !== undefined && follows !== head && number <= next) {
      const detail = `it follows ${follows}, found before it ${head}`;
      const [source, between] = [placeOf.get(follows) ?? -1, links[at - 1]];
      if (source < 0 && follows !== begin) tell(at === 0 ? 'opening' : 'broken', where, detail);
      else if (source > at || between === undefined || followed.has(between.hash))
        tell('order', where, detail);
      else
        tell(
          'inserted',
          `${id} ${between.number}`,
          `nothing follows it: ${number} follows what is before it`,
        );
    }
    found.set(number, hash);
    [head, next] = [hash, number + 1];
  }
  const [last, lastHash] = end;
  if (next <= last) tell('missing', `${id} ${last}`, `expected as the last one, found ${next - 1}: deleted`);
  else if (next > last + 1) tell('inserted', `${id} ${next - 1}`, `expected ${last} as the last one`);
  else if (head !== lastHash || next !== last + 1)
    tell('broken', `${id} ${last}`, `expected ${lastHash} at the end, found ${head}`);
  let whole = 0;
  for (const [number, { hash, day }] of seals) {
    const here = found.get(number);
    const detail = `expected ${hash} by the head of ${day}, found ${here}; up to ${whole} it holds`;
    // The first difference tells of all that follow.
    if (here !== hash) return tell(here === undefined ? 'missing' : 'rewritten', `${id} ${number}`, detail);
    whole = number;
  }
}

/** The heads, as they come: their order, their signatures, and what they say of renewals and audit. */
function headReader(keys: ReadonlySet<string> | undefined, tell: Tell, warn: (warning: string) => unknown) {
  let trusted = keys;
  const heads: Head[] = [];
  const seals = new Map<string, Seals>();
  const audits: (Audit & { day: string })[] = [];
  const sealsOf = (id: string) => seals.get(id) ?? new Map();
  const seal = (id: string, number: number, hash: string, day: string) => {
    const before = sealsOf(id).get(number);
    if (before === undefined) seals.set(id, sealsOf(id).set(number, { hash, day }));
    else if (before.hash !== hash)
      tell('rewritten', `${id} ${number}`, `heads of ${before.day}, ${day} differ`);
  };
  const take = (head: Head) => {
    const [{ day, body, hash, signatures }, last] = [head, heads.at(-1)];
    const said: Said = JSON.parse(body);
    if (sha256(body) !== hash) tell('head', day, `expected ${hash}, found ${sha256(body)}`);
    if (said.day !== day || day <= (last?.day ?? '')) tell('order', day, `it is the head of ${said.day}`);
    const before = last?.hash ?? '';
    if (said.previous !== before)
      tell('missing', day, `it follows ${said.previous}, found before it ${before}`);
    heads.push(head);
    const signers = signatures.map(({ key }) => key);
    const isWhole = signers.length > 0 && `${signers}` === `${said.keys}`;
    if (!isWhole || !signatures.every((one) => isSigned(body, one)))
      return tell('signature', day, 'expected one of each of its keys, found one that does not hold');
    if (trusted === undefined) warn(`the key is the one in the copy itself; compare it: ${signers}`);
    else if (!signers.some((key) => trusted?.has(key)))
      tell('key', day, `expected a key that is known or that a known one vouches for, found ${signers}`);
    trusted = new Set([...(trusted ?? []), ...signers]);
    for (const { renewal, revision, head: end, refusals, refusalsHead } of said.chains) {
      seal(renewal, revision, end, day);
      seal(`${renewal} refusal`, refusals, refusalsHead, day);
    }
    audits.push({ ...said.audit, day });
  };
  return { take, heads, seals, sealsOf, audits };
}

/** Each head says which entries came to the audit since the head before. */
function checkAudit(audits: (Audit & { day: string })[], entries: string[], tell: Tell): void {
  let after = 0;
  for (const { day, through, entries: count, digest } of audits) {
    const end = entries.findIndex((entry, at) => at >= after && Number.parseInt(entry, 10) > Number(through));
    const some = entries.slice(after, end < 0 ? undefined : end);
    const found = sha256(some.join(''));
    if (found !== digest) tell('audit', day, `expected ${count}: ${digest}, found ${some.length}: ${found}`);
    after += some.length;
  }
}

/**
 * Checks a copy, given as its lines without their ends, and answers all that does not hold together. `keys`: the ids
 * of keys that are known from elsewhere; `codes`: the beginnings of hashes of heads that were printed.
 */
export async function verifyRecord(
  lines: AsyncIterable<string>,
  { keys, codes = [] }: { keys?: ReadonlySet<string> | undefined; codes?: readonly string[] } = {},
): Promise<Verified> {
  const faults: Fault[] = [];
  const warnings: string[] = [];
  const counts: Record<string, number> = {};
  const tell: Tell = (kind, where, detail) => faults.push({ kind, where, detail });
  const { take, heads, seals, sealsOf, audits } = headReader(keys, tell, (text) => warnings.push(text));
  const all = createHash('sha256');
  const plans = new Map<string, string>();
  const entries: string[] = [];
  const header: Header = { day: '', selection: {}, audit: 'none' };
  const closed = new Set<string>();
  let chain: { renewal: Renewal; events: Link[]; refusals: Link[] } | undefined;
  let [read, unsealed, ended] = [0, 0, false];

  const closeChain = () => {
    if (chain === undefined) return;
    const { id, plan, machineVersion, startedOn, revision, head, refusals, refusalsHead } = chain.renewal;
    const opening = { machineVersion, plan, planDigest: plans.get(plan), renewal: id, startedOn };
    const begin = sha256(JSON.stringify(opening));
    checkChain(id, begin, chain.events, [revision, head], sealsOf(id), tell);
    const ofRefusals = `${id} refusal`;
    checkChain(ofRefusals, '', chain.refusals, [refusals, refusalsHead], sealsOf(ofRefusals), tell);
    unsealed += Math.max(0, revision - Math.max(0, ...sealsOf(id).keys()));
    for (const done of [id, ofRefusals]) seals.delete(done);
    closed.add(id);
    chain = undefined;
  };
  const readers: Record<string, (line: never) => unknown> = {
    header: (line: Header) => Object.assign(header, line),
    plan: ({ id, body, digest }: Texts<'id' | 'body' | 'digest'>) => {
      if (sha256(body) !== digest) tell('plan', id, `expected ${digest}, found ${sha256(body)}`);
      plans.set(id, digest);
    },
    head: take,
    audit: (line: Entry) => entries.push(entryLine(line)),
    renewal: (renewal: Renewal) => {
      closeChain();
      if (closed.has(renewal.id)) tell('order', renewal.id, 'it is here twice');
      chain = { renewal: { ...renewal, id: `${renewal.id}` }, events: [], refusals: [] };
    },
    event: (line: Event) => chain?.events.push(eventLink(line)),
    refusal: (line: Refusal) => chain?.refusals.push(refusalLink(line)),
    personal: () => undefined,
    end: ({ lines: count, digest }: { lines: number; digest: string }) => {
      ended = count === read && digest === all.copy().digest('hex');
    },
  };
  for await (const text of lines) {
    try {
      const line: { line: string; format?: string } = JSON.parse(text);
      const belongs = read === 0 ? line.format === FORMAT : line.line !== 'header' && !ended;
      const hasPlace = chain !== undefined || !['event', 'refusal'].includes(line.line);
      const reader = Object.hasOwn(readers, line.line) ? readers[line.line] : undefined;
      if (!belongs || !hasPlace || reader === undefined) throw new Error('it does not belong here');
      counts[line.line] = (counts[line.line] ?? 0) + 1;
      reader(line as never);
      if (line.line === 'end' && (!ended || JSON.stringify(line) !== text))
        throw new Error('it is not the end');
    } catch {
      tell('file', `line ${read + 1}`, 'it cannot be read, does not belong here, or ends another copy');
    }
    all.update(`${text}\n`);
    read += 1;
  }
  closeChain();
  if (!ended) tell('file', `line ${read}`, 'expected the end of the copy');
  const { day, selection, audit } = header;
  if (audit !== 'none') checkAudit(audits, entries, tell);
  for (const id of new Set([...seals.keys()].map((of) => `${of}`.replace(' refusal', ''))))
    if (id === selection.renewal || (selection.prefix !== undefined && id.startsWith(selection.prefix)))
      tell('missing', id, 'expected by the heads, found nothing of it');
  const hashes = heads.map(({ hash }) => hash);
  for (const code of codes)
    if (!hashes.some((hash) => hash.startsWith(code.replaceAll(/[\s-]/g, '').toLowerCase())))
      tell(
        'code',
        code,
        `expected among the heads, found in none of ${hashes.length}: replaced, or an older backup`,
      );
  const last = heads.at(-1);
  warnings.push(`the last head is ${last === undefined ? 'none' : `of ${last.day}: ${last.hash}`}`);
  warnings.push(`the copy is of ${day}; ${unsealed} of its events came after the last head`);
  return { faults, warnings, counts };
}

/** The lines of a file. */
export async function* linesIn(file: string): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of createReadStream(file, 'utf8')) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

/** The ids of the public keys in a PEM file. */
export function keysIn(file: string): Set<string> {
  const blocks = readFileSync(file, 'utf8').match(/-----BEGIN PUBLIC KEY-----[^-]+-----END PUBLIC KEY-----/g);
  return new Set(blocks?.map((pem) => sha256(createPublicKey(pem).export({ type: 'spki', format: 'der' }))));
}

if (import.meta.main) {
  const after = (name: string) => process.argv.filter((_, at, all) => all[at - 1] === name);
  const [keys] = after('--key').map(keysIn);
  const verified = await verifyRecord(linesIn(process.argv[2] ?? ''), { keys, codes: after('--expect') });
  for (const { kind, where, detail } of verified.faults) console.log(`FAULT ${kind}: ${where}: ${detail}`);
  console.log([...verified.warnings, JSON.stringify(verified.counts)].join('\n'));
  process.exitCode = Math.min(verified.faults.length, 1);
}
