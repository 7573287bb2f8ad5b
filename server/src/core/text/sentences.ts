import lexicon from '../../../../data/lexicons/abbreviations.json' with { type: 'json' };
import type { Span } from '../types.js';

const ABBREVIATIONS: ReadonlySet<string> = new Set(lexicon.abbreviations);
const LONGEST_ABBREVIATION = 12;
const BOUNDARY = /\n+|(?<![.!?])[.!?]+["'”’)\]]*(?=\s+["'“‘([]*[\p{Lu}\d]|\s*$)/gu;

/**
 * The sentences of a text. They end at line breaks, and at a full stop, question or exclamation mark that is
 * followed by space and a capital, a digit or an opening quotation mark. `Intl.Segmenter` is not used: it breaks on "Gen.",
 * "U.S." and "p.m." and differs between runtimes.
 */
export function findSentences(text: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  const cutAt = (end: number): void => {
    const sentence = trimmed(text, start, end);
    if (sentence.end > sentence.start) sentences.push(sentence);
    start = end;
  };
  for (const match of text.matchAll(BOUNDARY)) {
    if (match[0].startsWith('.') && endsInAbbreviation(text, match.index)) continue;
    cutAt(match.index + match[0].length);
  }
  cutAt(text.length);
  return sentences;
}

function endsInAbbreviation(text: string, at: number): boolean {
  const word = /[\p{L}.]+$/u.exec(text.slice(Math.max(0, at - LONGEST_ABBREVIATION), at))?.[0] ?? '';
  return ABBREVIATIONS.has(word.toLowerCase()) || /^\p{Lu}$/u.test(word);
}

function trimmed(text: string, start: number, end: number): Span {
  let first = start;
  let last = end;
  while (first < last && isSpace(text, first)) first++;
  while (last > first && isSpace(text, last - 1)) last--;
  return { start: first, end: last };
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at));
}
