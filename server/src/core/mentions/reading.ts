import { findSentences } from '../text/sentences.js';
import { type Token, tokenize } from '../text/tokens.js';
import type { LeftOut, Span } from '../types.js';
import type { Figure } from './figure.js';
import { findFigures } from './figures/find-figures.js';
import { readSpeech } from './speech/read-speech.js';
import type { Speech } from './speech.js';

/** A figure with its place in a sentence: tokens `from..to`, both inclusive. */
export interface PlacedFigure {
  readonly figure: Figure;
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
}

/** A sentence with its words and figures. */
export interface Statement extends Span {
  readonly index: number;
  readonly tokens: readonly Token[];
  /** Token indexes of each content stem that is no part of a figure. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  readonly figures: readonly PlacedFigure[];
}

/** Everything that is found in one text. */
export interface Reading {
  readonly text: string;
  readonly statements: readonly Statement[];
  readonly speech: Speech;
  /** What is too long to be read in full. */
  readonly leftOut: readonly LeftOut[];
}

export interface ReadOptions {
  /** The day of publication, ISO 8601. Relative dates are read from here. */
  readonly published?: string | undefined;
}

/**
 * A sentence with more figures is a row of data: only its first ones are laid against the sources, because each is
 * weighed beside all others of its sentence.
 */
const MOST_FIGURES = 60;

/** Characters of a sentence that is read: some eight thousand words. What goes on for longer is data. */
const LONGEST_SENTENCE = 50_000;

/** Reads prose: sentences, words, figures, dates, names and who says what. Linear in the text. */
export function readText(text: string, options: ReadOptions = {}): Reading {
  const sentences = findSentences(text);
  const endless = sentences.filter(({ start, end }) => end - start > LONGEST_SENTENCE);
  const read = blanked(text, endless);
  const leftOut: LeftOut[] = endless.map((span) => ({ ...span, message: TOO_LONG }));
  const figures = findFigures(read, options);
  let next = 0;
  const statements = sentences.map((span, index) => {
    const here: Figure[] = [];
    for (let figure = figures[next]; figure && figure.start < span.end; figure = figures[++next]) {
      if (figure.start >= span.start) here.push(figure);
    }
    if (here.length > MOST_FIGURES) leftOut.push({ ...span, message: TOO_MANY });
    return toStatement(read, span, index, here.slice(0, MOST_FIGURES));
  });
  return { text, statements, speech: readSpeech(read), leftOut };
}

const TOO_LONG = `A sentence of more than ${LONGEST_SENTENCE} characters is not checked: split it.`;
const TOO_MANY = `Of a sentence with more than ${MOST_FIGURES} figures, the first ${MOST_FIGURES} are checked.`;

/** The text with space in place of some of its spans, so that all else keeps its place. */
function blanked(text: string, spans: readonly Span[]): string {
  let read = '';
  let at = 0;
  for (const { start, end } of spans) {
    read += text.slice(at, start) + ' '.repeat(end - start);
    at = end;
  }
  return read + text.slice(at);
}

function toStatement(text: string, span: Span, index: number, figures: readonly Figure[]): Statement {
  const tokens = tokenize(text, span.start, span.end);
  const placed = figures.map((figure) => place(figure, index, tokens));
  const places = new Map<string, number[]>();
  let next = 0;
  tokens.forEach((token, at) => {
    while ((placed[next]?.to ?? at) < at) next++;
    if (!token.isContent || at >= (placed[next]?.from ?? tokens.length)) return;
    const known = places.get(token.stem);
    if (known) known.push(at);
    else places.set(token.stem, [at]);
  });
  return { ...span, index, tokens, places, figures: placed };
}

function place(figure: Figure, sentence: number, tokens: readonly Token[]): PlacedFigure {
  const from = firstIndex(tokens, (token) => token.end > figure.start);
  const to = firstIndex(tokens, (token) => token.start >= figure.end) - 1;
  return { figure, sentence, from: Math.min(from, Math.max(0, tokens.length - 1)), to: Math.max(0, to) };
}

/** The first token of which something holds that holds of all behind it too; their number where it holds of none. */
function firstIndex(tokens: readonly Token[], holds: (token: Token) => boolean): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const token = tokens[middle];
    if (token !== undefined && !holds(token)) low = middle + 1;
    else high = middle;
  }
  return low;
}
