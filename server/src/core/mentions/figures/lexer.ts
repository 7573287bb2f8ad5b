import type { Span } from '../../types.js';

/** A code is a run of digits that counts nothing (a link, a phone number), or a date in digits only. */
export type LexemeKind = 'number' | 'word' | 'code' | 'mark' | 'end';

/** The smallest piece that the grammar of figures reads. */
export interface Lexeme extends Span {
  readonly kind: LexemeKind;
  readonly surface: string;
  /** Lower case, with a straight apostrophe. */
  readonly lower: string;
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
  String.raw`\d{12,}`,
  String.raw`\+\d[\d ().-]{7,18}\d`,
  String.raw`(?<![\d,.])\(?\d{3}\)?[ .-]\d{3}[.-]\d{4}(?!\d)`,
  String.raw`(?<![\d,.])0\d{2,4}[ -]\d{3,4}[ -]?\d{3,4}(?![\d,])`,
  String.raw`(?<=^|\n)[ \t]*\(?\d{1,2}[.)](?=\s)`,
  String.raw`(?<=^|\n)[ \t]*\d{1,2}(?:\.\d{1,2}){1,3}(?=\s+\p{Lu}(?!illion|hous|undred))`,
  String.raw`\[\d{1,3}(?:[,–-]\s?\d{1,3}){0,9}\]`,
  String.raw`(?<![\p{L}\d])\d{1,8}(?:(?:\.\d{1,8}){2,6}|(?:-\d{1,8}){2,6}|(?:\/\d{1,8}){2,6})(?!\d)`,
];

const NUMBERS = [
  String.raw`\d{1,3}(?:,\d{2,3}){0,6},\d{3}(?:\.\d+)?(?!\d)`,
  String.raw`(?<![\d.,])\d{1,3}(?:[ \u00a0\u202f]\d{3}){1,4}(?:\.\d+)?(?![\d,])`,
  String.raw`\d+(?:\.\d+)?[eE][-+]?\d{1,3}(?![\p{L}\d])`,
  String.raw`\d+(?:\.\d+)?`,
  String.raw`(?<![\p{L}\d])\.\d+`,
];

const WORD = String.raw`\p{L}[\p{L}\p{M}]*(?:['’](?![sS](?![\p{L}\d]))\p{L}+)?`;

const LEXEME = new RegExp(
  `(?<code>${CODES.join('|')})|(?<number>${NUMBERS.join('|')})|(?<word>${WORD})|[^\\s\\p{L}\\d]`,
  'gu',
);

/** Cuts a text into lexemes, in order. A possessive 's stands apart from its word. Linear. */
export function lex(text: string): Lexeme[] {
  const lexemes: Lexeme[] = [];
  let end = -1;
  for (const match of text.matchAll(LEXEME)) {
    const surface = match[0];
    const start = match.index;
    lexemes.push({
      start,
      end: start + surface.length,
      kind: kindOf(match),
      surface,
      lower: surface.toLowerCase().replaceAll('’', "'"),
      isGlued: start === end,
    });
    end = start + surface.length;
  }
  return lexemes;
}

function kindOf({ groups }: RegExpExecArray): LexemeKind {
  if (groups?.code !== undefined) return 'code';
  if (groups?.number !== undefined) return 'number';
  return groups?.word === undefined ? 'mark' : 'word';
}
