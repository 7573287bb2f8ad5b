import type { Span } from '../types.js';
import {
  APOSTROPHE,
  CURLY_APOSTROPHE,
  FIRST_BEYOND_ASCII,
  isAsciiDigit,
  isAsciiLetter,
  isPlainSpace,
  isTypographicMark,
  isUncommon,
} from './characters.js';
import { KeptForms } from './kept-forms.js';
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

const TOKEN = /[$£€]|\p{L}+(?:['’]\p{L}+)*|\d+(?:[.,]\d+)*|[^\s\p{L}\d]/uy;

/** The tokens of `text` between two offsets, in order. Linear. */
export function tokenize(text: string, start = 0, end = text.length): Token[] {
  const tokens: Token[] = [];
  let stretch: string | undefined;
  for (let at = start; at < end; ) {
    const code = text.charCodeAt(at);
    if (isPlainSpace(code)) {
      at++;
      continue;
    }
    let behind = endOfPlainToken(text, at, end);
    if (behind === at) {
      stretch ??= text.slice(start, end);
      TOKEN.lastIndex = at - start;
      behind = TOKEN.test(stretch) ? start + TOKEN.lastIndex : at;
    }
    if (behind > at) tokens.push(toToken(text, at, behind));
    at = Math.max(behind, at + 1);
  }
  return tokens;
}

/** Where a token of ASCII or one of the usual marks ends, which nearly all are: told without the pattern. `at` where it takes that. */
function endOfPlainToken(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  if (isAsciiLetter(code)) return endOfPlainWord(text, at, end);
  if (isAsciiDigit(code)) return endOfNumber(text, at, end);
  return code < FIRST_BEYOND_ASCII || isTypographicMark(code) ? at + 1 : at;
}

function endOfPlainWord(text: string, start: number, end: number): number {
  for (let at = start + 1; at < end; at++) {
    const code = text.charCodeAt(at);
    if (isAsciiLetter(code)) continue;
    if (isUncommon(code)) return start;
    if ((code !== APOSTROPHE && code !== CURLY_APOSTROPHE) || at + 1 === end) return at;
    const next = text.charCodeAt(at + 1);
    if (isUncommon(next)) return start;
    if (!isAsciiLetter(next)) return at;
  }
  return end;
}

function endOfNumber(text: string, start: number, end: number): number {
  for (let at = start + 1; at < end; at++) {
    const code = text.charCodeAt(at);
    if (isAsciiDigit(code)) continue;
    const isInside = (code === POINT || code === COMMA) && at + 1 < end && isAsciiDigit(text.charCodeAt(at + 1));
    if (!isInside) return at;
  }
  return end;
}

const POINT = 46;
const COMMA = 44;

/** What of a token does not hang on its place. */
type WordForm = Omit<Token, 'start' | 'end'>;

/** The forms that were met of late: a text has few different words. */
const FORMS = new KeptForms<WordForm>(formOf);

function toToken(text: string, start: number, end: number): Token {
  const { surface, lower, stem, isWord, hasDigit, isCapitalised, isContent } = FORMS.of(text, start, end);
  return { start, end, surface, lower, stem, isWord, hasDigit, isCapitalised, isContent };
}

/** The same token so many characters further on. Written out, and not spread, which takes far longer: tokens are many. */
export function shiftToken(token: Token, by: number): Token {
  const { start, end, surface, lower, stem, isWord, hasDigit, isCapitalised, isContent } = token;
  return { start: start + by, end: end + by, surface, lower, stem, isWord, hasDigit, isCapitalised, isContent };
}

function formOf(surface: string): WordForm {
  const lower = surface.toLowerCase().replaceAll('’', "'");
  const isWord = /\p{L}/u.test(surface);
  return {
    surface,
    lower,
    stem: isWord ? stem(lower) : lower,
    isWord,
    hasDigit: /\d/.test(surface),
    isCapitalised: /^\p{Lu}/u.test(surface),
    isContent: isWord && lower.length > 1 && !isStopWord(lower),
  };
}
