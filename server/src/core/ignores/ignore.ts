import { overlap } from '../text/overlap.js';
import type { FindingCode, Span } from '../types.js';

/** A part of a document in which findings are ignored. The span is that of the words that ask for it. */
export interface Ignore extends Span {
  readonly scope: Span;
  /** Empty for all codes. */
  readonly codes: readonly FindingCode[];
  readonly by: 'comment' | 'front-matter';
  readonly reason?: string;
}

/** True where the ignore hides a finding: it reaches one of the finding's lines and names its code or none. */
export function hides({ scope, codes }: Ignore, finding: Span & { readonly code: FindingCode }): boolean {
  return overlap(finding, scope) && (codes.length === 0 || codes.includes(finding.code));
}
