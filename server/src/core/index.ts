/**
 * The library: what other programs may rely on, and nothing more. No file system, no network, no editor.
 */
export type { Checker, CheckOptions, DraftOptions } from './check.js';
export { type MergedClaims, mergeClaims } from './claims/merge-claims.js';
export type { ParsedClaims } from './claims/parse.js';
export type { Problem } from './claims/problem.js';
export type { Anchor, Claim, ClaimSet, Entity, Source } from './claims/schema.js';
export type { SourceDescription } from './claims/source-description.js';
export type { AlignedWords, Comparison, Explanation, Signal } from './explain/explanation.js';
export type { FoundClaim } from './find-claims.js';
export {
  checkClaims,
  createChecker,
  extractClaims,
  findAttributions,
  findClaims,
  findQuantities,
  parseClaims,
} from './guarded.js';
export { SourceMemory } from './source-memory.js';
export type * from './types.js';
