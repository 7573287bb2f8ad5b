import type { ClaimLibrary } from '../../claims/library.js';
import type { DigestStore } from '../digest/digest-store.js';
import { Ranking } from '../ranking.js';
import { indexesOf, type SourceIndexes } from '../source-indexes.js';
import { DiagonalVotes, MOST_NEAR } from './diagonal-votes.js';
import { firstAtOrBeyond, indexLibraryWords, type LibraryWords } from './library-words.js';
import type { QuotationPiece } from './quotation-pieces.js';
import { alignWords, type WordAlignment } from './word-alignment.js';
import { indexWords, type WordIndex, type WordRange } from './word-index.js';

/** The words of a library, ready for quotations to be looked up in them. */
export interface SearchedWords extends LibraryWords {
  readonly votes: DiagonalVotes;
  /** The words of each source as it has them. */
  readonly indexes: SourceIndexes<WordIndex>;
}

/** Where a source may have the words of a quotation. */
export interface QuotationPlace {
  readonly index: WordIndex;
  /** The alignment of each piece, in the order of the pieces; undefined where one has no place. */
  readonly alignments: readonly (WordAlignment | undefined)[];
}

/** A piece with the numbers of its words' values in the library; -1 for a word that no source has. */
interface NumberedPiece {
  readonly values: Int32Array;
  readonly afterGap: boolean;
}

/** Common phrases stand in many places; more of them tell nothing more. */
const MOST_PLACES = 40;
/** So do common sources: what stands in more of them is looked at in so many. */
export const MOST_SOURCES = 32;
/** Words of the source that an ellipsis or an insertion may skip. */
const GAP_REACH = 300;
const NO_GAP_REACH = 60;
/** Shorter pieces are found word for word or not at all. */
const SHORTEST_NEAR_PIECE = 3;

/** Makes the words of all sources searchable. Linear in their number. */
export function indexQuotable({ sources }: ClaimLibrary, store: DigestStore): SearchedWords {
  const words = indexLibraryWords(store);
  return { ...words, votes: new DiagonalVotes(words), indexes: indexesOf(sources, indexWords) };
}

/** Every place of the first few sources where all pieces stand word for word, in order and near each other. */
export function exactPlacesOf(library: SearchedWords, pieces: readonly QuotationPiece[]): QuotationPlace[] {
  const numbered = numberedIn(library, pieces);
  const { piece, at } = longest(numbered);
  const met = new Set<number>();
  const found: QuotationPlace[] = [];
  for (const place of exactRanges(library, piece, everywhere(library), MOST_PLACES)) {
    const source = library.sourceAt(place.from);
    if (met.size >= MOST_SOURCES && !met.has(source)) break;
    const alignments = extend(library, numbered, at, exact(piece, place), exactIn);
    if (alignments.some((alignment) => alignment === undefined)) continue;
    met.add(source);
    found.push(...toPlaces(library, alignments));
  }
  return found;
}

/** The few places of each source where most of the words stand in order, source by source; of many sources, of those that have most. */
export function nearPlacesOf(library: SearchedWords, pieces: readonly QuotationPiece[]): QuotationPlace[] {
  const numbered = numberedIn(library, pieces);
  const { piece, at } = longest(numbered);
  const verbatim = Array.from(exactRanges(library, piece, everywhere(library), MOST_NEAR), (place) =>
    exact(piece, place),
  );
  const sourceOf = ({ place }: WordAlignment): number => library.sourceAt(place.from);
  const withPiece = new Set(verbatim.map(sourceOf));
  const others = near(library, piece, everywhere(library)).filter((found) => !withPiece.has(sourceOf(found)));
  const starts = [...verbatim, ...others].sort((a, b) => sourceOf(a) - sourceOf(b));
  const found = starts.map((start) => ({
    source: sourceOf(start),
    alignments: extend(library, numbered, at, start, exactOrNearIn),
  }));
  return ofFewSources(found).flatMap(({ alignments }) => toPlaces(library, alignments));
}

interface AlignedIn {
  readonly source: number;
  readonly alignments: readonly (WordAlignment | undefined)[];
}

/** The alignments of those sources that have most of the words, in their order. */
function ofFewSources(found: readonly AlignedIn[]): readonly AlignedIn[] {
  const most = new Map<number, number>();
  for (const { source, alignments } of found) {
    const same = alignments.reduce((sum, alignment) => sum + (alignment?.same.length ?? 0), 0);
    most.set(source, Math.max(same, most.get(source) ?? 0));
  }
  if (most.size <= MOST_SOURCES) return found;
  const ranking = new Ranking(MOST_SOURCES);
  for (const [source, weight] of most) ranking.add({ source, weight });
  const kept = new Set(ranking.ranked.map(({ source }) => source));
  return found.filter(({ source }) => kept.has(source));
}

function numberedIn({ numberOf }: LibraryWords, pieces: readonly QuotationPiece[]): NumberedPiece[] {
  return pieces.map(({ words, afterGap }) => ({ values: Int32Array.from(words, numberOf), afterGap }));
}

function longest(pieces: readonly NumberedPiece[]): { readonly piece: Int32Array; readonly at: number } {
  const lengths = pieces.map(({ values }) => values.length);
  const at = lengths.indexOf(Math.max(...lengths));
  return { piece: pieces[at]?.values ?? new Int32Array(0), at };
}

