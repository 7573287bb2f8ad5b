import { isNeverName } from '../../mentions/speech/names.js';
import type { Verdict } from '../../types.js';
import { isNoEdit, type JudgedEdit, judgeEdit, type PlacedPiece } from './judge-edit.js';
import type { QuotationPiece } from './quotation-pieces.js';
import type { QuotationPlace } from './quotation-search.js';
import type { QuotationWord } from './quotation-words.js';
import type { WordRange } from './word-index.js';

/** An edit with the piece in which it stands. */
export interface PlacedEdit {
  readonly placed: PlacedPiece;
  readonly edit: JudgedEdit;
}

/** What a place of a source says of a quotation. */
export interface PlaceVerdict {
  readonly verdict: Verdict;
  readonly place: QuotationPlace;
  /** Words of the quotation that the place has. */
  readonly agreeing: number;
  /** What differs, slight or not. */
  readonly edits: readonly PlacedEdit[];
}

/** Shorter quotations are looked up, never called altered. */
const FEWEST_WORDS = 3;
/** Asked where the source does not print the words as a quotation. */
const FEWEST_PROSE_WORDS = 6;
/** Of the quotation's words that have to stand, in order, in the source. */
const SHARE = 0.7;
/** Asked where two words or more differ at an edge, or the source reports the words in its own. */
const STRICT_SHARE = 0.85;
/** Asked where the source has them from somebody else, or they end otherwise there and nobody knows who says them. */
const FEWEST_OF_ANOTHER = 8;
const FEWEST_CONTENT_WORDS = 2;
/** One change in about so many words is a slip; more are a paraphrase or another translation. */
const WORDS_PER_CHANGE = 10;
/** The share of words that a source may lack where its own quotation is shorter. */
const BEYOND_SHARE = 0.2;

/** Who says the words at a place: the speaker of the draft, another one, somebody, or nobody in the draft. */
export type SpeakerAtPlace = 'same' | 'different' | 'unknown' | 'nobody';

/** Judges a quotation of the draft at one place of a source. */
export function judgePlace(
  text: string,
  pieces: readonly QuotationPiece[],
  place: QuotationPlace,
  speaker: SpeakerAtPlace,
): PlaceVerdict {
  const placed = placePieces(text, pieces, place);
  const total = countAll(pieces.map(({ words }) => words));
  const edits = placed.flatMap((each) =>
    each.alignment.edits.map((edit) => ({ placed: each, edit: lessened(judgeEdit(each, edit), total, speaker) })),
  );
  const kept = placed.flatMap(({ words, alignment }) => alignment.same.flatMap((at) => words[at] ?? []));
  const agreeing = kept.length + countAll(edits.flatMap(({ edit }) => (edit.kind === 'same' ? [edit.ours] : [])));
  const verdict = verdictOf(edits, {
    total,
    share: agreeing / total,
    contentWords: kept.filter(({ isContent }) => isContent).length,
    isQuoted: placed[0]?.isQuoted ?? false,
    speaker,
  });
  const shown = edits.filter(({ edit }) => edit.kind === 'slight' || edit.kind === 'altered');
  return { verdict, place, agreeing, edits: verdict === 'unsourced' ? [] : shown };
}

/** Whether a place has enough of a quotation's words for any verdict but "unsourced", whoever says them there. */
export function hasEnough(text: string, pieces: readonly QuotationPiece[], place: QuotationPlace): boolean {
  const total = countAll(pieces.map(({ words }) => words));
  const placed = placePieces(text, pieces, place);
  const open = placed.flatMap((each) => each.alignment.edits.map((edit) => ({ placed: each, edit })));
  const lengthOf = ({ edit: { draft } }: (typeof open)[number]): number => draft.to - draft.from;
  open.sort((a, b) => lengthOf(b) - lengthOf(a));
  let most = placed.reduce((sum, { alignment }) => sum + alignment.same.length, 0);
  for (const each of open) most += lengthOf(each);
  for (const each of open) {
    if (most / total < SHARE) return false;
    if (lengthOf(each) > 0 && !isNoEdit(each.placed, each.edit)) most -= lengthOf(each);
  }
  return most / total >= SHARE;
}

