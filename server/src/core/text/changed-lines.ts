import { sharedEnd, sharedStart } from './shared-text.js';

/** The lines in which two texts differ, from blank line to blank line. */
export interface ChangedLines {
  readonly from: number;
  /** Where they end in the old text, and in the new one. */
  readonly oldTo: number;
  readonly to: number;
}

export function changedLines(old: string, text: string): ChangedLines {
  const start = sharedStart(old, text);
  const behind = sharedEnd(old, text, start);
  const from = paragraphStart(text, start);
  const to = paragraphEnd(text, text.length - behind);
  return { from, oldTo: to + old.length - text.length, to };
}

/** Where the paragraph starts that a place is in, by the lines that stand wholly before it. */
function paragraphStart(text: string, at: number): number {
  let start = text.lastIndexOf('\n', at - 1) + 1;
  while (start > 0) {
    const before = text.lastIndexOf('\n', start - 2) + 1;
    if (text.slice(before, start).trim() === '') break;
    start = before;
  }
  return start;
}
/** Where it ends, by the lines that stand wholly behind the place. */
function paragraphEnd(text: string, at: number): number {
  let end = endOfLine(text, at);
  while (end < text.length) {
    const next = endOfLine(text, end);
    if (text.slice(end, next).trim() === '') break;
    end = next;
  }
  return end;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}
