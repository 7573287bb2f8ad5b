import { visibleWords } from '../text/visible-text.js';
import type { Span } from '../types.js';
import type { Anchor } from './schema.js';

/** Enough to tell two places apart, and short enough to be read. */
const CONTEXT = 32;
/** So far it is looked for behind what is not read. */
const WIDEST = 200;

/** The anchor of a span of a document: its words, a little of the same line on either side, and its offsets. */
export function anchorAt(document: string, { start, end }: Span): Anchor {
  const before = visibleWords(document.slice(Math.max(0, start - WIDEST), start)).slice(-CONTEXT);
  const after = visibleWords(document.slice(end, end + WIDEST)).slice(0, CONTEXT);
  const prefix = /[^\n\r]*$/.exec(wholeCharacters(before))?.[0] ?? '';
  const suffix = /^[^\n\r]*/.exec(wholeCharacters(after))?.[0] ?? '';
  return {
    exact: visibleWords(document.slice(start, end)),
    ...(prefix !== '' && { prefix }),
    ...(suffix !== '' && { suffix }),
    start,
    end,
  };
}

/** A slice that does not cut a character in two where it was cut off for its length. */
function wholeCharacters(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
}