interface PlaceEvidence {
  readonly total: number;
  /** Of the quotation's words, those that the source has here. */
  readonly share: number;
  readonly contentWords: number;
  readonly isQuoted: boolean;
  readonly speaker: SpeakerAtPlace;
}

/** In a few words, or in words that nobody is said to have spoken, what came or went need not be a misquotation. */
function lessened(edit: JudgedEdit, total: number, speaker: SpeakerAtPlace): JudgedEdit {
  const isPureGap = edit.ours.length === 0 || edit.theirs.length === 0;
  const isWeak = isPureGap && !edit.turnsSense && (total <= FEWEST_WORDS || speaker === 'nobody');
  return edit.kind === 'altered' && isWeak ? { ...edit, kind: 'slight' } : edit;
}

function placePieces(text: string, pieces: readonly QuotationPiece[], place: QuotationPlace): PlacedPiece[] {
  const { index, alignments } = place;
  const isQuoted = isQuotedPlace(place);
  return pieces.flatMap(({ words }, at) => {
    const alignment = alignments[at];
    return alignment === undefined ? [] : [{ text, words, index, alignment, isQuoted }];
  });
}

/** Whether more of the place's words are quoted than told, what stands between two quotations left out. */
function isQuotedPlace({ index, alignments }: QuotationPlace): boolean {
  let [quoted, told] = [0, 0];
  for (const alignment of alignments) {
    const { from, to } = alignment?.place ?? NOWHERE;
    for (let at = from; at < to; at++) {
      const word = index.words[at];
      if (word === undefined || word.isAside) continue;
      if (word.isQuoted) quoted++;
      else told++;
    }
  }
  return quoted > told;
}

const NOWHERE: WordRange = { from: 0, to: 0 };

function countAll(lists: readonly (readonly unknown[])[]): number {
  return lists.reduce((sum, { length }) => sum + length, 0);
}

function verdictOf(edits: readonly PlacedEdit[], evidence: PlaceEvidence): Verdict {
  const altered = edits.filter(({ edit }) => edit.kind === 'altered');
  if (altered.length === 0) return isThere(evidence) ? 'supported' : 'unsourced';
  return isEnough(evidence) && areSlips(altered, evidence) ? 'contradicted' : 'unsourced';
}

/** "We are not ready for winter" is not "we are not ready for that": few words that go on otherwise may be anybody's. */
function isThere({ total, share, speaker }: PlaceEvidence): boolean {
  const isAnybodys = total < FEWEST_OF_ANOTHER && (speaker === 'different' || speaker === 'unknown');
  return share >= (isAnybodys ? 1 : 1 - BEYOND_SHARE);
}

function isEnough({ total, share, contentWords, isQuoted, speaker }: PlaceEvidence): boolean {
  if (contentWords < (speaker === 'same' ? 1 : FEWEST_CONTENT_WORDS)) return false;
  if (speaker === 'different') return total >= FEWEST_OF_ANOTHER && share >= STRICT_SHARE;
  return isQuoted ? total >= FEWEST_WORDS && share >= SHARE : total >= FEWEST_PROSE_WORDS && share >= STRICT_SHARE;
}

function areSlips(altered: readonly PlacedEdit[], { total, share, speaker }: PlaceEvidence): boolean {
  if (altered.length > 1 + Math.floor(total / WORDS_PER_CHANGE)) return false;
  const edges = altered.filter(({ edit }) => edit.isEdge);
  const isShort = total < FEWEST_PROSE_WORDS;
  if (isShort && edges.some((edge) => speaker !== 'same' || isOfAnotherKind(edge))) return false;
  return share >= STRICT_SHARE || edges.every(({ edit }) => edit.ours.length <= 1);
}

/** "abolish the law" against "Though the law": the same words, met in another sentence. */
function isOfAnotherKind({ edit: { ours, theirs } }: PlacedEdit): boolean {
  return ours.some(isOfMatter) !== theirs.some(isOfMatter);
}

function isOfMatter({ isContent, surface }: QuotationWord): boolean {
  return isContent && !isNeverName(surface.toLowerCase());
}
