import { describe, expect, test } from 'vitest';
import { FINDING_CODES } from '../../server/src/core/types.js';
import { type Import, importsOf } from './imports.js';
import { shippedCode } from './project-files.js';

/** Which parts of the program a part may import, besides itself. The longest name that fits a path is its part. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'client/src/': [],
  'server/src/main': ['server/src/lsp/', 'server/src/cli/', 'server/src/host/', 'server/src/core/'],
  'server/src/start/': [],
  'server/src/lsp/': ['server/src/tools/', 'server/src/host/', 'server/src/core/'],
  'server/src/tools/': ['server/src/host/', 'server/src/core/'],
  'server/src/cli/': ['server/src/tools/', 'server/src/host/', 'server/src/core/'],
  'server/src/host/': ['server/src/core/'],
  'server/src/core/': [
    'server/src/core/rules/',
    'server/src/core/align/',
    'server/src/core/claims/',
    'server/src/core/explain/',
    'server/src/core/ignores/',
    'server/src/core/mentions/',
    'server/src/core/report/',
    'server/src/core/suggest/',
    'server/src/core/text/',
  ],
  'server/src/core/explain/': [
    'server/src/core/align/',
    'server/src/core/mentions/',
    'server/src/core/report/',
    'server/src/core/text/',
  ],
  'server/src/core/report/': ['server/src/core/text/'],
  'server/src/core/ignores/': ['server/src/core/text/'],
  'server/src/core/suggest/': ['server/src/core/claims/', 'server/src/core/text/'],
  'server/src/core/rules/': [
    'server/src/core/align/',
    'server/src/core/claims/',
    'server/src/core/mentions/',
    'server/src/core/text/',
  ],
  'server/src/core/align/': ['server/src/core/claims/', 'server/src/core/mentions/', 'server/src/core/text/'],
  'server/src/core/claims/': ['server/src/core/mentions/', 'server/src/core/text/'],
  'server/src/core/mentions/': ['server/src/core/text/'],
  'server/src/core/text/': [],
  'server/src/core/types': [],
};

/** The packages that may stand in the core: they touch neither files nor the network. */
const CORE_PACKAGES = [
  'zod/mini',
  'zod/locales',
  'jsonc-parser',
  '@lezer/common',
  '@lezer/markdown',
  'diff',
  'fastest-levenshtein',
];

function partOf(path: string): string {
  const fitting = Object.keys(MAY_IMPORT).filter((part) => path.startsWith(part));
  return fitting.sort((a, b) => b.length - a.length)[0] ?? '';
}

function isAllowed({ from, to }: Import): boolean {
  const part = partOf(from);
  const target = partOf(to);
  if (target === '') return to.endsWith('.json') || !to.includes('/src/');
  return target === part || isVocabulary(to) || (MAY_IMPORT[part] ?? []).includes(target);
}

/** The words that everything on the server's side shares. */
function isVocabulary(path: string): boolean {
  return path === 'server/src/core/types.js';
}

/** "server/src/core/rules/number-mismatch" of a rule's file; undefined of any other. */
function ruleOf(path: string): string | undefined {
  return FINDING_CODES.find((code) => path.startsWith(`server/src/core/rules/${code}.`));
}

const imports = shippedCode().flatMap(importsOf);
const arrows = (wrong: readonly Import[]): string[] => wrong.map(({ from, to }) => `${from} → ${to}`);

describe('imports run one way', () => {
  test('from main to lsp and cli, to host, to core, and down through the core', () => {
    expect(arrows(imports.filter((each) => !isAllowed(each)))).toEqual([]);
  });

  test('the client imports nothing of the server', () => {
    const wrong = imports.filter(({ from, to }) => from.startsWith('client/') && to.startsWith('server/'));
    expect(arrows(wrong)).toEqual([]);
  });

  test('rules never import each other', () => {
    const wrong = imports.filter(({ from, to }) => ruleOf(from) !== undefined && ruleOf(to) !== undefined);
    expect(arrows(wrong)).toEqual([]);
  });

  test('the core needs only packages that touch nothing', () => {
    const outward = imports.filter(({ from, to }) => from.startsWith('server/src/core/') && partOf(to) === '');
    const wrong = outward.filter(({ to }) => !/^data\/.*\.json$/.test(to) && !CORE_PACKAGES.includes(to));
    expect(arrows(wrong)).toEqual([]);
  });

  test.each([
    ['server/src/core/text/prose.ts', 'server/src/core/claims/schema.js', false],
    ['server/src/core/rules/number-mismatch.ts', 'server/src/core/check.js', false],
    ['server/src/core/index.ts', 'server/src/host/host.js', false],
    ['server/src/lsp/session.ts', 'server/src/cli/run.js', false],
    ['server/src/main.cli.ts', 'server/src/cli/run.js', true],
    ['server/src/core/text/stem.ts', 'data/lexicons/stop-words.json', true],
  ])('%s → %s: %s', (from, to, allowed) => expect(isAllowed({ from, to })).toBe(allowed));
});
