import type { Statement } from '../mentions/reading.js';
import type { Span } from '../types.js';

/** The stems of a sentence's telling words outside a span, each once. */
export function stemsAround({ tokens }: Statement, { start, end }: Span): string[] {
  const outside = tokens.filter((token) => token.isContent && (token.end <= start || token.start >= end));
  return [...new Set(outside.map(({ stem }) => stem))];
}
