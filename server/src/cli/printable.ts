/** Control characters, lone surrogates, and the marks that reorder the characters after them. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;
const FIRST_PICTURE = 0x2400;
const DELETE = 0x7f;

/** Text that a terminal shows and never obeys: a control character becomes its picture, "␛" for escape. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (character) => pictureOf(character.charCodeAt(0)));
}

function pictureOf(code: number): string {
  if (code === 0x09 || code === 0x0a || code === 0x0d) return ' ';
  if (code < 0x20) return String.fromCharCode(FIRST_PICTURE + code);
  return code === DELETE ? '\u2421' : '\uFFFD';
}
