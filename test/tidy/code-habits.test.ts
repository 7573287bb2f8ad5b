import { describe, expect, test } from 'vitest';
import { codeOnly } from './code-text.js';
import { shippedCode } from './project-files.js';

/** Ways round the type checker. `as const` is none. */
const ESCAPES = [/\bany\b/, /\bas\b(?!\s+const\b)/, /[\w)\]]!(?!=)/];
const SILENCED = /@ts-(?:ignore|expect-error|nocheck)/;
const RENAMING = /^\s*(?:import|export)\b[^;]*?\bfrom\b|\bexport\s*\{[^}]*\}|\bexport (?:type )?\* as \w+/gm;
/** What would reach the network or the machine. */
const OUTSIDE = /\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|navigator|process|require|importScripts)\b/;
const MOST_LINES = 250;
const REASON = /\bLong because\b/;

const files = shippedCode();
const core = files.filter(({ path }) => path.startsWith('server/src/core/'));

function escapesIn(text: string): string[] {
  const lines = codeOnly(text).replace(RENAMING, '').split('\n');
  return lines.filter((line) => ESCAPES.some((way) => way.test(line))).map((line) => line.trim());
}

describe('the shipped code', () => {
  test('never goes round the type checker', () => {
    const found = files.flatMap(({ path, text }) => escapesIn(text).map((line) => `${path}: ${line}`));
    expect(found).toEqual([]);
  });

  test('never silences the type checker', () => {
    expect(files.filter(({ text }) => SILENCED.test(text)).map(({ path }) => path)).toEqual([]);
  });

  test(`has no file over ${MOST_LINES} lines without a comment "Long because …"`, () => {
    const long = files.filter(({ text }) => text.split('\n').length > MOST_LINES && !REASON.test(text));
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  test('reaches no network and no machine from the core', () => {
    const found = core.filter(({ text }) => OUTSIDE.test(codeOnly(text)) || /['"]node:/.test(text));
    expect(found.map(({ path }) => path)).toEqual([]);
  });
});

describe('the look at code', () => {
  test.each(['const a = b as C;', 'const a: any = b;', 'a.b!.c();', `const a = \`\${b as C}\`;`, 'let a!: string;'])(
    'sees %s',
    (code) => expect(escapesIn(code)).toHaveLength(1),
  );

  test.each([
    "import { a as b } from './c.js';",
    "import * as a from 'b';",
    "export { a as b } from './c.js';",
    'const a = [1] as const;',
    'const a = b != c && !d;',
    "const a = 'as any';",
    `const a = \`as \${b} any\`;`,
    'const a = /as any|"/; // as any',
    'const a = b / c / d;',
    '/* any */ const a = 1;',
  ])('lets %s be', (code) => expect(escapesIn(code)).toEqual([]));

  test('goes on after a value in a template', () => {
    expect(escapesIn(`const a = \`\${\`x\`} \${{ b }.b} any\`;\nconst c = d as E;`)).toEqual(['const c = d as E;']);
  });
});
