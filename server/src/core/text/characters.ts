/** What is asked of single UTF-16 units where a pattern would take long: most of a text is ASCII and a few marks of typography. */

export const FIRST_BEYOND_ASCII = 128;
export const APOSTROPHE = 39;
export const CURLY_APOSTROPHE = 0x2019;
const NO_BREAK_SPACE = 0xa0;
/** Quotation marks, dashes and the ellipsis. */
const MARKS: ReadonlySet<number> = new Set([0x2018, CURLY_APOSTROPHE, 0x201c, 0x201d, 0x2013, 0x2014, 0x2026]);

export function isAsciiLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || isAsciiCapital(code);
}

export function isAsciiCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

export function isAsciiDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

export function isPlainSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === NO_BREAK_SPACE;
}

/** A mark that is no part of a word, whatever stands beside it. */
export function isTypographicMark(code: number): boolean {
  return MARKS.has(code);
}

/** What needs a pattern to tell: neither ASCII nor space nor one of the usual marks. */
export function isUncommon(code: number): boolean {
  return code >= FIRST_BEYOND_ASCII && code !== NO_BREAK_SPACE && !MARKS.has(code);
}
