const WIDE =
  /^(?:[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Bopomofo}\p{sc=Yi}\u3000-\u303E\uFF01-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}|.\uFE0F)/u;
const HALF_WIDE = /^[\uFF65-\uFFDC]/;
const NO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;

/** What a reader takes for one character, with the columns that a terminal gives it. */
export interface Cell {
  readonly text: string;
  readonly columns: number;
}

/** Each character is a cell of one column. */
const SIMPLE = /^[ -~\u00A0-\u00AC\u00AE-\u024F\u2010-\u2027€]*$/;

/** The cells of a text. East Asian wide characters and emoji take two columns, combining marks none. */
export function cellsOf(text: string): Cell[] {
  // The segmenter takes longer to be made ready than most drafts take to be checked.
  if (SIMPLE.test(text)) return Array.from(text, (character) => ({ text: character, columns: 1 }));
  const segments = new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text);
  return [...segments].map(({ segment }) => ({ text: segment, columns: columnsOfCell(segment) }));
}

/** How many columns of a terminal a text takes. */
export function columnsOf(text: string): number {
  return cellsOf(text).reduce((sum, { columns }) => sum + columns, 0);
}

function columnsOfCell(segment: string): number {
  if (NO_WIDTH.test(segment)) return 0;
  return WIDE.test(segment) && !HALF_WIDE.test(segment) ? 2 : 1;
}
