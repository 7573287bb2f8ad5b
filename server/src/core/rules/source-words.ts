import type { FigureAlignment } from '../align/alignment.js';
import type { Figure } from '../mentions/figure.js';
import type { Reading } from '../mentions/reading.js';

type Slot = NonNullable<FigureAlignment['slot']>;

/** A figure in the source's own words, with what it counts, as they read in the middle of a sentence: "more than 350 nurses". */
export function sourceWords({ figure, source }: Slot): string {
  const { reading } = source;
  const words = reading.text.slice(figure.start, figure.end).replace(/\s+/g, ' ');
  const isOpening = reading.statements.some(({ start }) => start === figure.start);
  const plain = isOpening && figure.class !== 'date' ? words.charAt(0).toLowerCase() + words.slice(1) : words;
  const noun = figure.nounWord;
  return noun === undefined || figure.value === 0 || plain.includes(noun) ? plain : `${plain} ${noun}`;
}

/** The draft's words for a bound, without "than": "fewer" of "fewer than 350". Undefined where the figure has none before it. */
export function boundWords({ start, valueSpan }: Figure, { text }: Reading): string | undefined {
  const words = text
    .slice(start, valueSpan.start)
    .replace(/(?<![$£€\s])[$£€\s]+$/, '')
    .replace(/(?<!\s)\s+than$/i, '');
  return words === '' ? undefined : words.toLowerCase();
}
