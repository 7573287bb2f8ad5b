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

/** What of a token does not hang on its place. */
type WordForm = Omit<Token, 'start' | 'end'>;

/** The forms that were met of late: a text has few different words. */
const FORMS = new Map<string, WordForm>();
const MOST_FORMS = 20_000;
/** Longer runs of letters are hardly met twice. */
const LONGEST_KEPT = 30;

function toToken(surface: string, start: number): Token {
  const form = FORMS.get(surface) ?? newForm(surface);
  const { lower, stem, isWord, hasDigit, isCapitalised, isContent } = form;
  // The form's own surface, so that a token does not hold on to a piece of the text.
  return {
    start,
    end: start + surface.length,
    surface: form.surface,
    lower,
    stem,
    isWord,
    hasDigit,
    isCapitalised,
    isContent,
  };
}

function newForm(surface: string): WordForm {
  // A part of a text holds on to the whole of it; a copy does not.
  const own = ` ${surface}`.slice(1);
  const form = formOf(own);
  if (own.length > LONGEST_KEPT) return form;
  if (FORMS.size >= MOST_FORMS) FORMS.clear();
  FORMS.set(own, form);
  return form;
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
