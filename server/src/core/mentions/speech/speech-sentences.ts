import type { Span } from '../../types.js';
import type { Quotation } from '../speech.js';
import { type Item, isQuotation, isWord, itemAt, itemsOf } from './items.js';
import { paragraphsOf } from './paragraphs.js';
import { findQuotations } from './quotation-marks.js';
import { sayingVerb } from './reporting-verbs.js';
import { anyOf, isDeterminer, isParticiple, isPronoun, isTime, opensSentence } from './word-classes.js';

/** A sentence of the text in which every quotation is one item, however many sentences it holds itself. */
export interface SpeechSentence extends Span {
  readonly items: readonly Item[];
  /** Index of the paragraph. */
  readonly paragraph: number;
}

/** A text cut into paragraphs, quotations and sentences. */
export interface SpeechDocument {
  readonly text: string;
  readonly quotations: readonly Quotation[];
  readonly sentences: readonly SpeechSentence[];
}

const OPENING_MARK = /["“'‘«„`]/;
const CLOSING_MARKS = /(?<![’'")\]])[’'")\]]+$/;
/** No sentence of prose is longer; the bound keeps the grammar's scans linear on any text. */
const LONGEST_SENTENCE = 250;
const TAG_REACH = 7;
const endsSentencesToo = anyOf('a.m p.m inc etc u.s jr sr');
const isThat = anyOf('that');
const neverOpensTag = anyOf('but and in on at when that this it as if');

export function readSentences(text: string): SpeechDocument {
  const paragraphs = paragraphsOf(text);
  const quotations: Quotation[] = [];
  const sentences: SpeechSentence[] = [];
  paragraphs.forEach((paragraph, index) => {
    const next = paragraphs[index + 1];
    const read = readParagraph(text, paragraph, index, next !== undefined && opensWithMark(text, next));
    for (const quotation of read.quotations) quotations.push(quotation);
    for (const sentence of read.sentences) sentences.push(sentence);
  });
  return { text, quotations, sentences };
}

/** One paragraph of a text, the one with this index. A quotation that it leaves open may go on where the next one opens with a mark. */
export function readParagraph(text: string, paragraph: Span, index: number, goesOn: boolean): SpeechDocument {
  const quotations = findQuotations(text, paragraph, goesOn);
  const sentences = cutSentences(text, itemsOf(text, paragraph, quotations)).map((items) => ({
    start: itemAt(items, 0).start,
    end: itemAt(items, items.length - 1).end,
    items,
    paragraph: index,
  }));
  return { text, quotations, sentences };
}

/** True for a paragraph that may go on with a quotation of the one before. */
export function opensWithMark(text: string, { start }: Span): boolean {
  return OPENING_MARK.test(text.charAt(start));
}

function cutSentences(text: string, items: readonly Item[]): Item[][] {
  const sentences: Item[][] = [];
  let first = 0;
  for (let index = 1; index <= items.length; index++) {
    const isLong = index - first >= LONGEST_SENTENCE;
    if (index < items.length && !isLong && !isBoundary(text, items, index)) continue;
    sentences.push(items.slice(first, index));
    first = index;
  }
  return sentences;
}

/** Whether a sentence ends before the item at `next`. */
function isBoundary(text: string, items: readonly Item[], next: number): boolean {
  const before = itemAt(items, next - 1);
  const after = itemAt(items, next);
  if (!startsSentence(after)) return false;
  if (before.type === 'mark') return /^[.?!…]$/.test(before.text) && after.start > before.end;
  if (isQuotation(before))
    return endsInside(text, before) && (isQuotation(after) || !tagFollows(items, next, before.tail === '.'));
  return before.text.endsWith('.') && endsSentencesToo(before) && after.isCapitalised && opensSentence(after);
}

function startsSentence(item: Item): boolean {
  return isQuotation(item) || item.isCapitalised || /^[\d([]/.test(item.text);
}

/** Whether the quotation's last words end a sentence. */
function endsInside(text: string, { quotation }: Item): boolean {
  if (!quotation) return false;
  const words = text.slice(quotation.inner.start, quotation.inner.end).trimEnd().replace(CLOSING_MARKS, '');
  return !quotation.closed || /[.…?!]$/.test(words);
}

/** "“Why?” Smith asked": a short subject and a reporting verb follow the quotation. `isEnded` by a full stop. */
function tagFollows(items: readonly Item[], from: number, isEnded: boolean): boolean {
  if (neverOpensTag(itemAt(items, from))) return false;
  for (let index = from; index < from + TAG_REACH; index++) {
    const item = itemAt(items, index);
    if (!isWord(item)) return false;
    if (sayingVerb(item.lower) !== undefined && !item.isPossessive && !isParticiple(item)) {
      const next = itemAt(items, index + 1);
      if (opensReport(next) || (isEnded && opensClauseOfOwn(next))) return false;
      return index > from || !item.isCapitalised;
    }
  }
  return false;
}

/** "“… home.” The agency said Holm had …": who says that has not said what went before. */
function opensClauseOfOwn(item: Item): boolean {
  return isDeterminer(item) || (isWord(item) && item.isCapitalised && !isTime(item));
}

/** "“…” She said that …": the verb reports what comes after it and is no tag. */
function opensReport(item: Item): boolean {
  return isQuotation(item) || isPronoun(item) || isThat(item);
}
