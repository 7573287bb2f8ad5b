import type { Statement } from '../../mentions/reading.js';

/** True for a capitalised word that is no mere sentence beginning and no part of a figure. */
export function isNameAt(statement: Statement, at: number): boolean {
  const token = statement.tokens[at];
  if (token === undefined || !token.isCapitalised || !statement.places.has(token.stem) || !token.isContent)
    return false;
  if (statement.tokens[at + 1]?.isCapitalised) return true;
  const before = statement.tokens[at - 1];
  return before !== undefined && !/^["“‘'(]$/.test(before.surface);
}

/** The stems of the names between two tokens, both inclusive. */
export function namesBetween(statement: Statement, from = 0, to = statement.tokens.length - 1): Set<string> {
  const names = new Set<string>();
  for (let at = from; at <= to; at++) {
    const token = statement.tokens[at];
    if (token && isNameAt(statement, at)) names.add(token.stem);
  }
  return names;
}

/** The stems of the first name between two tokens, the end exclusive. */
export function firstName(statement: Statement, from: number, end: number): string[] | undefined {
  for (let at = from; at < end; at++) {
    if (!isNameAt(statement, at) && !opensWithName(statement, at)) continue;
    const name: string[] = [];
    for (let next = at; next < end && (next === at || isNameAt(statement, next)); next++) {
      const token = statement.tokens[next];
      if (token) name.push(token.stem);
    }
    return name;
  }
  return undefined;
}

function opensWithName(statement: Statement, at: number): boolean {
  const token = statement.tokens[at];
  return at === 0 && token !== undefined && token.isCapitalised && token.isContent;
}
