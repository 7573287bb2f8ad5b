import type { Verdict } from '../types.js';
import { type JudgedEdit, judgeEdit, type PlacedPiece } from './judge-edit.js';
import type { QuotationPiece } from './quotation-pieces.js';
import type { QuotationPlace } from './quotation-search.js';
import type { SourceWord } from './word-index.js';

/** What a place of a source says of a quotation. */
export interface PlaceVerdict {
  readonly verdict: Verdict;
  readonly place: QuotationPlace;
  /** Words of the quotation that the place has. */
  readonly agreeing: number;
  readonly altered: readonly { readonly placed: PlacedPiece; readonly edit: JudgedEdit }[];
}

/** Shorter quotations are looked up, never called altered. */
const FEWEST_WORDS = 3;
/** Asked where the source does not print the words as a quotation. */
const FEWEST_PROSE_WORDS = 6;
/** Of the quotation's words that have to stand, in order, in the source. */
const SHARE = 0.7;
/** Asked where two words or more differ at an edge, or the source reports the words in its own. */
const STRICT_SHARE = 0.85;
const FEWEST_CONTENT_WORDS = 2;
/** One change in about so many words is a slip; more are a paraphrase or another translation. */
const WORDS_PER_CHANGE = 6;
/** The share of words that a source may lack where its own quotation is shorter. */
const BEYOND_SHARE = 0.2;

/** Judges a quotation of the draft at one place of a source. */
export function judgePlace(text: string, pieces: readonly QuotationPiece[], place: QuotationPlace): PlaceVerdict {
  const placed = placePieces(text, pieces, place);
  const kept = placed.flatMap(({ words, alignment }) => alignment.same.flatMap((at) => words[at] ?? []));
  const isQuoted = isQuotedPlace(placed);
  const judged = placed.flatMap((each) =>
    each.alignment.edits.map((edit) => ({ placed: each, edit: judgeEdit(each, edit, isQuoted) })),
  );
  const total = pieces.reduce((sum, { words }) => sum + words.length, 0);
  const agreeing = kept.length + countWords(judged, 'same');
  const evidence = { total, share: agreeing / total, isQuoted };
  const altered = judged.filter(({ edit }) => edit.kind === 'altered' && isTelling(edit, evidence));
  const isLoud =
    isLoudPlace(evidence, altered.length) && kept.filter(({ isContent }) => isContent).length >= FEWEST_CONTENT_WORDS;
  const verdict = altered.length > 0 && isLoud ? 'contradicted' : supportedOrNot(judged, evidence);
  return { verdict, place, agreeing, altered: verdict === 'contradicted' ? altered : [] };
}

interface PlaceEvidence {
  readonly total: number;
  readonly share: number;
  readonly isQuoted: boolean;
}
type PlacedEdit = PlaceVerdict['altered'][number];

function placePieces(text: string, pieces: readonly QuotationPiece[], place: QuotationPlace): PlacedPiece[] {
  const { index, alignments } = place;
  return pieces.flatMap(({ words }, at) => {
    const alignment = alignments[at];
    return alignment === undefined ? [] : [{ text, words, index, alignment }];
  });
}

/** The source prints most of the place as a quotation. */
function isQuotedPlace(placed: readonly PlacedPiece[]): boolean {
  const words = placed.flatMap(({ index, alignment }): readonly SourceWord[] =>
    index.words.slice(alignment.place.from, alignment.place.to).filter(({ isAside }) => !isAside),
  );
  return words.filter(({ isQuoted }) => isQuoted).length * 2 > words.length;
}

function countWords(judged: readonly PlacedEdit[], kind: JudgedEdit['kind']): number {
  return judged.reduce((sum, { edit }) => sum + (edit.kind === kind ? edit.ours.length : 0), 0);
}

function isTelling({ ours, theirs, isEdge }: JudgedEdit, { share, isQuoted }: PlaceEvidence): boolean {
  if (isEdge && ours.length > 1 && share < STRICT_SHARE) return false;
  // A report shifts "will" to "would" and "my" to "his": only a word of matter tells there.
  return isQuoted || [...ours, ...theirs].some(({ isContent }) => isContent);
}

function isLoudPlace({ total, share, isQuoted }: PlaceEvidence, changes: number): boolean {
  if (changes > 1 + Math.floor(total / WORDS_PER_CHANGE)) return false;
  return isQuoted ? total >= FEWEST_WORDS && share >= SHARE : total >= FEWEST_PROSE_WORDS && share >= STRICT_SHARE;
}

function supportedOrNot(judged: readonly PlacedEdit[], { total, share }: PlaceEvidence): Verdict {
  const hasAltered = judged.some(({ edit }) => edit.kind === 'altered');
  return !hasAltered && share >= 1 - BEYOND_SHARE && total > 0 ? 'supported' : 'unsourced';
}
