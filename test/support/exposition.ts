/**
 * A strict reader of the Prometheus text format 0.0.4, written from its description
 * (https://prometheus.io/docs/instrumenting/exposition_formats/): whatever it allows no reader is asked to guess at.
 */

export interface Sample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

export interface Family {
  readonly name: string;
  readonly type: string;
  readonly help: string;
  readonly samples: Sample[];
}

const NAME = '[a-zA-Z_:][a-zA-Z0-9_:]*';
const HELP = new RegExp(`^# HELP (?<name>${NAME}) (?<help>(?:[^\\\\\\n]|\\\\\\\\|\\\\n)*)$`);
const TYPE = new RegExp(`^# TYPE (?<name>${NAME}) (?<type>counter|gauge|histogram|summary|untyped)$`);
const SAMPLE = new RegExp(
  `^(?<name>${NAME})(?:\\{(?<labels>.*)\\})? (?<value>\\S+)(?: (?<timestamp>-?\\d+))?$`,
);
const LABEL = /^(?<name>[a-zA-Z_][a-zA-Z0-9_]*)="(?<value>(?:[^"\\\n]|\\["\\n])*)"(?:,|$)/;
const NUMBER = /^(?:[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?|[+-]?inf|nan)$/i;

const ESCAPES: Readonly<Record<string, string>> = { '\\\\': '\\', '\\"': '"', '\\n': '\n' };

function labelsIn(text: string, line: string): Record<string, string> {
  const labels: Record<string, string> = {};
  for (let rest = text; rest !== ''; ) {
    const found = LABEL.exec(rest);
    const { name = '', value = '' } = found?.groups ?? {};
    if (found === null || name in labels) throw new Error(`Not labels: ${line}`);
    labels[name] = value.replaceAll(/\\["\\n]/g, (sign) => ESCAPES[sign] ?? '');
    rest = rest.slice(found[0].length);
  }
  return labels;
}

function numberIn(text: string, line: string): number {
  if (!NUMBER.test(text)) throw new Error(`Not a number: ${line}`);
  const infinity = /^(?<sign>[+-]?)inf$/i.exec(text);
  if (infinity !== null) return infinity.groups?.sign === '-' ? -Infinity : Infinity;
  return /^nan$/i.test(text) ? Number.NaN : Number(text);
}

/** The endings that the samples of a family of this type have. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  histogram: ['_bucket', '_sum', '_count'],
  summary: ['', '_sum', '_count'],
};

const belongs = ({ name, type }: Family, sample: string) =>
  (ENDINGS[type] ?? ['']).some((ending) => sample === `${name}${ending}`);

const seriesOf = ({ name, labels }: Sample) => JSON.stringify([name, Object.entries(labels).sort()]);

function checkHistogram({ name, samples }: Family): void {
  const without = ({ le: _, ...labels }: Sample['labels']) => JSON.stringify(Object.entries(labels).sort());
  const groups = Map.groupBy(samples, (sample) => without(sample.labels));
  for (const [labels, group] of groups) {
    const buckets = group.filter((one) => one.name === `${name}_bucket`);
    const limits = buckets.map((one) => numberIn(one.labels.le ?? '', `${name} ${labels}`));
    const count = group.find((one) => one.name === `${name}_count`)?.value;
    const rising = (numbers: readonly number[]) =>
      numbers.every((one, at) => at === 0 || one >= (numbers[at - 1] ?? 0));
    if (!rising(limits) || new Set(limits).size !== limits.length)
      throw new Error(`${name}: buckets are out of order`);
    if (!rising(buckets.map(({ value }) => value))) throw new Error(`${name}: buckets are not cumulative`);
    if (limits.at(-1) !== Infinity || buckets.at(-1)?.value !== count)
      throw new Error(`${name}: the last bucket is not +Inf with the count`);
    if (!group.some((one) => one.name === `${name}_sum`)) throw new Error(`${name} has no sum`);
  }
}

function check(family: Family): Family {
  const { name, type, samples } = family;
  const series = samples.map(seriesOf);
  if (new Set(series).size !== series.length) throw new Error(`${name} has a series twice`);
  if (type === 'counter' && samples.some(({ value }) => !(value >= 0))) throw new Error(`${name} is below 0`);
  if (type === 'histogram') checkHistogram(family);
  return family;
}

/** Every family with its samples. Throws an Error that names the line which no reader has to take. */
export function readExposition(text: string): ReadonlyMap<string, Family> {
  if (!text.endsWith('\n')) throw new Error('The last line has no end');
  const families = new Map<string, Family>();
  let help: { readonly name: string; readonly help: string } | undefined;
  let current: Family | undefined;
  for (const line of text.slice(0, -1).split('\n')) {
    if (line === '') continue;
    const helps = HELP.exec(line)?.groups;
    const types = TYPE.exec(line)?.groups;
    const sample = SAMPLE.exec(line)?.groups;
    if (helps?.name !== undefined) help = { name: helps.name, help: helps.help ?? '' };
    else if (types?.name !== undefined) {
      if (families.has(types.name) || help?.name !== types.name) throw new Error(`Out of place: ${line}`);
      current = { ...help, type: types.type ?? '', samples: [] };
      families.set(current.name, current);
    } else if (sample?.name !== undefined && current !== undefined && belongs(current, sample.name))
      current.samples.push({
        name: sample.name,
        labels: labelsIn(sample.labels ?? '', line),
        value: numberIn(sample.value ?? '', line),
      });
    else throw new Error(`Not understood: ${line}`);
  }
  for (const family of families.values()) check(family);
  return families;
}

/** The value of one series; undefined where it is not told. */
export function sampleOf(
  families: ReadonlyMap<string, Family>,
  name: string,
  labels: Readonly<Record<string, string>> = {},
): number | undefined {
  const wanted = seriesOf({ name, labels, value: 0 });
  return families.get(name)?.samples.find((sample) => seriesOf(sample) === wanted)?.value;
}
