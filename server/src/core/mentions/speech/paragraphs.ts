import type { Span } from '../../types.js';

/** The lines of a text that hold more than space, without the space around them. One line is one paragraph. */
export function paragraphsOf(text: string): Span[] {
  const paragraphs: Span[] = [];
  for (const match of text.matchAll(/[^\n]+/g)) {
    const line = match[0];
    const start = match.index + line.length - line.trimStart().length;
    const end = match.index + line.trimEnd().length;
    if (end > start) paragraphs.push({ start, end });
  }
  return paragraphs;
}
