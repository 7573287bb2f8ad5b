/**
 * The library: what other programs may rely on, and nothing more. No file system, no network, no editor.
 */
export { type Checker, type CheckOptions, createChecker } from './check.js';
export { checkClaims } from './claims/check-claims.js';
export { extractClaims } from './claims/extract.js';
export { type MergedClaims, mergeClaims } from './claims/merge-claims.js';
export { parseClaims } from './claims/parse.js';
export type { Problem } from './claims/problem.js';
export type { Anchor, Claim, ClaimSet, Entity, Source } from './claims/schema.js';
export type { SourceDescription } from './claims/source-description.js';
export { findQuantities } from './mentions/figures/find-quantities.js';
export { findAttributions } from './mentions/speech/find-attributions.js';
export type * from './types.js';
