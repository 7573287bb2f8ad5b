import type { Span } from '../types.js';

/** Whether two spans have a character in common. */
export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
