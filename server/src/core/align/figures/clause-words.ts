import type { Statement } from '../../mentions/reading.js';
import type { FigureInContext } from './figure-in-context.js';
import { formsOf } from './name-forms.js';
import { newsRarity } from './news-rarity.js';
import { scopeOf } from './scope.js';
import { bit, type Features, share } from './slot-features.js';
import type { SlotIndex } from './slot-index.js';
import { namesBetween } from './statement-names.js';

/** So that a word of every article still counts a little. */
const FLOOR = 0.05;
const CAP = 3;

/** How many of the telling words and names of one clause stand in the other, in both directions. */
export function clauseWordFeatures(
  draft: FigureInContext,
  draftStatements: readonly Statement[],
  slot: FigureInContext,
  index: SlotIndex,
): Features {
  const ours = clauseStems(draft);
  const theirs = clauseStems(slot);
  const previous = index.statements[slot.statement.index - 1];
  const next = index.statements[slot.statement.index + 1];
  const before = draftStatements[draft.statement.index - 1];
  const forward = cover(ours.keys(), theirs, slot.statement, previous, next);
  const back = cover(theirs.keys(), ours, draft.statement, before);
  const names = nameFeatures(draft, draftStatements, slot, index.statements);
  return {
    clauseCover: forward,
    thinClause: bit(ours.size <= 1),
    clauseCoverBack: back,
    clauseRare: rareShared(ours.keys(), (word) => theirs.has(word) || slot.statement.places.has(word), index),
    pairRare: rareShared(ours.keys(), (word) => theirs.has(word), index),
    ...names,
    ...plainWordFeatures(draft, ours, slot, theirs, names.nameCover),
  };
}

/** The content stems of a figure's clause, each with the last place where it stands. */
function clauseStems({ clause, statement }: FigureInContext): ReadonlyMap<string, number> {
  const stems = new Map<string, number>();
  for (let at = clause.from; at <= clause.to; at++) {
    const token = statement.tokens[at];
    if (token?.isContent && statement.places.get(token.stem)?.includes(at)) stems.set(token.stem, at);
  }
  return stems;
}

function cover(
  words: Iterable<string>,
  clause: ReadonlyMap<string, number>,
  statement: Statement,
  previous?: Statement,
  next?: Statement,
): number {
  let all = 0;
  let found = 0;
  for (const word of words) {
    const weight = newsRarity(word) + FLOOR;
    all += weight;
    if (clause.has(word)) found += weight;
    else if (statement.places.has(word)) found += 0.8 * weight;
    else if (previous?.places.has(word)) found += 0.5 * weight;
    else if (next?.places.has(word)) found += 0.25 * weight;
  }
  return share(found, all);
}

function rareShared(words: Iterable<string>, isShared: (word: string) => boolean, index: SlotIndex): number {
  let sum = 0;
  for (const word of words) if (isShared(word)) sum += newsRarity(word) * Math.min(1, index.rarity(word) / 3);
  return Math.min(CAP, sum);
}

function nameFeatures(
  draft: FigureInContext,
  draftStatements: readonly Statement[],
  slot: FigureInContext,
  sourceStatements: readonly Statement[],
) {
  const ours = [...namesBetween(draft.statement, draft.clause.from, draft.clause.to)];
  const theirs = [...namesBetween(slot.statement, slot.clause.from, slot.clause.to)];
  const missing = countMissing(ours, scopeOf(slot.statement, sourceStatements));
  const before = draftStatements[draft.statement.index - 1];
  return {
    namesMissing: Math.min(CAP, missing),
    namesMissingBack: Math.min(CAP, countMissing(theirs, before ? [draft.statement, before] : [draft.statement])),
    nameCover: ours.length > 0 ? 1 - missing / ours.length : 0.5,
  };
}

/** How many names stand in none of some sentences. */
function countMissing(names: readonly string[], scope: readonly Statement[]): number {
  return names.filter((name) => !formsOf(name).some((form) => scope.some(({ places }) => places.has(form)))).length;
}

/** Words that are no names: they say what, where a name says who. */
function plainWordFeatures(
  draft: FigureInContext,
  ours: ReadonlyMap<string, number>,
  slot: FigureInContext,
  theirs: ReadonlyMap<string, number>,
  nameCover: number,
): Features {
  const mine = plainWords(draft, ours);
  const yours = plainWords(slot, theirs);
  const both = mine.filter((word) => theirs.has(word));
  const wordCover = share(weigh(both), weigh(mine));
  return {
    wordShared: Math.min(2, weigh(both)),
    wordCoverBack: share(weigh(yours.filter((word) => ours.has(word))), weigh(yours)),
    nameAndWord: Math.min(nameCover, wordCover),
    near: both.length > 0 ? 1 / (1 + Math.max(gap(draft, both, ours), gap(slot, both, theirs)) / 3) : 0,
  };
}

function plainWords({ statement }: FigureInContext, stems: ReadonlyMap<string, number>): string[] {
  const isPlain = (at: number): boolean =>
    !statement.tokens[at]?.isCapitalised || (at === 0 && !statement.tokens[1]?.isCapitalised);
  return [...stems].filter(([, at]) => isPlain(at)).map(([word]) => word);
}

function weigh(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + newsRarity(word) + FLOOR, 0);
}

function gap({ from, to }: FigureInContext, words: readonly string[], places: ReadonlyMap<string, number>): number {
  const distances = words.map((word) => {
    const at = places.get(word) ?? from;
    return at < from ? from - at : at - to;
  });
  return Math.min(9, ...distances);
}
