import type { Span } from '../types.js';
import { readProse } from './read-prose.js';
import { findSentences } from './sentences.js';

/** The sentence around an offset of a document, as a span of the document. */
export function sentenceAt(document: string, languageId: string, offset: number): Span | undefined {
  const prose = readProse(document, languageId);
  const sentences = findSentences(prose.text).map((span) => prose.toDocument(span));
  return sentences.find(({ start, end }) => start <= offset && offset <= end);
}

/** The headings of a document, as spans of it. */
export function headingsOf(document: string, languageId: string): Span[] {
  const { blocks, toDocument } = readProse(document, languageId);
  return blocks.filter(({ kind }) => kind === 'heading').map(toDocument);
}

/** Where a name stands in the prose of a document, as a whole word. */
export function placesOf(name: string, document: string, languageId: string): Span[] {
  const prose = readProse(document, languageId);
  const places: Span[] = [];
  const isLetter = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);
  for (let at = prose.text.indexOf(name); at >= 0 && name !== ''; at = prose.text.indexOf(name, at + name.length)) {
    const span = { start: at, end: at + name.length };
    const isWhole = !isLetter(prose.text.charAt(at - 1)) && !isLetter(prose.text.charAt(span.end));
    if (isWhole) places.push(prose.toDocument(span));
  }
  return places;
}
