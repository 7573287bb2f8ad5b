import type { WordRange } from './word-index.js';

/** Draft words and the source words that stand in their place; either side may be empty. */
export interface WordEdit {
  readonly draft: WordRange;
  readonly source: WordRange;
}

/** A piece of a quotation laid against a stretch of a source. */
export interface WordAlignment {
  /** The source's words from the first to the last that is the same. */
  readonly place: WordRange;
  /** Numbers of the draft words that stand in the source, in order. */
  readonly same: readonly number[];
  readonly edits: readonly WordEdit[];
}

/** A draft word with the source word that it was laid against; without one, the draft added it. */
interface Pair {
  readonly draft: number;
  readonly source: number | undefined;
}
type SamePair = Pair & { readonly source: number };

const ADDED = 0;
const PAIR = 1;
const MISSING = 2;
const SAME = 2;
const DIFFERENT = -1;
const GAP = -1;
/** Leaving out "he said" between two quotations costs next to nothing. */
const ASIDE_GAP = -0.05;

/**
 * Aligns all of a piece with any part of a window of the sources' words (global in the piece, free ends in the window), by
 * Needleman and Wunsch's table. Words are compared by the numbers of their values. Undefined where not one word is the same.
 * Time and space are piece × window.
 */
export function alignWords(piece: Int32Array, words: NumberedWords, window: WordRange): WordAlignment | undefined {
  const pairs = tracePairs(piece, words, window);
  const same = pairs.flatMap(({ draft, source }) =>
    source !== undefined && words.values[source] === piece[draft] ? [{ draft, source }] : [],
  );
  const [first, last] = [same[0], same.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return {
    place: { from: first.source, to: last.source + 1 },
    same: same.map(({ draft }) => draft),
    edits: editsAround(same, pairs),
  };
}

/** The sources' words: the number of each one's value, and 1 for each that stands between two quotations. */
interface NumberedWords {
  readonly values: Uint32Array;
  readonly asides: Uint8Array;
}

function tracePairs(piece: Int32Array, words: NumberedWords, { from, to }: WordRange): Pair[] {
  const steps = fillTable(piece, words, { from, to });
  const width = to - from + 1;
  const pairs: Pair[] = [];
  let draft = piece.length;
  let source = to - from;
  while (draft > 0) {
    const step = steps[draft * width + source];
    if (step !== MISSING) draft--;
    if (step !== ADDED) source--;
    if (step !== MISSING) pairs.push({ draft, source: step === PAIR ? source + from : undefined });
  }
  return pairs.reverse();
}

/** The step that leads to each field of the table, row by row: a row for each word of the piece and one before them. */
function fillTable(piece: Int32Array, { values, asides }: NumberedWords, { from, to }: WordRange): Uint8Array {
  const length = to - from;
  const width = length + 1;
  const steps = new Uint8Array((piece.length + 1) * width);
  let above = new Float64Array(width);
  let scores = new Float64Array(width);
  for (let row = 0; row < piece.length; row++) {
    const ours = piece[row];
    const isLast = row === piece.length - 1;
    let before = (row + 1) * GAP;
    scores[0] = before;
    for (let column = 0, at = (row + 1) * width + 1; column < length; column++, at++) {
      const pair = (above[column] ?? 0) + (ours === values[from + column] ? SAME : DIFFERENT);
      const added = (above[column + 1] ?? 0) + GAP;
      const missing = before + (isLast ? 0 : asides[from + column] === 1 ? ASIDE_GAP : GAP);
      if (pair >= added && pair >= missing) steps[at] = PAIR;
      else if (missing > added) steps[at] = MISSING;
      before = Math.max(pair, added, missing);
      scores[column + 1] = before;
    }
    [above, scores] = [scores, above];
  }
  return steps;
}

/** What stands between one word that is the same and the next, and before the first and after the last. */
function editsAround(same: readonly SamePair[], pairs: readonly Pair[]): WordEdit[] {
  const edits: WordEdit[] = [];
  for (let next = 0; next <= same.length; next++) {
    const [before, after] = [same[next - 1], same[next]];
    const draft = { from: before ? before.draft + 1 : 0, to: after ? after.draft : pairs.length };
    const source = sourceBetween(before, after, pairs.slice(draft.from, draft.to));
    if (draft.to > draft.from || source.to > source.from) edits.push({ draft, source });
  }
  return edits;
}

/** At the quotation's edges, which are free, only the source words count that were laid against a word of the draft. */
function sourceBetween(before: SamePair | undefined, after: SamePair | undefined, run: readonly Pair[]): WordRange {
  const from = before
    ? before.source + 1
    : (run.find(({ source }) => source !== undefined)?.source ?? after?.source ?? 0);
  const lastPaired = run.findLast(({ source }) => source !== undefined)?.source;
  const to = after ? after.source : lastPaired === undefined ? from : lastPaired + 1;
  return { from, to };
}
