import { placesByNumber } from '../text/counting-sort.js';
import { tokenize } from '../text/tokens.js';
import type { Claim, ClaimSet, Source } from './schema.js';

/** A claim among those of some sets, with its source and all claims of that. */
export interface IndexedClaim {
  readonly claim: Claim;
  readonly source: Source;
  readonly claims: readonly Claim[];
}

/** The claims of some sets by their words. */
export interface ClaimIndex {
  readonly count: number;
  /** How many terms a claim has on average. */
  readonly averageLength: number;
  at(number: number): IndexedClaim | undefined;
  lengthOf(number: number): number;
  /** The numbers of the claims that have a term, in order; one that has it twice stands there twice. */
  claimsWith(term: string): Uint32Array;
}

const INDEXES = new WeakMap<readonly ClaimSet[], { readonly of: readonly ClaimSet[]; readonly index: ClaimIndex }>();

/** Reads the claims once, and again where another set stands in the list. */
export function indexClaims(sets: readonly ClaimSet[]): ClaimIndex {
  const known = INDEXES.get(sets);
  if (known?.of.length === sets.length && known.of.every((set, at) => set === sets[at])) return known.index;
  const index = newIndex(sets);
  INDEXES.set(sets, { of: [...sets], index });
  return index;
}

/** What claims are found by: the stems of words that say something, and figures. */
export function termsOf(text: string): string[] {
  return tokenize(text).flatMap(({ isContent, hasDigit, stem }) => (isContent || hasDigit ? [stem] : []));
}

function newIndex(sets: readonly ClaimSet[]): ClaimIndex {
  const claims: IndexedClaim[] = [];
  const numbers = new Map<string, number>();
  const terms: number[] = [];
  const owners: number[] = [];
  const lengths: number[] = [];
  for (const indexed of claimsOf(sets)) {
    const found = termsOf(wordsOf(indexed.claim));
    for (const term of found) {
      const number = numbers.get(term) ?? numbers.size;
      numbers.set(term, number);
      terms.push(number);
      owners.push(claims.length);
    }
    lengths.push(found.length);
    claims.push(indexed);
  }
  const { starts, places } = placesByNumber(terms, numbers.size);
  const byTerm = places.map((place) => owners[place] ?? 0);
  return {
    count: claims.length,
    averageLength: terms.length / Math.max(1, claims.length),
    at: (number) => claims[number],
    lengthOf: (number) => lengths[number] ?? 0,
    claimsWith: (term) => {
      const number = numbers.get(term) ?? -1;
      return byTerm.subarray(starts[number] ?? 0, starts[number + 1] ?? 0);
    },
  };
}

function claimsOf(sets: readonly ClaimSet[]): IndexedClaim[] {
  return sets.flatMap((set) =>
    set.sources.flatMap((source) => {
      const claims = set.claims.filter((claim) => claim.source === source.id);
      return claims.map((claim) => ({ claim, source, claims }));
    }),
  );
}

function wordsOf({ anchor, subject, attribution }: Claim): string {
  const words = [anchor.exact, subject, attribution?.speaker, attribution?.role, attribution?.outlet];
  return words.filter((part) => part !== undefined).join(' ');
}
