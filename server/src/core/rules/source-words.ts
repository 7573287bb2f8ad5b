import type { FigureAlignment } from '../align/alignment.js';
import type { Figure } from '../mentions/figure.js';
import type { Reading } from '../mentions/reading.js';

type Slot = NonNullable<FigureAlignment['slot']>;

/** How far behind a figure the word may stand that it counts: "870 of the company's 1,240 employees". */
const NOUN_REACH = 40;
const LETTER = /\p{L}/u;
const ENDS_CLAUSE = /[.;:!?,(]\s|\n\n/;

/** A figure in the source's own words, with what it counts, as they read in the middle of a sentence: "more than 350 nurses". */
export function sourceWords({ figure, source }: Slot): string {
  const { reading } = source;
  const words = reading.text.slice(figure.start, endOf(figure, reading)).replace(/\s+/g, ' ');
  const isOpening = reading.statements.some(({ start }) => start === figure.start);
  return isOpening && figure.class !== 'date' ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

/** Where the words of a figure end with what it counts, if that stands in its own clause. */
function endOf({ end, value, nounWord }: Figure, { text }: Reading): number {
  if (nounWord === undefined || value === 0) return end;
  const behind = text.slice(end, end + NOUN_REACH + nounWord.length).toLowerCase();
  const at = behind.indexOf(nounWord);
  const isWord = at > 0 && !LETTER.test(behind.charAt(at - 1)) && !LETTER.test(behind.charAt(at + nounWord.length));
  return isWord && !ENDS_CLAUSE.test(behind.slice(0, at)) ? end + at + nounWord.length : end;
}

/** The draft's words for a bound, without "than": "fewer" of "fewer than 350". Undefined where the figure has none before it. */
export function boundWords({ start, valueSpan }: Figure, { text }: Reading): string | undefined {
  const words = text
    .slice(start, valueSpan.start)
    .replace(/(?<![$£€\s])[$£€\s]+$/, '')
    .replace(/(?<!\s)\s+than$/i, '');
  return words === '' ? undefined : words.toLowerCase();
}
