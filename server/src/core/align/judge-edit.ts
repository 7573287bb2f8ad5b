import type { QuotationWord } from './quotation-words.js';
import { isSameWording } from './same-wording.js';
import type { WordAlignment, WordEdit } from './word-alignment.js';
import type { SourceWord, WordIndex } from './word-index.js';

/** Whether an edit leaves the words as they were, changes them, or cannot be told from this source. */
export type EditKind = 'same' | 'altered' | 'unknown';

/** An edit with the words on both sides of it. */
export interface JudgedEdit {
  readonly kind: EditKind;
  readonly ours: readonly QuotationWord[];
  /** Without what stands between two quotations. */
  readonly theirs: readonly SourceWord[];
  readonly edit: WordEdit;
  /** True at the first or the last word of the piece. */
  readonly isEdge: boolean;
}

/** A piece of a quotation laid against a place of a source. */
export interface PlacedPiece {
  readonly text: string;
  readonly words: readonly QuotationWord[];
  readonly index: WordIndex;
  readonly alignment: WordAlignment;
}

/** Judges one edit of a piece. `isQuotedPlace` tells that the source prints the place as a quotation. */
export function judgeEdit(placed: PlacedPiece, edit: WordEdit, isQuotedPlace: boolean): JudgedEdit {
  const { words, index } = placed;
  const ours = words.slice(edit.draft.from, edit.draft.to);
  const isEdge = edit.draft.from === 0 || edit.draft.to === words.length;
  const spoken = index.words
    .slice(edit.source.from, edit.source.to)
    .filter(({ isAside, isQuoted }) => !isAside && (!isEdge || !isQuotedPlace || isQuoted));
  const judged = { ours, theirs: spoken, edit, isEdge };
  if (isSameWording(ours, spoken) || isInsertion(placed, edit)) return { ...judged, kind: 'same' };
  return { ...judged, kind: isBeyondSource(placed, judged, isQuotedPlace) ? 'unknown' : 'altered' };
}

/** Words that the draft puts in parentheses or brackets are the writer's, not the speaker's. */
function isInsertion({ text, words }: PlacedPiece, { draft: { from, to } }: WordEdit): boolean {
  const [first, last] = [words[from], words[to - 1]];
  if (first === undefined || last === undefined || to <= from) return false;
  if (words.slice(from, to).every(({ surface }) => /[[\]]/.test(surface))) return true;
  return /[([]\s?$/.test(text.slice(0, first.start).slice(-2)) && /^\s?[)\]]/.test(text.slice(last.end, last.end + 2));
}

/** The source itself leaves words out here, or its quotation begins later or ends earlier than the draft's. */
function isBeyondSource({ index }: PlacedPiece, edit: Omit<JudgedEdit, 'kind'>, isQuotedPlace: boolean): boolean {
  const { source } = edit.edit;
  const extra = edit.ours.length > edit.theirs.length;
  if (edit.isEdge) return edit.theirs.length === 0 || (extra && (isQuotedPlace || edit.theirs.length === 0));
  const around = index.words.slice(source.from, source.to + 1);
  return extra && around.some(({ afterGap }) => afterGap);
}
