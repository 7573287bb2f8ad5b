import type { Span } from '../types.js';
import type { Anchor } from './schema.js';

/** Enough to tell two places apart, and short enough to be read. */
const CONTEXT = 32;

/** The anchor of a span of a document: its words, a little of the same line on either side, and its offsets. */
export function anchorAt(document: string, { start, end }: Span): Anchor {
  const prefix = /[^\n\r]*$/.exec(wholeCharacters(document, Math.max(0, start - CONTEXT), start))?.[0] ?? '';
  const suffix = /^[^\n\r]*/.exec(wholeCharacters(document, end, end + CONTEXT))?.[0] ?? '';
  return {
    exact: document.slice(start, end),
    ...(prefix !== '' && { prefix }),
    ...(suffix !== '' && { suffix }),
    start,
    end,
  };
}

/** A slice that does not cut a character in two where it was cut off for its length. */
function wholeCharacters(document: string, start: number, end: number): string {
  return document.slice(start, end).replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
}
