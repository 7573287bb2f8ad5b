import type { FigureInContext } from './figure-in-context.js';
import { type Features, share } from './slot-features.js';

/** Words to either side of a figure that are looked for. */
const WINDOW = 14;

/** From here on a copied passage is hardly one of chance: shorter ones are headings, bylines and rows of a list. */
const LEAST_WORDS = 6;
const ENOUGH_WORDS = 12;
const LEAST_SHARE = 0.6;

/**
 * How much of the draft's words near the figure stand in the source in the same order and on the same side: 1 for a copy. And how
 * near to a copy of a whole sentence that is.
 */
export function copyFeatures(draft: FigureInContext, slot: FigureInContext): Features {
  const left = [before(draft), before(slot)] as const;
  const right = [behind(draft), behind(slot)] as const;
  const words = left[0].length + right[0].length;
  const same = inOrder(...left) + inOrder(...right);
  const copied = share(same, words);
  const length = Math.min(1, Math.max(0, same - LEAST_WORDS) / (ENOUGH_WORDS - LEAST_WORDS));
  return { copied, copiedLong: (length * Math.max(0, copied - LEAST_SHARE)) / (1 - LEAST_SHARE) };
}

function before({ statement, from }: FigureInContext): string[] {
  return statement.tokens.slice(Math.max(0, from - WINDOW), from).map(({ lower }) => lower);
}

function behind({ statement, to }: FigureInContext): string[] {
  return statement.tokens.slice(to + 1, to + 1 + WINDOW).map(({ lower }) => lower);
}

/** The length of the longest common subsequence. */
function inOrder(ours: readonly string[], theirs: readonly string[]): number {
  let row = new Uint8Array(theirs.length + 1);
  for (const word of ours) {
    const next = new Uint8Array(theirs.length + 1);
    theirs.forEach((other, at) => {
      next[at + 1] = word === other ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0);
    });
    row = next;
  }
  return row[theirs.length] ?? 0;
}
