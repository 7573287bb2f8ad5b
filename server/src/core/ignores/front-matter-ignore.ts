import { readCodes } from './directive.js';
import type { Ignore } from './ignore.js';

const KEY = /^claimcheck-ignore[ \t]*[:=](.*)/;
const ITEM = /^[ \t]*-[ \t](.*)/;
const EVERYTHING = /^["']?(?:true|all|yes)["']?$/;
const NOTHING = /^["']?(?:false|no|none)?["']?$/;

/**
 * `claimcheck-ignore: number-mismatch, quote-altered` in the front matter, as one line or as a list below the key, in
 * YAML or TOML; `claimcheck-ignore: true` ignores everything.
 */
export function frontMatterIgnore(document: string, frontMatterEnd: number): FrontMatterIgnore | undefined {
  let at = 0;
  const lines = document.slice(0, frontMatterEnd).split('\n');
  for (const [index, line] of lines.entries()) {
    const value = KEY.exec(line)?.[1]?.trim();
    if (value === undefined) {
      at += line.length + 1;
      continue;
    }
    const items = value === '' ? itemsBelow(lines, index) : [value];
    const list = items.join(',');
    const { codes, unknownCodes } = EVERYTHING.test(value) ? readCodes('') : readCodes(list);
    const isEmpty = codes.length === 0 && !EVERYTHING.test(value);
    const span = { start: at, end: at + line.trimEnd().length };
    const ignore: Ignore = { ...span, scope: { start: 0, end: document.length }, codes, by: 'front-matter' };
    return { ...span, unknownCodes, ...(isEmpty || NOTHING.test(list) ? {} : { ignore }) };
  }
  return undefined;
}

export interface FrontMatterIgnore {
  readonly start: number;
  readonly end: number;
  readonly unknownCodes: readonly string[];
  /** Undefined where the key names no code. */
  readonly ignore?: Ignore;
}

function itemsBelow(lines: readonly string[], index: number): string[] {
  const items: string[] = [];
  for (const line of lines.slice(index + 1)) {
    const item = ITEM.exec(line)?.[1]?.trim();
    if (item === undefined) return items;
    items.push(item);
  }
  return items;
}
