import type { SourceReading } from '../../claims/library.js';
import type { Quotation } from '../../mentions/speech.js';
import { type QuotationWord, quotationWords } from './quotation-words.js';

/** A word of a source, with what its place says of quotations. */
export interface SourceWord extends QuotationWord {
  readonly isQuoted: boolean;
  /** Between two quotations that belong together: the "he said" of “We went,” he said, “and we saw.” */
  readonly isAside: boolean;
  /** An ellipsis or the edge of a quotation stands before it, so that words may be missing there. */
  readonly afterGap: boolean;
}

/** Word numbers of a source; the end is exclusive. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

/** The words of one source, in order. */
export interface WordIndex {
  readonly source: SourceReading;
  readonly words: readonly SourceWord[];
}

/** Between two quotations of one utterance stands no more than a speaker with a title and a day. */
const LONGEST_ASIDE = 240;
const GAP = /…|\.\s?\.\s?\.|\[/;

/** Reads a source's words. Linear in its text. */
export function indexWords(source: SourceReading): WordIndex {
  const { text, speech } = source.reading;
  return { source, words: placeWords(text, speech.quotations) };
}

function placeWords(text: string, quotations: readonly Quotation[]): SourceWord[] {
  let next = 0;
  let previousEnd = 0;
  return quotationWords(text).map((word) => {
    const passed = next;
    while ((quotations[next]?.end ?? Number.POSITIVE_INFINITY) <= word.start) next++;
    const isQuoted = (quotations[next]?.start ?? Number.POSITIVE_INFINITY) < word.end;
    const isAside = !isQuoted && isAsideBetween(quotations[next - 1], quotations[next], text);
    const opensHere = isQuoted && (quotations[next]?.start ?? 0) >= previousEnd;
    const { start, end, surface, value, isContent, afterStop } = word;
    const isBesideSpace = start - previousEnd <= 1 && text.charAt(previousEnd) === ' ';
    const afterGap = passed !== next || opensHere || (!isBesideSpace && GAP.test(text.slice(previousEnd, start)));
    previousEnd = end;
    // Written out, and not spread, which takes far longer: this is made of every word of a source.
    return { start, end, surface, value, isContent, afterStop, isQuoted, isAside, afterGap };
  });
}

/** A cue between two parts of a quotation. “We are done.” She promised “a new pier” begins to tell something else. */
function isAsideBetween(before: Quotation | undefined, after: Quotation | undefined, text: string): boolean {
  if (before === undefined || after === undefined || after.start - before.end > LONGEST_ASIDE) return false;
  const isEnded = /[.!?…]\s*$/.test(text.slice(before.inner.start, before.inner.end).slice(-3));
  return !isEnded || /[.,:;?!…–—-]\s*$/.test(text.slice(before.end, after.start));
}
