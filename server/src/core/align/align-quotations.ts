import type { Reading } from '../mentions/reading.js';
import type { Quotation } from '../mentions/speech.js';
import type { QuotationAlignment, SourceSpan } from './alignment.js';
import { judgePlace, type PlaceVerdict } from './judge-place.js';
import type { LibraryIndex } from './library-index.js';
import { toQuotationEdit } from './quotation-edits.js';
import { type QuotationPiece, quotationPieces } from './quotation-pieces.js';
import { exactPlacesOf, nearPlacesOf, type QuotationPlace } from './quotation-search.js';

/** Lays every quotation of a draft against the sources' words. One that agrees anywhere is supported. */
export function alignQuotations({ text, speech }: Reading, { words: indexes }: LibraryIndex): QuotationAlignment[] {
  const attributed = new Set(speech.attributions.flatMap(({ parts, source }) => (source ? parts : [])));
  return speech.quotations.flatMap((quotation) => {
    const pieces = quotationPieces(text, quotation).filter(({ words }) => words.length > 0);
    if (pieces.length === 0) return [];
    const exact = indexes.flatMap((index) => exactPlacesOf(index, pieces));
    if (exact.length > 0) return [supported(quotation, exact)];
    if (isTitle(pieces) && !attributed.has(quotation)) return [];
    const near = indexes.flatMap((index) => nearPlacesOf(index, pieces));
    const best = bestOf(near.map((place) => judgePlace(text, pieces, place)));
    return [toAlignment(quotation, best)];
  });
}

/** “The Long Road Home”: the name of a work, or words that are set apart. */
function isTitle(pieces: readonly QuotationPiece[]): boolean {
  const words = pieces.flatMap(({ words }) => words);
  if (words.length < SHORTEST_UNATTRIBUTED) return true;
  return words.filter(({ isContent }) => isContent).every(({ surface }) => /^[\p{Lu}\d]/u.test(surface));
}

/** Shorter words in quotation marks that nobody is said to have spoken are only set apart. */
const SHORTEST_UNATTRIBUTED = 4;
const RANK = { supported: 2, contradicted: 1, unsourced: 0 } as const;

function supported(quotation: Quotation, places: readonly QuotationPlace[]): QuotationAlignment {
  return { quotation, verdict: 'supported', places: places.map(spanOf), edits: [] };
}

function bestOf(verdicts: readonly PlaceVerdict[]): PlaceVerdict | undefined {
  return [...verdicts].sort(
    (a, b) => RANK[b.verdict] - RANK[a.verdict] || b.agreeing - a.agreeing || a.altered.length - b.altered.length,
  )[0];
}

function toAlignment(quotation: Quotation, best: PlaceVerdict | undefined): QuotationAlignment {
  if (best === undefined || best.verdict === 'unsourced')
    return { quotation, verdict: 'unsourced', places: [], edits: [] };
  const edits = best.altered.map(({ placed, edit }) => toQuotationEdit(placed, edit));
  return { quotation, verdict: best.verdict, places: [spanOf(best.place)], edits };
}

/** Where the longest piece stands. */
function spanOf({ index, alignments }: QuotationPlace): SourceSpan {
  const placed = alignments.flatMap((alignment) => alignment ?? []);
  const [longest] = placed.sort((a, b) => b.same.length - a.same.length);
  const { from, to } = longest?.place ?? { from: 0, to: 0 };
  return { start: index.words[from]?.start ?? 0, end: index.words[to - 1]?.end ?? 0, source: index.source };
}