function everywhere({ values }: LibraryWords): WordRange {
  return { from: 0, to: values.length };
}

/** A place with its alignments counted from the first word of its source. */
function toPlaces(
  { indexes, firstWords, sourceAt }: SearchedWords,
  alignments: readonly (WordAlignment | undefined)[],
): QuotationPlace[] {
  const source = sourceAt(alignments.find((alignment) => alignment !== undefined)?.place.from ?? 0);
  const index = indexes.at(source);
  const first = firstWords[source] ?? 0;
  if (index === undefined) return [];
  return [{ index, alignments: alignments.map((alignment) => alignment && fromFirst(alignment, first)) }];
}

function fromFirst({ place, same, edits }: WordAlignment, first: number): WordAlignment {
  const moved = ({ from, to }: WordRange): WordRange => ({ from: from - first, to: to - first });
  return { place: moved(place), same, edits: edits.map(({ draft, source }) => ({ draft, source: moved(source) })) };
}

function exact(piece: Int32Array, place: WordRange): WordAlignment {
  return { place, same: Array.from(piece, (_, at) => at), edits: [] };
}

/** Every stretch that has these words one after the other, at most so many of a source, looked up by the rarest of them. */
function* exactRanges(
  library: SearchedWords,
  piece: Int32Array,
  within: WordRange,
  most: number,
): Generator<WordRange> {
  const { rarest, places } = rarestOf(library, piece);
  let [source, count] = [-1, 0];
  for (let next = firstAtOrBeyond(places, within.from + rarest); next < places.length; next++) {
    const from = (places[next] ?? 0) - rarest;
    if (from + piece.length > within.to) break;
    if (!standsAt(library, piece, from)) continue;
    const here = library.sourceAt(from);
    if (from + piece.length > (library.firstWords[here + 1] ?? 0)) continue;
    count = here === source ? count + 1 : 1;
    source = here;
    if (count <= most) yield { from, to: from + piece.length };
  }
}

/** The word of a piece that has fewest places; none where a word has no place at all. */
function rarestOf({ placesOf }: LibraryWords, piece: Int32Array): { rarest: number; places: Uint32Array } {
  let rarest = 0;
  let places: Uint32Array | undefined;
  for (let at = 0; at < piece.length; at++) {
    const value = piece[at] ?? -1;
    if (value < 0) return { rarest: 0, places: NOWHERE };
    const here = placesOf(value);
    if (places !== undefined && here.length >= places.length) continue;
    places = here;
    rarest = at;
  }
  return { rarest, places: places ?? NOWHERE };
}

const NOWHERE = new Uint32Array(0);

function standsAt({ values }: LibraryWords, piece: Int32Array, from: number): boolean {
  for (let at = 0; at < piece.length; at++) if (values[from + at] !== piece[at]) return false;
  return true;
}

type Locate = (
  library: SearchedWords,
  piece: Int32Array,
  within: WordRange,
  side: 'after' | 'before',
) => WordAlignment | undefined;

/** Places the pieces on both sides of one that has its place. */
function extend(
  library: SearchedWords,
  pieces: readonly NumberedPiece[],
  at: number,
  start: WordAlignment,
  locate: Locate,
): (WordAlignment | undefined)[] {
  const alignments = new Array<WordAlignment | undefined>(pieces.length);
  alignments[at] = start;
  const source = library.sourceAt(start.place.from);
  const [first = 0, end = 0] = [library.firstWords[source], library.firstWords[source + 1]];
  let { from, to } = start.place;
  for (let next = at + 1; next < pieces.length; next++) {
    const within = { from: to, to: Math.min(end, to + reach(pieces[next])) };
    const found = locate(library, pieces[next]?.values ?? NO_WORDS, within, 'after');
    alignments[next] = found;
    to = found?.place.to ?? to;
  }
  for (let next = at - 1; next >= 0; next--) {
    const within = { from: Math.max(first, from - reach(pieces[next + 1])), to: from };
    const found = locate(library, pieces[next]?.values ?? NO_WORDS, within, 'before');
    alignments[next] = found;
    from = found?.place.from ?? from;
  }
  return alignments;
}

const NO_WORDS = new Int32Array(0);

function reach(piece: NumberedPiece | undefined): number {
  return piece?.afterGap ? GAP_REACH : NO_GAP_REACH + (piece?.values.length ?? 0);
}

const exactIn: Locate = (library, piece, within, side) => {
  const places = [...exactRanges(library, piece, within, Number.POSITIVE_INFINITY)];
  const nearest = side === 'after' ? places[0] : places.at(-1);
  return nearest && exact(piece, nearest);
};

const exactOrNearIn: Locate = (library, piece, within, side) =>
  exactIn(library, piece, within, side) ?? near(library, piece, within)[0];

/** Alignments with the stretches on whose diagonals most words stand, source by source, the best first. */
function near(library: SearchedWords, piece: Int32Array, within: WordRange): WordAlignment[] {
  if (piece.length < SHORTEST_NEAR_PIECE) return [];
  const found = library.votes.promising(piece, within).flatMap(({ source, window }) => {
    const alignment = alignWords(piece, library, window);
    return alignment === undefined ? [] : [{ source, alignment }];
  });
  found.sort((a, b) => a.source - b.source || b.alignment.same.length - a.alignment.same.length);
  return found.map(({ alignment }) => alignment);
}
