import type { FigureInContext } from './figure-in-context.js';
import { bit, type Features } from './slot-features.js';
import type { SlotIndex } from './slot-index.js';
import { isNameAt } from './statement-names.js';

const MOST_UNKNOWN = 2;

/**
 * Whether the names nearest to both figures fit: "Wyoming" beside the one and "Wisconsin" beside the other tell two facts
 * apart, however alike the rest is; and whether the source knows the draft's names and the words beside its figure at all.
 */
export function nearestNameFeatures(draft: FigureInContext, slot: FigureInContext, index: SlotIndex): Features {
  const ours = nearestName(draft);
  const theirs = nearestName(slot);
  const isKnownThere = ours !== undefined && slot.statement.places.has(ours);
  const isKnownHere = theirs !== undefined && draft.statement.places.has(theirs);
  const areNamed = ours !== undefined && theirs !== undefined;
  return {
    nearNameSame: bit(areNamed && ours === theirs),
    nearNameClash: bit(areNamed && !isKnownThere && !isKnownHere),
    nearNameMissing: bit(areNamed && isKnownThere !== isKnownHere),
    nameUnknown: Math.min(MOST_UNKNOWN, namesIn(draft).filter((name) => !index.knows(name)).length),
    neighbourUnknown: [draft.left.content, draft.right.content].filter(
      (word) => word !== undefined && !index.knows(word),
    ).length,
  };
}

/** The stem of the name nearest to a figure, in its clause first and then in its sentence. */
function nearestName({ statement, clause, from, to }: FigureInContext): string | undefined {
  return nearestBetween(clause.from, clause.to) ?? nearestBetween(0, statement.tokens.length - 1);

  function nearestBetween(first: number, last: number): string | undefined {
    const reach = Math.max(from - first, last - to);
    for (let distance = 1; distance <= reach; distance++) {
      for (const at of [from - distance, to + distance]) {
        if (at >= first && at <= last && isNameAt(statement, at)) return statement.tokens[at]?.stem;
      }
    }
    return undefined;
  }
}

function namesIn({ statement, clause }: FigureInContext): string[] {
  const names: string[] = [];
  for (let at = clause.from; at <= clause.to; at++) {
    const stem = isNameAt(statement, at) ? statement.tokens[at]?.stem : undefined;
    if (stem !== undefined) names.push(stem);
  }
  return names;
}
