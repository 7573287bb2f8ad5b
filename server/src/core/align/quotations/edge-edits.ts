import type { PlacedPiece } from './judge-edit.js';
import { sameWordingAs } from './same-wording.js';
import type { WordEdit } from './word-alignment.js';
import type { SourceWord } from './word-index.js';

/** At which end of a piece an edit stands. There the draft may begin or stop where it likes. */
export type EditEdge = 'start' | 'end';

/** A word or two at the end of a piece may have found a like word in the source's next sentence. */
const STRAY_WORDS = 2;
/** By how many words the source may say the same: "we have" for "we’ve". */
const LONGER_BY = 2;

/** The end of the piece at which an edit stands, or beyond which only strays stand that belong to another sentence. */
export function edgeOf({ words, index }: PlacedPiece, { draft, source }: WordEdit): EditEdge | undefined {
  if (draft.from === 0) return 'start';
  if (draft.to === words.length) return 'end';
  const leavesSentence =
    index.words.slice(source.from, source.to + 1).some(({ afterStop }) => afterStop) &&
    !words.slice(draft.from, draft.to + 1).some(({ afterStop }) => afterStop);
  if (!leavesSentence) return undefined;
  if (draft.from <= STRAY_WORDS) return 'start';
  return draft.to >= words.length - STRAY_WORDS ? 'end' : undefined;
}

/** The source's words at an edge as far as its sentence and its quotation go. */
export function wordsAtEdge(
  { words, index, isQuoted }: PlacedPiece,
  { draft, source }: WordEdit,
  edge: EditEdge,
): SourceWord[] {
  const isInside = (word: SourceWord): boolean => !isQuoted || word.isQuoted;
  const here = index.words.slice(source.from, source.to);
  if (edge === 'end') {
    const hasStop = words.slice(draft.from, draft.to).some(({ afterStop }) => afterStop);
    const stop = here.findIndex((word) => !isInside(word) || (!hasStop && word.afterStop));
    return stop < 0 ? here : here.slice(0, stop);
  }
  const hasStop = words.slice(0, draft.to + 1).some(({ afterStop }) => afterStop);
  const next = index.words.slice(source.from + 1, source.to + 1);
  const stop = here.findLastIndex((word, at) => !isInside(word) || (!hasStop && next[at]?.afterStop));
  return here.slice(stop + 1);
}

/** Whether the draft's words up to its end are the source's in another spelling, which may be shorter or longer. */
export function isSameAtEdge({ words, index }: PlacedPiece, { draft, source }: WordEdit, edge: EditEdge): boolean {
  const ours = edge === 'start' ? words.slice(0, draft.to) : words.slice(draft.from);
  const isSame = sameWordingAs(ours);
  for (let count = 1; count <= ours.length + LONGER_BY; count++) {
    const theirs =
      edge === 'start'
        ? index.words.slice(Math.max(0, source.to - count), source.to)
        : index.words.slice(source.from, source.from + count);
    if (isSame(theirs)) return true;
  }
  return false;
}
