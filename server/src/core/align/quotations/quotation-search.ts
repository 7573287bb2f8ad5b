import { addTo } from '../multimap.js';
import type { QuotationPiece } from './quotation-pieces.js';
import type { QuotationWord } from './quotation-words.js';
import { alignWords, type WordAlignment } from './word-alignment.js';
import type { WordIndex, WordRange } from './word-index.js';

/** Where a source may have the words of a quotation. */
export interface QuotationPlace {
  readonly index: WordIndex;
  /** The alignment of each piece, in the order of the pieces; undefined where one has no place. */
  readonly alignments: readonly (WordAlignment | undefined)[];
}

type Words = readonly QuotationWord[];

/** Common phrases stand in many places; more of them tell nothing more. */
const MOST_PLACES = 40;
/** Words of the source that an ellipsis or an insertion may skip. */
const GAP_REACH = 300;
const NO_GAP_REACH = 60;
/** Shorter pieces are found word for word or not at all. */
const SHORTEST_NEAR_PIECE = 3;
/** Values with more places than this do not vote. */
const MOST_VOTES = 60;
/** Diagonals are counted in bins, so that a few added or missing words do not part the votes. */
const BIN = 4;
const MOST_NEAR = 4;
/** The share of a piece's votes that a bin needs to be worth an alignment. */
const FEWEST_VOTES = 0.4;
const MARGIN = 12;
const NOBODY: readonly number[] = [];

/** Every place where all pieces stand word for word, in order and near each other. */
export function exactPlacesOf(index: WordIndex, pieces: readonly QuotationPiece[]): QuotationPlace[] {
  const { words, at } = longest(pieces);
  const places = exactRanges(index, words, everywhere(index)).slice(0, MOST_PLACES);
  return places.flatMap((place) => {
    const alignments = extend(index, pieces, at, exact(words, place), exactIn);
    return alignments.every((alignment) => alignment !== undefined) ? [{ index, alignments }] : [];
  });
}

/** The few places where most of the words stand in order. */
export function nearPlacesOf(index: WordIndex, pieces: readonly QuotationPiece[]): QuotationPlace[] {
  const { words, at } = longest(pieces);
  const places = exactRanges(index, words, everywhere(index)).slice(0, MOST_NEAR);
  const starts = places.length > 0 ? places.map((place) => exact(words, place)) : near(index, words, everywhere(index));
  return starts.map((start) => ({ index, alignments: extend(index, pieces, at, start, exactOrNearIn) }));
}

function longest(pieces: readonly QuotationPiece[]): { readonly words: Words; readonly at: number } {
  const lengths = pieces.map(({ words }) => words.length);
  const at = lengths.indexOf(Math.max(...lengths));
  return { words: pieces[at]?.words ?? [], at };
}

function everywhere({ words }: WordIndex): WordRange {
  return { from: 0, to: words.length };
}

function exact(words: Words, place: WordRange): WordAlignment {
  return { place, same: words.map((_, at) => at), edits: [] };
}

/** Every stretch that has these words one after the other, looked up by the rarest of them. */
function exactRanges({ words, placesOf }: WordIndex, piece: Words, within: WordRange): WordRange[] {
  const counts = piece.map(({ value }) => placesOf(value).length);
  const rarest = counts.indexOf(Math.min(...counts));
  const value = piece[rarest]?.value;
  if (value === undefined) return [];
  return placesOf(value)
    .map((place) => ({ from: place - rarest, to: place - rarest + piece.length }))
    .filter(
      ({ from, to }) =>
        from >= within.from && to <= within.to && piece.every((word, at) => words[from + at]?.value === word.value),
    );
}

type Locate = (
  index: WordIndex,
  words: Words,
  within: WordRange,
  side: 'after' | 'before',
) => WordAlignment | undefined;

/** Places the pieces on both sides of one that has its place. */
function extend(
  index: WordIndex,
  pieces: readonly QuotationPiece[],
  at: number,
  start: WordAlignment,
  locate: Locate,
): (WordAlignment | undefined)[] {
  const alignments = new Array<WordAlignment | undefined>(pieces.length);
  alignments[at] = start;
  let { from, to } = start.place;
  for (let next = at + 1; next < pieces.length; next++) {
    const within = { from: to, to: Math.min(index.words.length, to + reach(pieces[next])) };
    const found = locate(index, pieces[next]?.words ?? [], within, 'after');
    alignments[next] = found;
    to = found?.place.to ?? to;
  }
  for (let next = at - 1; next >= 0; next--) {
    const within = { from: Math.max(0, from - reach(pieces[next + 1])), to: from };
    const found = locate(index, pieces[next]?.words ?? [], within, 'before');
    alignments[next] = found;
    from = found?.place.from ?? from;
  }
  return alignments;
}

function reach(piece: QuotationPiece | undefined): number {
  return piece?.afterGap ? GAP_REACH : NO_GAP_REACH + (piece?.words.length ?? 0);
}

const exactIn: Locate = (index, words, within, side) => {
  const places = exactRanges(index, words, within);
  const nearest = side === 'after' ? places[0] : places.at(-1);
  return nearest && exact(words, nearest);
};

const exactOrNearIn: Locate = (index, words, within, side) =>
  exactIn(index, words, within, side) ?? near(index, words, within)[0];

/** Alignments with the stretches on whose diagonals most words stand, the best first. */
function near(index: WordIndex, piece: Words, within: WordRange): WordAlignment[] {
  if (piece.length < SHORTEST_NEAR_PIECE) return [];
  const found = promisingBins(index, piece, within).flatMap((bin) => {
    const from = Math.max(within.from, bin * BIN - MARGIN);
    const to = Math.min(within.to, bin * BIN + piece.length + MARGIN);
    return alignWords(piece, index.words, { from, to }) ?? [];
  });
  return found.sort((a, b) => b.same.length - a.same.length);
}

/** Every word votes, at each of its places, for the diagonal on which the quotation would start. */
function promisingBins({ placesOf }: WordIndex, piece: Words, within: WordRange): number[] {
  if (piece.filter(({ value }) => placesOf(value).length > 0).length < FEWEST_VOTES * piece.length) return [];
  const voters = new Map<number, number[]>();
  piece.forEach(({ value }, at) => {
    const places = placesOf(value);
    if (places.length > MOST_VOTES) return;
    for (const place of places) {
      if (place >= within.from && place < within.to) addTo(voters, Math.round((place - at) / BIN), at);
    }
  });
  const around = (bin: number) => [bin - 1, bin, bin + 1].map((each) => voters.get(each) ?? NOBODY);
  const votes = (bin: number): number => new Set(around(bin).flat()).size;
  const frequent = piece.filter(({ value }) => placesOf(value).length > MOST_VOTES).length;
  // Most bins have a vote or two: they are left out before anybody asks whether those come from the same word.
  const mayBeEnough = (bin: number): boolean =>
    around(bin).reduce((sum, { length }) => sum + length, frequent) >= FEWEST_VOTES * piece.length;
  return [...voters.keys()]
    .filter(mayBeEnough)
    .map((bin) => ({ bin, votes: votes(bin) + frequent }))
    .filter((each) => each.votes >= FEWEST_VOTES * piece.length)
    .sort((a, b) => b.votes - a.votes || a.bin - b.bin)
    .slice(0, MOST_NEAR)
    .map(({ bin }) => bin);
}
