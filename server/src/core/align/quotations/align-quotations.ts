import type { Reading } from '../../mentions/reading.js';
import type { Quotation, SpokenAttribution } from '../../mentions/speech.js';
import type { QuotationAlignment, SourceSpan } from '../alignment.js';
import { saysItThere } from '../attributions/same-speaker.js';
import type { LibraryIndex } from '../library-index.js';
import type { RecentMemory } from '../recent-memory.js';
import { hasEnough, judgePlace, type PlaceVerdict, type SpeakerAtPlace } from './judge-place.js';
import { toQuotationEdit } from './quotation-edits.js';
import { type QuotationPiece, quotationPieces } from './quotation-pieces.js';
import { exactPlacesOf, nearPlacesOf, type QuotationPlace } from './quotation-search.js';
import { alignShortQuotation } from './short-quotations.js';

/** Quotations by their words and what stands right beside them: what is found for one holds wherever it stands. */
export type QuotationMemory = RecentMemory<KnownQuotation>;

interface KnownQuotation {
  readonly isEmpty: boolean;
  readonly isTitle: boolean;
  readonly exact: readonly SourceSpan[];
  /** Searched for when it is asked for. */
  near(): readonly QuotationPlace[];
  /** By who speaks at the near places, with offsets from the start of the quotation. */
  readonly judged: Map<string, Judged>;
}

type Judged = Omit<QuotationAlignment, 'quotation'>;

/** Lays every quotation of a draft against the sources' words. One that agrees anywhere is supported. */
export function alignQuotations(draft: Reading, index: LibraryIndex): QuotationAlignment[] {
  const spoken = attributionsByQuotation(draft);
  return draft.speech.quotations.flatMap((quotation) => {
    const known = index.memory.quotations.get(inItsPlace(quotation, draft.text), () => lookUp(quotation, draft, index));
    if (known.isEmpty) return [];
    if (known.exact.length > 0) return [{ quotation, verdict: 'supported', places: known.exact, edits: [] }];
    const attribution = spoken.get(quotation);
    const short = alignShortQuotation(draft, quotation, index);
    if (short !== undefined) return [{ quotation, ...short }];
    if (attribution === undefined && known.isTitle) return [];
    const near = known.near();
    const speakers = near.map((place) =>
      attribution ? saysItThere(draft, attribution, spanOf(place), index) : 'nobody',
    );
    const key = speakers.join();
    const judged = known.judged.get(key) ?? shifted(judge(quotation, draft, near, speakers), -quotation.start);
    known.judged.set(key, judged);
    return [{ quotation, ...shifted(judged, quotation.start) }];
  });
}

/** A quotation with the few characters around it that its edits may look at. */
function inItsPlace({ start, end, inner }: Quotation, text: string): string {
  const around = text.slice(Math.max(0, start - REACH), end + REACH);
  return `${Math.min(start, REACH)} ${inner.start - start} ${end - inner.end} ${around}`;
}

function lookUp(quotation: Quotation, { text }: Reading, { words }: LibraryIndex): KnownQuotation {
  const pieces = piecesOf(quotation, text);
  const isEmpty = pieces.length === 0;
  const exact = isEmpty ? [] : exactPlacesOf(words, pieces);
  let near: readonly QuotationPlace[] | undefined;
  return {
    isEmpty,
    isTitle: isTitle(pieces),
    exact: exact.map(spanOf),
    near: () => {
      near ??= nearPlacesOf(words, pieces).filter((place) => hasEnough(text, pieces, place));
      return near;
    },
    judged: new Map(),
  };
}

function judge(
  quotation: Quotation,
  { text }: Reading,
  near: readonly QuotationPlace[],
  speakers: readonly SpeakerAtPlace[],
): Judged {
  const pieces = piecesOf(quotation, text);
  const verdicts = near.map((place, at) => judgePlace(text, pieces, place, speakers[at] ?? 'nobody'));
  return toJudged(bestOf(verdicts));
}

function piecesOf(quotation: Quotation, text: string): QuotationPiece[] {
  return quotationPieces(text, quotation).filter(({ words }) => words.length > 0);
}

function shifted({ edits, ...judged }: Judged, by: number): Judged {
  return { ...judged, edits: edits.map((edit) => ({ ...edit, start: edit.start + by, end: edit.end + by })) };
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
/** No edit of a quotation looks further beyond its marks. */
const REACH = 8;
const RANK = { supported: 2, contradicted: 1, unsourced: 0 } as const;

function bestOf(verdicts: readonly PlaceVerdict[]): PlaceVerdict | undefined {
  return [...verdicts].sort(
    (a, b) => RANK[b.verdict] - RANK[a.verdict] || b.agreeing - a.agreeing || a.edits.length - b.edits.length,
  )[0];
}

function toJudged(best: PlaceVerdict | undefined): Judged {
  if (best === undefined || best.verdict === 'unsourced') return { verdict: 'unsourced', places: [], edits: [] };
  const edits = best.edits.map(({ placed, edit }) => toQuotationEdit(placed, edit));
  return { verdict: best.verdict, places: [spanOf(best.place)], edits };
}

/** Where the longest piece stands. */
function spanOf({ index, alignments }: QuotationPlace): SourceSpan {
  const placed = alignments.flatMap((alignment) => alignment ?? []);
  const [longest] = placed.sort((a, b) => b.same.length - a.same.length);
  const { from, to } = longest?.place ?? { from: 0, to: 0 };
  return { start: index.words[from]?.start ?? 0, end: index.words[to - 1]?.end ?? 0, source: index.source };
}
