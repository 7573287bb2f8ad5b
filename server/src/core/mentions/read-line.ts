import { findSentences } from '../text/sentences.js';
import { shiftToken, type Token, tokenize } from '../text/tokens.js';
import type { Span } from '../types.js';
import type { Figure } from './figure.js';
import { findFigures } from './figures/find-figures.js';
import type { ScanOptions } from './figures/scan.js';
import type { PlacedFigure, Statement } from './reading.js';

/**
 * A sentence with more figures is a row of data: only its first ones are laid against the sources, because each is
 * weighed beside all others of its sentence.
 */
const MOST_FIGURES = 60;

/** Characters of a sentence that is read: some eight thousand words. What goes on for longer is data. */
const LONGEST_SENTENCE = 50_000;

const TOO_LONG = `A sentence of more than ${LONGEST_SENTENCE} characters is not checked: split it.`;
const TOO_MANY = `Of a sentence with more than ${MOST_FIGURES} figures, the first ${MOST_FIGURES} are checked.`;

/** True for a sentence that is too long to be read. */
export function isEndless({ start, end }: Span): boolean {
  return end - start > LONGEST_SENTENCE;
}

/** The text with space in place of some of its spans, so that all else keeps its place. */
export function blanked(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  let read = '';
  let at = 0;
  for (const { start, end } of spans) {
    read += text.slice(at, start) + ' '.repeat(end - start);
    at = end;
  }
  return read + text.slice(at);
}

/** The sentences of one line of a text, as offsets into the text; the first has the index `first`. */
export function readLine(text: string, line: Span, first: number, options: ScanOptions): Statement[] {
  const words = text.slice(line.start, line.end);
  const sentences = findSentences(words);
  const read = blanked(words, sentences.filter(isEndless));
  const figures = findFigures(read, options).map((figure) => shiftFigure(figure, line.start));
  let next = 0;
  return sentences.map(({ start, end }, index) => {
    const span = { start: start + line.start, end: end + line.start };
    if (isEndless(span))
      return { ...span, index: first + index, tokens: [], places: new Map(), figures: [], leftOut: TOO_LONG };
    const here: Figure[] = [];
    for (let figure = figures[next]; figure && figure.start < span.end; figure = figures[++next]) {
      if (figure.start >= span.start) here.push(figure);
    }
    const statement = toStatement(text, span, first + index, here.slice(0, MOST_FIGURES));
    return here.length > MOST_FIGURES ? { ...statement, leftOut: TOO_MANY } : statement;
  });
}

/** The same sentences where their line stands at another offset, behind other sentences. */
export function shiftStatements(statements: readonly Statement[], by: number, first: number): readonly Statement[] {
  if (by === 0 && first === 0) return statements;
  return statements.map((statement) => shiftStatement(statement, by, first + statement.index));
}

/** Tokens are many and most are not asked for again, so that they are shifted when they are. */
function shiftStatement(kept: Statement, by: number, index: number): Statement {
  const { start, end, places, figures, leftOut } = kept;
  let tokens: readonly Token[] | undefined;
  return {
    start: start + by,
    end: end + by,
    index,
    places,
    ...(leftOut === undefined ? {} : { leftOut }),
    figures: figures.map(({ figure, from, to }) => ({ figure: shiftFigure(figure, by), sentence: index, from, to })),
    get tokens() {
      tokens ??= kept.tokens.map((token) => shiftToken(token, by));
      return tokens;
    },
  };
}

/** The same figure so many characters further on. */
export function shiftFigure(figure: Figure, by: number): Figure {
  if (by === 0) return figure;
  const { start, end, valueSpan } = figure;
  const shifted = { start: valueSpan.start + by, end: valueSpan.end + by };
  return { ...figure, start: start + by, end: end + by, valueSpan: shifted };
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
