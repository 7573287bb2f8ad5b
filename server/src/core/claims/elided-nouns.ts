import type { Figure } from '../mentions/figure.js';
import { singular } from '../mentions/figures/counted-noun.js';
import type { PlacedFigure, Statement } from '../mentions/reading.js';
import type { Token } from '../text/tokens.js';

/** How many sentences before may say what a bare number counts. */
const REACH = 8;

/**
 * What bare numbers count, where the article has said it before with the same verb: "1,200" in "would send 1,200" after
 * "would send troops" or "would send 20,000 troops".
 */
export function elidedNouns(statements: readonly Statement[]): ReadonlyMap<Figure, string> {
  const nouns = new Map<Figure, string>();
  for (const statement of statements) {
    for (const placed of statement.figures) {
      const verb = isBareCount(placed.figure) ? statement.tokens[placed.from - 1] : undefined;
      const noun =
        verb && isVerb(verb) ? lastObject(verb.stem, statements, statement.index, placed.from - 1) : undefined;
      if (noun !== undefined) nouns.set(placed.figure, noun);
    }
  }
  return nouns;
}

function isBareCount({ class: kind, noun, unit }: Figure): boolean {
  return kind === 'count' && noun === undefined && unit === undefined;
}

/** A small word of content right before a number is its verb. */
function isVerb({ isContent, isCapitalised }: Token): boolean {
  return isContent && !isCapitalised;
}

function lastObject(verb: string, statements: readonly Statement[], index: number, before: number): string | undefined {
  for (let at = index; at >= 0 && at >= index - REACH; at--) {
    const statement = statements[at];
    const places = statement?.places.get(verb)?.filter((place) => at < index || place < before) ?? [];
    const noun =
      statement && places.map((place) => objectAt(statement, place + 1)).findLast((each) => each !== undefined);
    if (noun !== undefined) return noun;
  }
  return undefined;
}

/** "troops" and "20,000 troops" behind a verb. */
function objectAt({ tokens, figures }: Statement, at: number): string | undefined {
  const counted = figures.find(({ from }: PlacedFigure) => from === at);
  if (counted) return counted.figure.nounWord;
  const next = tokens[at];
  const isPlural = next?.isContent === true && !next.isCapitalised && singular(next.lower) !== next.lower;
  return isPlural ? next.lower : undefined;
}
