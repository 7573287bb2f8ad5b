import type { Claim, ClaimSet, Source } from './claims/schema.js';
import { textOfSource } from './claims/source-text.js';
import { overlap } from './text/overlap.js';
import { tokenize } from './text/tokens.js';
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
  const entries = sets.flatMap((set) => entriesOf(set, wanted));
  const ranked = ranking(entries, wanted).sort((a, b) => b.score - a.score);
  const found: FoundClaim[] = [];
  for (const { entry } of ranked) {
    if (found.length >= most) break;
    if (!found.some((better) => standsIn(entry.found, better))) found.push(entry.found);
  }
  return found;
}

/** Where the words of a claim stand in the text of its source. */
export function placeOfClaim(source: Source, claim: Claim): Span | undefined {
  return source.content === undefined ? undefined : textOfSource(source, [claim]).anchors.get(claim.id);
}

interface Entry {
  readonly found: FoundClaim;
  /** How often each wanted term stands in the claim's words. */
  readonly counts: ReadonlyMap<string, number>;
  readonly length: number;
}

function entriesOf(set: ClaimSet, wanted: ReadonlySet<string>): Entry[] {
  return set.sources.flatMap((source) => {
    const claims = set.claims.filter((claim) => claim.source === source.id);
    const { anchors } = textOfSource(source, claims);
    return claims.map((claim) => {
      const place = source.content === undefined ? undefined : anchors.get(claim.id);
      return entryOf({ claim, source, ...(place && { place }) }, wanted);
    });
  });
}

function entryOf(found: FoundClaim, wanted: ReadonlySet<string>): Entry {
  const { anchor, subject, attribution } = found.claim;
  const words = [anchor.exact, subject, attribution?.speaker, attribution?.role, attribution?.outlet];
  const terms = termsOf(words.filter((part) => part !== undefined).join(' '));
  const counts = new Map<string, number>();
  for (const term of terms) if (wanted.has(term)) counts.set(term, (counts.get(term) ?? 0) + 1);
  return { found, counts, length: terms.length };
}

function ranking(entries: readonly Entry[], wanted: ReadonlySet<string>) {
  const averageLength = entries.reduce((sum, { length }) => sum + length, 0) / Math.max(1, entries.length);
  const rarity = new Map([...wanted].map((term) => [term, rarityOf(term, entries)] as const));
  return entries
    .filter(({ counts }) => counts.size > 0)
    .map((entry) => {
      const norm = SATURATION * (1 - LENGTH_WEIGHT + (LENGTH_WEIGHT * entry.length) / averageLength);
      const parts = [...entry.counts].map(
        ([term, count]) => ((rarity.get(term) ?? 0) * count * (SATURATION + 1)) / (count + norm),
      );
      return { entry, score: parts.reduce((sum, part) => sum + part, 0) };
    });
}

function rarityOf(term: string, entries: readonly Entry[]): number {
  const holding = entries.filter(({ counts }) => counts.has(term)).length;
  return Math.log(1 + (entries.length - holding + 0.5) / (holding + 0.5));
}

function termsOf(text: string): string[] {
  return tokenize(text).flatMap(({ isContent, hasDigit, stem }) => (isContent || hasDigit ? [stem] : []));
}

function standsIn(found: FoundClaim, better: FoundClaim): boolean {
  if (found.source !== better.source) return false;
  const { place } = found;
  const { place: other } = better;
  if (place === undefined || other === undefined) return found.claim.anchor.exact === better.claim.anchor.exact;
  return overlap(place, other);
}
