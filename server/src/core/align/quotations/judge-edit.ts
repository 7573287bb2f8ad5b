import { type EditEdge, edgeOf, isSameAtEdge, wordsAtEdge } from './edge-edits.js';
import { type EditWeight, editWeight } from './edit-weight.js';
import type { QuotationWord } from './quotation-words.js';
import { isSameWording } from './same-wording.js';
import type { WordAlignment, WordEdit } from './word-alignment.js';
import type { SourceWord, WordIndex } from './word-index.js';

/**
 * What an edit does to the words: nothing; so little that the sense stays; a change; or what cannot be told from this
 * source.
 */
export type EditKind = 'same' | 'slight' | 'altered' | 'unknown';

/** An edit with the words on both sides of it. */
export interface JudgedEdit {
  readonly kind: EditKind;
  readonly ours: readonly QuotationWord[];
  /** Without what stands between two quotations. */
  readonly theirs: readonly SourceWord[];
  readonly edit: WordEdit;
  readonly isEdge: boolean;
  /** A negation came or went. */
  readonly turnsSense: boolean;
}

/** A piece of a quotation laid against a place of a source. */
export interface PlacedPiece {
  readonly text: string;
  readonly words: readonly QuotationWord[];
  readonly index: WordIndex;
  readonly alignment: WordAlignment;
  /** The source prints the place as a quotation. */
  readonly isQuoted: boolean;
}

/** Judges one edit of a piece. */
export function judgeEdit(placed: PlacedPiece, edit: WordEdit): JudgedEdit {
  const sides = sidesOf(placed, edit);
  const { ours, theirs, edge } = sides;
  const weight = editWeight(ours, theirs);
  const kind = kindOf(placed, sides, weight);
  return { kind, ours, theirs, edit, isEdge: edge !== undefined, turnsSense: weight === 'negation' };
}

/** Whether an edit does nothing to the words. */
export function isNoEdit(placed: PlacedPiece, edit: WordEdit): boolean {
  return doesNothing(placed, sidesOf(placed, edit));
}

/** The words on both sides of an edit. */
interface EditSides {
  readonly edit: WordEdit;
  readonly edge: EditEdge | undefined;
  readonly ours: readonly QuotationWord[];
  readonly theirs: readonly SourceWord[];
}

function sidesOf(placed: PlacedPiece, edit: WordEdit): EditSides {
  const { words, index } = placed;
  const edge = edgeOf(placed, edit);
  const theirs = edge ? wordsAtEdge(placed, edit, edge) : index.words.slice(edit.source.from, edit.source.to);
  return {
    edit,
    edge,
    ours: words.slice(edit.draft.from, edit.draft.to),
    theirs: theirs.filter(({ isAside }) => !isAside),
  };
}

function doesNothing(placed: PlacedPiece, { edit, edge, ours, theirs }: EditSides): boolean {
  if (isSameWording(ours, theirs) || isInsertion(placed, edit)) return true;
  return edge !== undefined && isSameAtEdge(placed, edit, edge);
}

function kindOf(placed: PlacedPiece, sides: EditSides, weight: EditWeight): EditKind {
  const { edit, edge, ours, theirs } = sides;
  if (doesNothing(placed, sides)) return 'same';
  if (edge) return ours.length > theirs.length || weight === 'mixed' ? 'unknown' : 'altered';
  if (mayBeLeftOut(placed, edit, ours, theirs) || isOutsideQuotation(placed, edit)) return 'unknown';
  if (weight === 'slight' || isWholeSentence(placed, edit, ours) || isRepetition(placed, edit, ours)) return 'slight';
  // A report shifts "will" to "would" and "my" to "his": only words of matter and negations tell there.
  return placed.isQuoted || weight === 'matter' || weight === 'negation' ? 'altered' : 'slight';
}

/** A place that is partly quoted and partly told: here the source speaks in its own words. */
function isOutsideQuotation({ index, isQuoted }: PlacedPiece, { source }: WordEdit): boolean {
  return (
    isQuoted &&
    index.words.slice(Math.max(0, source.from - 1), source.to + 1).some((word) => !word.isQuoted && !word.isAside)
  );
}

/** Words that the draft puts in parentheses or brackets are the writer's, not the speaker's. */
function isInsertion({ text, words, index }: PlacedPiece, { draft, source }: WordEdit): boolean {
  const ours = words.slice(draft.from, draft.to);
  if (ours.length === 0) return false;
  if (ours.every(({ surface }) => /[[\]]/.test(surface))) return true;
  return isBracketed(text, ours) && !isBracketed(index.source.reading.text, index.words.slice(source.from, source.to));
}

function isBracketed(text: string, words: readonly QuotationWord[]): boolean {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return false;
  return (
    /[([]\s?$/.test(text.slice(Math.max(0, first.start - 2), first.start)) &&
    /^\s?[)\]]/.test(text.slice(last.end, last.end + 2))
  );
}

/** The source itself may leave words out here: at an ellipsis, between two quotations, between two sentences. */
function mayBeLeftOut(
  { index, words }: PlacedPiece,
  { source, draft }: WordEdit,
  ours: readonly QuotationWord[],
  theirs: readonly SourceWord[],
): boolean {
  if (ours.length <= theirs.length) return false;
  const isGap = index.words.slice(source.from, source.to + 1).some(({ afterGap }) => afterGap);
  const isSentence = ours.length > 1 && words.slice(draft.from, draft.to + 1).some(({ afterStop }) => afterStop);
  return isGap || (isSentence && theirs.length === 0);
}

/** The draft leaves out whole sentences. */
function isWholeSentence({ index }: PlacedPiece, { source }: WordEdit, ours: readonly QuotationWord[]): boolean {
  return (
    ours.length === 0 && index.words[source.from]?.afterStop === true && index.words[source.to]?.afterStop === true
  );
}

/** A speaker who starts again: "if you, if you want". */
function isRepetition({ index }: PlacedPiece, { source }: WordEdit, ours: readonly QuotationWord[]): boolean {
  const length = source.to - source.from;
  const repeats = (distance: number): boolean =>
    index.words
      .slice(source.from, source.to)
      .every(({ value }, at) => index.words[source.from + at + distance]?.value === value);
  return ours.length === 0 && (repeats(length) || repeats(-length));
}
