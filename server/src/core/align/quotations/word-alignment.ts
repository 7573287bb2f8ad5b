import type { QuotationWord } from './quotation-words.js';
import type { SourceWord, WordRange } from './word-index.js';

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
type Step = 'pair' | 'added' | 'missing';

const SAME = 2;
const DIFFERENT = -1;
const GAP = -1;
/** Leaving out "he said" between two quotations costs next to nothing. */
const ASIDE_GAP = -0.05;

/**
 * Aligns all of a piece with any part of a window of the source (global in the piece, free ends in the window), by
 * Needleman and Wunsch's table. Undefined where not one word is the same. Time and space are piece × window.
 */
export function alignWords(
  piece: readonly QuotationWord[],
  words: readonly SourceWord[],
  window: WordRange,
): WordAlignment | undefined {
  const pairs = tracePairs(piece, words.slice(window.from, window.to), window.from);
  const same = pairs.flatMap(({ draft, source }) =>
    source !== undefined && words[source]?.value === piece[draft]?.value ? [{ draft, source }] : [],
  );
  const [first, last] = [same[0], same.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return {
    place: { from: first.source, to: last.source + 1 },
    same: same.map(({ draft }) => draft),
    edits: editsAround(same, pairs),
  };
}

function tracePairs(piece: readonly QuotationWord[], window: readonly SourceWord[], offset: number): Pair[] {
  const steps = fillTable(piece, window);
  const width = window.length + 1;
  const pairs: Pair[] = [];
  let draft = piece.length;
  let source = window.length;
  while (draft > 0) {
    const step = steps[draft * width + source];
    if (step !== 'missing') draft--;
    if (step !== 'added') source--;
    if (step !== 'missing') pairs.push({ draft, source: step === 'pair' ? source + offset : undefined });
  }
  return pairs.reverse();
}

function fillTable(piece: readonly QuotationWord[], window: readonly SourceWord[]): readonly Step[] {
  const width = window.length + 1;
  const steps = new Array<Step>((piece.length + 1) * width).fill('added');
  let above = new Float64Array(width);
  piece.forEach((ours, row) => {
    const scores = new Float64Array(width);
    const isLast = row === piece.length - 1;
    scores[0] = (row + 1) * GAP;
    window.forEach((theirs, column) => {
      const pair = (above[column] ?? 0) + (ours.value === theirs.value ? SAME : DIFFERENT);
      const added = (above[column + 1] ?? 0) + GAP;
      const missing = (scores[column] ?? 0) + (isLast ? 0 : theirs.isAside ? ASIDE_GAP : GAP);
      scores[column + 1] = Math.max(pair, added, missing);
      const at = (row + 1) * width + column + 1;
      if (pair >= added && pair >= missing) steps[at] = 'pair';
      else if (missing > added) steps[at] = 'missing';
    });
    above = scores;
  });
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
