import type { Cue } from './cues.js';
import { type Item, isComma, isQuotation, isWord, itemAt } from './items.js';
import { ownClause } from './subjects.js';
import { mainClauseAt, openingClauseEnd } from './subordinate-clauses.js';
import { isConjunction } from './word-classes.js';

const CLAUSE_REACH = 6;
const DASH = /^[—–―]+$/;
const ENDS_SENTENCE = /[,.?!—…]/;

/**
 * The last item of the content that begins at `from`. A quotation ends with its mark, unless it is part of the
 * clause that goes on after it; a clause runs to the next cue's own clause.
 */
export function contentEnd(items: readonly Item[], from: number, cues: readonly Cue[], cue: Cue): number {
  const limit = nextClauseStart(items, cues, cue);
  return isQuotation(itemAt(items, from)) ? quotationEnd(items, from, limit) : limit - 1;
}

/** Where the next cue's own clause begins; content does not run into it. */
export function nextClauseStart(items: readonly Item[], cues: readonly Cue[], cue: Cue): number {
  const opening = openingClauseEnd(items, cue);
  if (opening !== undefined) return opening;
  for (const next of cues) {
    const afterDash = next.from > cue.from ? dashBefore(items, next, cue) : undefined;
    if (afterDash !== undefined) return afterDash;
    const main = next.from > cue.from ? mainClauseAt(items, cue, next) : undefined;
    if (main !== undefined) return main;
    if (next.from <= cue.from || (next.kind === 'describe' && !next.isParticiple)) continue;
    const start = clauseStart(items, next, cue);
    if (start !== undefined) return start;
  }
  return items.length;
}

/** "… ― Vega boasted, “…”": a dash, a subject and a verb with a quotation of its own. */
function dashBefore(items: readonly Item[], next: Cue, cue: Cue): number | undefined {
  const behind = itemAt(items, next.to + 1);
  const first = isComma(behind) || behind.text === ':' ? itemAt(items, next.to + 2) : behind;
  if (next.isParticiple || !isQuotation(first)) return undefined;
  for (let index = next.from - 1; index > cue.to && index > next.from - CLAUSE_REACH; index--) {
    if (DASH.test(itemAt(items, index).text)) return index;
    if (!isWord(itemAt(items, index))) return undefined;
  }
  return undefined;
}

function clauseStart(items: readonly Item[], next: Cue, cue: Cue): number | undefined {
  const before = itemAt(items, next.from - 1);
  const isSetOff = isComma(before) || before.tail === ',';
  if (isSetOff && (next.isParticiple || next.kind === 'according')) {
    const own = ownClause(items, next, cue.to);
    if (own) return own.from - 1;
    return isComma(before) ? next.from - 1 : next.from;
  }
  if (next.kind !== 'say' || next.isParticiple) return undefined;
  if (isConjunction(before)) return next.from - 1;
  return spokenClauseStart(items, next, cue);
}

/** ", but he added", "…,” and Smith said" */
function spokenClauseStart(items: readonly Item[], next: Cue, cue: Cue): number | undefined {
  for (let index = next.from - 1; index > cue.from && index > next.from - CLAUSE_REACH; index--) {
    const item = itemAt(items, index);
    if (isConjunction(item) && isComma(itemAt(items, index - 1))) return index - 1;
    if (!isQuotation(item)) continue;
    return /[,.?!—]/.test(item.tail) || isComma(itemAt(items, index + 1)) ? index + 1 : undefined;
  }
  return undefined;
}

function quotationEnd(items: readonly Item[], from: number, limit: number): number {
  let last = from;
  for (let index = from + 1; index < limit; index++) {
    const item = itemAt(items, index);
    if (isQuotation(item)) last = index;
    else if (index === last + 1 && goesOnAsClause(item, itemAt(items, last))) return clauseEnd(items, index, limit);
    else if ((item.type === 'mark' && !isComma(item)) || index - last > 3) break;
  }
  return last;
}

/** "“A” would do B": the quotation is a part of the clause. */
function goesOnAsClause(item: Item, quotation: Item): boolean {
  if (!isWord(item) || isConjunction(item)) return false;
  return !ENDS_SENTENCE.test(quotation.tail);
}

function clauseEnd(items: readonly Item[], from: number, limit: number): number {
  let end = from;
  while (end + 1 < limit && !(isComma(itemAt(items, end + 1)) && isWord(itemAt(items, end + 2)))) end++;
  return end;
}
