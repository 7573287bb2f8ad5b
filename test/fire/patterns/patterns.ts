import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { transformSync } from 'esbuild';
import { parseAst } from 'vite';

/** A regular expression of the source code, as it stands there. */
export interface Pattern {
  readonly literal: string;
  readonly source: string;
  readonly flags: string;
  readonly file: string;
}

const ROOT = 'server/src';

/** Every regular expression that the server's code writes out, once each. */
export function patternsOfServer(): Pattern[] {
  const found = new Map<string, Pattern>();
  for (const file of readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))) {
    const { code } = transformSync(readFileSync(path.join(ROOT, file), 'utf8'), { loader: 'ts', charset: 'utf8' });
    for (const { pattern, flags } of regexesIn(parseAst(code))) {
      const literal = `/${pattern}/${flags}`;
      if (!found.has(literal)) found.set(literal, { literal, source: pattern, flags, file });
    }
  }
  return [...found.values()];
}

interface Regex {
  readonly pattern: string;
  readonly flags: string;
}

function* regexesIn(node: unknown): Generator<Regex> {
  if (typeof node !== 'object' || node === null) return;
  if ('regex' in node && isRegex(node.regex)) yield node.regex;
  for (const child of Object.values(node)) yield* regexesIn(child);
}

function isRegex(value: unknown): value is Regex {
  return typeof value === 'object' && value !== null && 'pattern' in value && 'flags' in value;
}
