import { FIELDS as COINED_FIELDS } from '../attributions/coined-names.js';
import { FIELDS as HOLDER_FIELDS } from '../attributions/holder-digest.js';
import { FIELDS as NAME_FIELDS } from '../attributions/name-index.js';
import { FLAG_BITS } from '../sentence-index.js';
import type { SourceDigest } from './digest-store.js';

/** A digest in the numbers of another vocabulary. */
export function renumbered(digest: SourceDigest, renumber: (word: number) => number): SourceDigest {
  const words = (numbers: ArrayLike<number>): number[] => Array.from(numbers, renumber);
  return {
    stems: renumberedStems(digest.stems, renumber),
    words: words(digest.words),
    asides: digest.asides,
    figures: words(digest.figures),
    nameTokens: words(digest.nameTokens),
    fullNames: Array.from(digest.fullNames, (number, at) => (at % NAME_FIELDS < 2 ? renumber(number) : number)),
    coinedNames: Array.from(digest.coinedNames, (number, at) => (at % COINED_FIELDS === 0 ? renumber(number) : number)),
    holders: renumberedHolders(digest.holders, renumber),
    stanceStems: words(digest.stanceStems),
    stanceNames: words(digest.stanceNames),
  };
}

function renumberedStems(stems: ArrayLike<number>, renumber: (word: number) => number): number[] {
  const flags = (1 << FLAG_BITS) - 1;
  let next = 0;
  return Array.from(stems, (number, at) => {
    if (at !== next) return (renumber(number >>> FLAG_BITS) << FLAG_BITS) | (number & flags);
    next += 1 + number;
    return number;
  });
}

function renumberedHolders(holders: ArrayLike<number>, renumber: (word: number) => number): number[] {
  let first = 0;
  return Array.from(holders, (number, at) => {
    const field = at - first;
    if (field === HOLDER_FIELDS - 1) first += HOLDER_FIELDS + 2 * number;
    return field === 0 || field === 1 ? renumber(number) : number;
  });
}
