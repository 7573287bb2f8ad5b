import { type ClaimIndex, type IndexedClaim, indexClaims, termsOf } from './claims/claim-index.js';
import type { Claim, ClaimSet, Source } from './claims/schema.js';
import { textOfSource } from './claims/source-text.js';
import { overlap } from './text/overlap.js';
import type { Span } from './types.js';

/** A claim whose words fit a question, with its source. */
export interface FoundClaim {
  readonly claim: Claim;
  readonly source: Source;
  /** Where the claim's words stand in the source's text, where that text is at hand. */
  readonly place?: Span;
}

/** The usual constants of Okapi BM25: how soon more of a word tells no more, and how much length counts. */
const SATURATION = 1.2;
const LENGTH_WEIGHT = 0.75;

/** The claims whose words fit a question best, best first; of claims that stand in each other only the better one. */
export function findClaims(sets: readonly ClaimSet[], question: string, most = 10): FoundClaim[] {
  const wanted = new Set(termsOf(question));
  if (wanted.size === 0) return [];
  const index = indexClaims(sets);
  const ranked = [...scores(index, wanted)].sort(([a, score], [b, other]) => other - score || a - b);
  const placed = placesOfClaims();
  const found: FoundClaim[] = [];
  for (const [number] of ranked) {
    if (found.length >= most) break;
    const indexed = index.at(number);
    if (indexed === undefined) continue;
    const claim = placed(indexed);
    if (!found.some((better) => standsIn(claim, better))) found.push(claim);
  }
  return found;
}

/** Where the words of a claim stand in the text of its source. */
export function placeOfClaim(source: Source, claim: Claim): Span | undefined {
  return source.content === undefined ? undefined : textOfSource(source, [claim]).anchors.get(claim.id);
}

/** Claims with their places, which are looked for once a source. */
function placesOfClaims(): (indexed: IndexedClaim) => FoundClaim {
  const known = new Map<IndexedClaim['claims'], ReadonlyMap<string, Span>>();
  return ({ claim, source, claims }) => {
    if (source.content === undefined) return { claim, source };
    const anchors = known.get(claims) ?? textOfSource(source, claims).anchors;
    known.set(claims, anchors);
    const place = anchors.get(claim.id);
    return { claim, source, ...(place && { place }) };
  };
}

/** How well each claim that has any of the terms fits, by its number. Costs what is found, and not what the sets hold. */
function scores(index: ClaimIndex, wanted: ReadonlySet<string>): Map<number, number> {
  const fits = new Map<number, number>();
  for (const term of wanted) {
    const counts = countsIn(index.claimsWith(term));
    const rarity = Math.log(1 + (index.count - counts.size + 0.5) / (counts.size + 0.5));
    for (const [number, count] of counts) {
      const length = index.lengthOf(number) / index.averageLength;
      const norm = SATURATION * (1 - LENGTH_WEIGHT + LENGTH_WEIGHT * length);
      fits.set(number, (fits.get(number) ?? 0) + (rarity * count * (SATURATION + 1)) / (count + norm));
    }
  }
  return fits;
}

function countsIn(numbers: Uint32Array): Map<number, number> {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return counts;
}

function standsIn(found: FoundClaim, better: FoundClaim): boolean {
  if (found.source !== better.source) return false;
  const { place } = found;
  const { place: other } = better;
  if (place === undefined || other === undefined) return found.claim.anchor.exact === better.claim.anchor.exact;
  return overlap(place, other);
}
