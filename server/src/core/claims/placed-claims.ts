import type { Span } from '../types.js';
import { hasUsableShape, readLocatedJson } from './located-json.js';

/** A claim of a claims file's text, and where it stands there. */
export interface PlacedClaim {
  readonly id: string;
  /** Its place in the list. */
  readonly index: number;
  readonly span: Span;
}

/** The claims of a claims file's text that have an id; none where the file is broken. Of two with one id the first is meant. */
export function placedClaims(json: string): PlacedClaim[] {
  const located = readLocatedJson(json.replace(/^\ufeff/, ' '));
  if ('fault' in located || !hasUsableShape(located.data) || !Array.isArray(located.data.claims)) return [];
  const claims: readonly unknown[] = located.data.claims;
  const met = new Set<string>();
  return claims.flatMap((claim, index) => {
    if (!hasUsableShape(claim) || typeof claim.id !== 'string' || met.has(claim.id)) return [];
    met.add(claim.id);
    return [{ id: claim.id, index, span: located.spanOf(['claims', index]) }];
  });
}
