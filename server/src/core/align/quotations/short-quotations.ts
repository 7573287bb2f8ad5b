import type { SourceReading } from '../../claims/library.js';
import type { Reading, Statement } from '../../mentions/reading.js';
import type { Quotation } from '../../mentions/speech.js';
import { statementAt } from '../../mentions/statement-at.js';
import type { Span } from '../../types.js';
import type { QuotationAlignment } from '../alignment.js';
import type { LibraryIndex } from '../library-index.js';
import { addTo } from '../multimap.js';
import { stemsAround } from '../stems-around.js';
import { editWeight } from './edit-weight.js';
import { type QuotationWord, quotationWords } from './quotation-words.js';
import { isSameWording } from './same-wording.js';

/** The quotations of a source that are too short to be told from others by their own words. */
export interface ShortQuotations {
  /** Those of as many words that have one of these. */
  like(words: readonly QuotationWord[]): readonly ShortQuotation[];
}

interface ShortQuotation {
  readonly words: readonly QuotationWord[];
  readonly statement: Statement;
  readonly source: SourceReading;
}

const FEWEST_WORDS = 2;
const MOST_WORDS = 6;
/** Places of one word that are looked at; a bound keeps a source of one quotation linear. */
const MOST_ALIKE = 40;
/** Telling words around the quotation, and the share of them that the source's sentence has: all, where they are few. */
const FEWEST_AROUND = 3;
const FEW_AROUND = 4;
const SHARE_AROUND = 0.8;

/** Indexes the short quotations of a source by their words. Linear in its quotations. */
export function indexShortQuotations(source: SourceReading): ShortQuotations {
  const byWord = new Map<string, ShortQuotation[]>();
  const { text, statements, speech } = source.reading;
  for (const { inner } of speech.quotations) {
    const words = shortWords(text, inner);
    const statement = words && statementAt(statements, inner);
    if (words === undefined || statement === undefined) continue;
    for (const { value } of words.filter(({ isContent }) => isContent)) {
      addTo(byWord, keyOf(value, words.length), { words, statement, source });
    }
  }
  return {
    like: (words) => words.flatMap(({ value }) => (byWord.get(keyOf(value, words.length)) ?? []).slice(0, MOST_ALIKE)),
  };
}

/**
 * A quotation of two to six words with one changed: “very tired” for “quite tired”. So few words are told to be the
 * source's by the sentence around them alone, which has to be nearly the source's.
 */
export function alignShortQuotation(
  { text, statements }: Reading,
  quotation: Quotation,
  { search, shortQuotations }: LibraryIndex,
): Omit<QuotationAlignment, 'quotation'> | undefined {
  const words = shortWords(text, quotation.inner);
  const statement = words && statementAt(statements, quotation.inner);
  if (words === undefined || statement === undefined) return undefined;
  const around = stemsAround(statement, quotation);
  if (around.length < FEWEST_AROUND) return undefined;
  for (const found of search
    .near(statement)
    .nearest.flatMap((number) => shortQuotations.at(number)?.like(words) ?? [])) {
    const at = changedWord(words, found.words);
    const [wrong, right] = [words[at ?? -1], found.words[at ?? -1]];
    if (wrong === undefined || right === undefined || !isAround(around, found.statement)) continue;
    const { source } = found;
    const [start = 0, end = 0] = [found.words[0]?.start, found.words.at(-1)?.end];
    const place = { start, end, source };
    const edit = { start: wrong.start, end: wrong.end, expected: right.surface, isLoud: true, at: place };
    return { verdict: 'contradicted', places: [place], edits: [edit] };
  }
  return undefined;
}

function shortWords(text: string, { start, end }: Span): QuotationWord[] | undefined {
  if (end - start > LONGEST) return undefined;
  const words = quotationWords(text, start, end);
  return words.length >= FEWEST_WORDS && words.length <= MOST_WORDS ? words : undefined;
}

/** In characters. */
const LONGEST = 80;

function keyOf(value: string, count: number): string {
  return `${count} ${value}`;
}

/** The place of the only word that differs, where another one of weight is the same. */
function changedWord(ours: readonly QuotationWord[], theirs: readonly QuotationWord[]): number | undefined {
  const differing = ours.flatMap(({ value }, at) => (value === theirs[at]?.value ? [] : [at]));
  const [at = 0, ...others] = differing;
  const [word, other] = [ours[at], theirs[at]];
  if (differing.length === 0 || others.length > 0 || word === undefined || other === undefined) return undefined;
  if (isSameWording([word], [other]) || editWeight([word], [other]) === 'slight') return undefined;
  return ours.some(({ isContent }, place) => isContent && place !== at) ? at : undefined;
}

function isAround(stems: readonly string[], { places }: Statement): boolean {
  const share = stems.length < FEW_AROUND ? 1 : SHARE_AROUND;
  return stems.filter((stem) => places.has(stem)).length >= share * stems.length;
}
