import type { Span } from '../types.js';
import { stem } from './stem.js';
import { isStopWord } from './stop-words.js';

/** A word, a number, a currency sign or one mark of punctuation. */
export interface Token extends Span {
  readonly surface: string;
  /** Lower case, with a straight apostrophe. */
  readonly lower: string;
  readonly stem: string;
  readonly isWord: boolean;
  readonly hasDigit: boolean;
  readonly isCapitalised: boolean;
  /** A word that says what the text is about: no stop word, no single letter. */
  readonly isContent: boolean;
}

const TOKEN = /[$£€]|\p{L}+(?:['’]\p{L}+)*|\d+(?:[.,]\d+)*|[^\s\p{L}\d]/gu;

/** The tokens of `text` between two offsets, in order. Linear. */
export function tokenize(text: string, start = 0, end = text.length): Token[] {
  const tokens: Token[] = [];
  for (const match of text.slice(start, end).matchAll(TOKEN)) tokens.push(toToken(match[0], start + match.index));
  return tokens;
}

function toToken(surface: string, start: number): Token {
  const lower = surface.toLowerCase().replaceAll('’', "'");
  const isWord = /\p{L}/u.test(surface);
  return {
    start,
    end: start + surface.length,
    surface,
    lower,
    stem: isWord ? stem(lower) : lower,
    isWord,
    hasDigit: /\d/.test(surface),
    isCapitalised: /^\p{Lu}/u.test(surface),
    isContent: isWord && lower.length > 1 && !isStopWord(lower),
  };
}
