import type { Span } from '../../types.js';
import { type DecimalMark, decimalMarkOf, numeralPattern, numeralValue } from './numerals.js';

/** A code is a run of digits that counts nothing (a link, a phone number), or a date in digits only. */
export type LexemeKind = 'number' | 'word' | 'code' | 'mark' | 'end';

/** The smallest piece that the grammar of figures reads. */
export interface Lexeme extends Span {
  readonly kind: LexemeKind;
  readonly surface: string;
  /** Lower case, with a straight apostrophe. */
  readonly lower: string;
  /** What a number is worth; 0 for all else. */
  readonly value: number;
  /** It touches the lexeme before it. */
  readonly isGlued: boolean;
}

/**
 * Every repetition over digits and groups is bounded or cannot fail behind its first character, so that a text
 * of one repeated token takes time in proportion to its length.
 */
const CODES = [
  String.raw`(?:https?:\/\/|www\.)\S+`,
  String.raw`[@#][\p{L}\d_]+`,
  // Phone numbers.
  String.raw`\+\d[\d ().-]{7,18}\d`,
  String.raw`(?<![\d,.])\(?\d{3}\)?[ .-]\d{3}[.-]\d{4}(?!\d)`,
  String.raw`(?<![\d,.])\(?0\d{2,4}\)?[ -]\d{3,4}[ -]?\d{3,4}(?![\d,])`,
  String.raw`(?<![\d,.])\d{3}-\d{4}(?!\d)(?<=(?:[Cc]all|[Tt]el|[Pp]hone|[Dd]ial|[Tt]ext)[^\d\n]{1,12}\d{3}-\d{4})`,
  // The number of a list item or of a heading, at the start of a line.
  String.raw`(?<=^|\n)[ \t]*\(?\d{1,2}[.)](?=\s)`,
  String.raw`(?<=^|\n)[ \t]*\d{1,2}(?:\.\d{1,2}){1,3}(?=\s+\p{Lu}(?!illion|hous|undred))`,
  // Citations, as in [3, 5–7].
  String.raw`\[\d{1,3}(?:[,–-]\s?\d{1,3}){0,9}\]`,
  // Versions, and dates such as 2025-11-29 and 29.11.2025, but no 1.200.000.
  String.raw`(?<![\p{L}\d])(?!\d{1,3}(?:\.\d{3}){2})\d{1,8}(?:(?:\.\d{1,8}){2,6}|(?:-\d{1,8}){2,6}|(?:\/\d{1,8}){2,6})(?!\d)`,
  // Numbers of accounts and parcels: more digits than anyone writes without grouping them.
  String.raw`\d{14,}`,
];

export const WORD = String.raw`\p{L}[\p{L}\p{M}]*(?:['’](?![sS](?![\p{L}\d]))\p{L}+)?`;

const LEXEMES: Readonly<Record<DecimalMark, RegExp>> = { point: lexemePattern('point'), comma: lexemePattern('comma') };

/** Its groups are a code, a word and a number. */
function lexemePattern(mark: DecimalMark): RegExp {
  return new RegExp(`(${CODES.join('|')})|(${WORD})|(${numeralPattern(mark)})|[^\\s\\p{L}\\d]`, 'gu');
}

/** Cuts a text into lexemes, in order. A possessive 's stands apart from its word. Linear. */
export function lex(text: string, mark: DecimalMark = decimalMarkOf(text)): Lexeme[] {
  const pattern = LEXEMES[mark];
  const lexemes: Lexeme[] = [];
  let end = -1;
  for (let at = 0; at < text.length; at = end) {
    at = behindSpace(text, at);
    const wordEnd = endOfPlainWord(text, at);
    if (wordEnd > at) {
      const surface = text.slice(at, wordEnd);
      const lower = surface.toLowerCase();
      lexemes.push({ start: at, end: wordEnd, kind: 'word', surface, lower, value: 0, isGlued: at === end });
      end = wordEnd;
      continue;
    }
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) break;
    const surface = match[0];
    const start = match.index;
    const kind = kindOf(match);
    const value = kind === 'number' ? numeralValue(surface, mark) : 0;
    const isGlued = start === end;
    end = start + surface.length;
    lexemes.push({ start, end, kind, surface, lower: lowerCase(surface), value, isGlued });
  }
  return lexemes;
}

const SPACE = 32;
const ADDRESS = /(?:https?:\/\/|www\.)/y;

/** Where the next lexeme may start. Only the number of a list item holds the space before it, at the start of a line. */
function behindSpace(text: string, at: number): number {
  if (at === 0 || text.charAt(at - 1) === '\n') return at;
  let next = at;
  while (text.charCodeAt(next) === SPACE) next++;
  return next;
}

/** The end of a word of ASCII letters alone, which is most of a text: told without the pattern. `at` where there is none. */
function endOfPlainWord(text: string, at: number): number {
  let end = at;
  while (isAsciiLetter(text.charCodeAt(end))) end++;
  const next = text.charCodeAt(end);
  if (end === at || next === APOSTROPHE || next >= FIRST_BEYOND_ASCII) return at;
  ADDRESS.lastIndex = at;
  return ADDRESS.test(text) ? at : end;
}

const APOSTROPHE = 39;
const FIRST_BEYOND_ASCII = 128;

function isAsciiLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function kindOf([, code, word, number]: RegExpExecArray): LexemeKind {
  if (word !== undefined) return 'word';
  if (number !== undefined) return 'number';
  return code === undefined ? 'mark' : 'code';
}

function lowerCase(surface: string): string {
  const lower = surface.toLowerCase();
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
}
