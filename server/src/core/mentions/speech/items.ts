import general from '../../../../../data/lexicons/abbreviations.json' with { type: 'json' };
import places from '../../../../../data/lexicons/place-abbreviations.json' with { type: 'json' };
import titles from '../../../../../data/lexicons/title-abbreviations.json' with { type: 'json' };
import type { Span } from '../../types.js';
import type { Quotation } from '../speech.js';

/** A word, a mark of punctuation or a whole quotation: to the grammar of attributions a quotation is one item. */
export interface Item extends Span {
  readonly type: 'word' | 'mark' | 'quotation' | 'edge';
  /** The words as they stand; empty for a quotation. */
  readonly text: string;
  /** Lower case, with a straight apostrophe and without a possessive 's. */
  readonly lower: string;
  readonly isPossessive: boolean;
  readonly isCapitalised: boolean;
  readonly quotation?: Quotation;
  /** The last character inside a quotation. */
  readonly tail: string;
}

/** A run of items, both ends inclusive. */
export interface ItemRange {
  readonly from: number;
  readonly to: number;
}

const ABBREVIATIONS: ReadonlySet<string> = new Set([
  ...general.abbreviations,
  ...places.abbreviations,
  ...titles.abbreviations,
]);
/** "then-Foreign Minister": the prefix is a word of its own, so that the office behind it is read. */
const ITEM =
  /(?:\p{Lu}\.){2,}|(?:[Tt]hen|[Ee]x)-(?=\p{L})|[@#]?[\p{L}\p{N}]+(?:(?:['’\-.&]|,(?=\d{3}))[\p{L}\p{N}]+)*|\S/uy;
const WORD_START = /^[@#]?[\p{L}\p{N}]/u;
const JOINING_MARKS = charCodes('.,');
const ENDING_MARKS = charCodes('.,;:!?()"');
const PLAIN_WORD = /^[a-z]+$/;
const PLAIN_MARK = /^[.,;:!?()-]$/;
const EDGE: Item = {
  type: 'edge',
  text: '',
  lower: '',
  isPossessive: false,
  isCapitalised: false,
  tail: '',
  start: 0,
  end: 0,
};

/** The items of one paragraph. `quotations` are the paragraph's own, in order. */
export function itemsOf(text: string, paragraph: Span, quotations: readonly Quotation[]): Item[] {
  const items: Item[] = [];
  let at = paragraph.start;
  for (const quotation of quotations) {
    addWords(items, text, at, quotation.start);
    items.push(quotationItem(text, quotation));
    at = quotation.end;
  }
  addWords(items, text, at, paragraph.end);
  return items;
}

/** The item at an index; beyond either end an empty one that fits no test. */
export function itemAt(items: readonly Item[], index: number): Item {
  return items[index] ?? EDGE;
}

export function isWord(item: Item): boolean {
  return item.type === 'word';
}

export function isComma(item: Item): boolean {
  return item.text === ',';
}

export function isQuotation(item: Item): boolean {
  return item.type === 'quotation';
}

export function spanOf(items: readonly Item[], range: ItemRange): Span {
  return { start: itemAt(items, range.from).start, end: itemAt(items, range.to).end };
}

export function quotationsIn(items: readonly Item[], range: ItemRange): Quotation[] {
  return items.slice(range.from, range.to + 1).flatMap((item) => item.quotation ?? []);
}

function addWords(items: Item[], text: string, start: number, end: number): void {
  for (let at = start; at < end; ) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      at++;
      continue;
    }
    const to = ENDING_MARKS.includes(code) ? at + 1 : plainWordEnd(text, at, end);
    const found = to > at ? text.slice(at, to) : itemText(text, at, end);
    if (found !== '') addItem(items, to > at + 1 ? plainWord(found, at) : wordOrMark(found, at));
    at += Math.max(1, found.length);
  }
}

/** The text of the item at a place, which ends before `end`; empty at white space of other alphabets. */
function itemText(text: string, at: number, end: number): string {
  ITEM.lastIndex = at;
  const [found = ''] = ITEM.exec(text) ?? [];
  if (at + found.length <= end && found !== '') return found;
  ITEM.lastIndex = 0;
  return ITEM.exec(text.slice(at, end))?.[0] ?? '';
}

function addItem(items: Item[], item: Item): void {
  const last = items.at(-1);
  if (item.text === '.' && last && last.end === item.start && isAbbreviation(last)) {
    items[items.length - 1] = { ...last, text: `${last.text}.`, end: item.end };
  } else {
    items.push(item);
  }
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 13;
}

/**
 * Where a word of plain letters ends that nothing joins to what follows, without the pattern, as most words are; `at` where it
 * takes the pattern.
 */
function plainWordEnd(text: string, at: number, end: number): number {
  const first = text.charCodeAt(at);
  if (!isSmall(first) && !isCapital(first)) return at;
  let to = at + 1;
  while (to < end && isSmall(text.charCodeAt(to))) to++;
  const next = text.charCodeAt(to);
  if (to === end || isSpace(next)) return to;
  // A lone capital before a full stop may be an initial, and "U.S" or "a,000" is one item.
  const isEnded = ENDING_MARKS.includes(next) && to - at > 1;
  return isEnded && (to + 1 === end || isSpace(text.charCodeAt(to + 1)) || !JOINING_MARKS.includes(next)) ? to : at;
}

function isSmall(code: number): boolean {
  return code >= 97 && code <= 122;
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

function plainWord(text: string, start: number): Item {
  const isCapitalised = isCapital(text.charCodeAt(0));
  const lower = isCapitalised ? text.toLowerCase() : text;
  const end = start + text.length;
  return { type: 'word', text, lower, isPossessive: false, isCapitalised, tail: '', start, end };
}

function wordOrMark(text: string, start: number): Item {
  const end = start + text.length;
  // Most items are plain and need no further test.
  const plain = PLAIN_WORD.test(text) ? 'word' : PLAIN_MARK.test(text) ? 'mark' : undefined;
  if (plain !== undefined) {
    const lower = text === '.' ? '' : text;
    return { type: plain, text, lower, isPossessive: false, isCapitalised: false, tail: '', start, end };
  }
  const straight = text.includes('’') ? text.replaceAll('’', "'") : text;
  const isPossessive = straight.endsWith("'s") || straight.endsWith("'S");
  const lower = (isPossessive ? straight.slice(0, -2) : straight).toLowerCase();
  return {
    type: WORD_START.test(text) ? 'word' : 'mark',
    text,
    lower: lower.endsWith('.') ? lower.slice(0, -1) : lower,
    isPossessive,
    isCapitalised: /^\p{Lu}/u.test(text),
    tail: '',
    start,
    end,
  };
}

function isAbbreviation(item: Item): boolean {
  return isWord(item) && (ABBREVIATIONS.has(item.lower) || /^\p{Lu}$/u.test(item.text));
}

function quotationItem(text: string, quotation: Quotation): Item {
  const tail = text.slice(quotation.inner.start, quotation.inner.end).trimEnd().slice(-1);
  return {
    type: 'quotation',
    text: '',
    lower: '',
    isPossessive: false,
    isCapitalised: false,
    tail,
    start: quotation.start,
    end: quotation.end,
    quotation,
  };
}

function charCodes(characters: string): readonly number[] {
  return Array.from(characters, (character) => character.charCodeAt(0));
}
