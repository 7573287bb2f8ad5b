import type { Reading } from '../mentions/reading.js';
import type { Quotation, SpokenAttribution } from '../mentions/speech.js';
import type { QuotationAlignment, SourceSpan } from './alignment.js';
import { judgePlace, type PlaceVerdict } from './judge-place.js';
import type { LibraryIndex } from './library-index.js';
import { toQuotationEdit } from './quotation-edits.js';
import { type QuotationPiece, quotationPieces } from './quotation-pieces.js';
import { exactPlacesOf, nearPlacesOf, type QuotationPlace } from './quotation-search.js';
import { saysItThere } from './same-speaker.js';

/** Lays every quotation of a draft against the sources' words. One that agrees anywhere is supported. */
export function alignQuotations(draft: Reading, index: LibraryIndex): QuotationAlignment[] {
  const spoken = attributionsByQuotation(draft);
  return draft.speech.quotations.flatMap((quotation) => {
    const pieces = quotationPieces(draft.text, quotation).filter(({ words }) => words.length > 0);
    if (pieces.length === 0) return [];
    const exact = index.words.flatMap((words) => exactPlacesOf(words, pieces));
    if (exact.length > 0) return [supported(quotation, exact)];
    const attribution = spoken.get(quotation);
    if (attribution === undefined && isTitle(pieces)) return [];
    const near = index.words.flatMap((words) => nearPlacesOf(words, pieces));
    const verdicts = near.map((place) => {
      const speaker = attribution ? saysItThere(draft, attribution, spanOf(place), index) : 'nobody';
      return judgePlace(draft.text, pieces, place, speaker);
    });
    return [toAlignment(quotation, bestOf(verdicts))];
  });
}

function attributionsByQuotation({ speech }: Reading): ReadonlyMap<Quotation, SpokenAttribution> {
  const attributed = speech.attributions.filter(({ source }) => source !== undefined);
  return new Map(attributed.flatMap((attribution) => attribution.parts.map((part) => [part, attribution] as const)));
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
    (a, b) => RANK[b.verdict] - RANK[a.verdict] || b.agreeing - a.agreeing || a.edits.length - b.edits.length,
  )[0];
}

function toAlignment(quotation: Quotation, best: PlaceVerdict | undefined): QuotationAlignment {
  if (best === undefined || best.verdict === 'unsourced')
    return { quotation, verdict: 'unsourced', places: [], edits: [] };
  const edits = best.edits.map(({ placed, edit }) => toQuotationEdit(placed, edit));
  return { quotation, verdict: best.verdict, places: [spanOf(best.place)], edits };
}

/** Where the longest piece stands. */
function spanOf({ index, alignments }: QuotationPlace): SourceSpan {
  const placed = alignments.flatMap((alignment) => alignment ?? []);
  const [longest] = placed.sort((a, b) => b.same.length - a.same.length);
  const { from, to } = longest?.place ?? { from: 0, to: 0 };
  return { start: index.words[from]?.start ?? 0, end: index.words[to - 1]?.end ?? 0, source: index.source };
}
