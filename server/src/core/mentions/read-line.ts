import { findSentences } from '../text/sentences.js';
import { type Token, tokenize } from '../text/tokens.js';
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

/** The sentences of one line of a text, as offsets into the text; the first has the index `first`. */
export function readLine(text: string, line: Span, first: number, options: ScanOptions): Statement[] {
  const words = text.slice(line.start, line.end);
  const figures = findFigures(words, options).map((figure) => shiftFigure(figure, line.start));
  let next = 0;
  return findSentences(words).map(({ start, end }, index) => {
    const span = { start: start + line.start, end: end + line.start };
    const here: Figure[] = [];
    for (let figure = figures[next]; figure && figure.start < span.end; figure = figures[++next]) {
      if (figure.start >= span.start && here.length < MOST_FIGURES) here.push(figure);
    }
    return toStatement(text, span, first + index, here);
  });
}

/** The same sentences where their line stands at another offset, behind other sentences. */
export function shiftStatements(statements: readonly Statement[], by: number, first: number): readonly Statement[] {
  if (by === 0 && first === 0) return statements;
  return statements.map((statement) => shiftStatement(statement, by, first + statement.index));
}

/** Tokens are many and most are not asked for again, so that they are shifted when they are. */
function shiftStatement(kept: Statement, by: number, index: number): Statement {
  const { start, end, places, figures } = kept;
  let tokens: readonly Token[] | undefined;
  return {
    start: start + by,
    end: end + by,
    index,
    places,
    figures: figures.map(({ figure, from, to }) => ({ figure: shiftFigure(figure, by), sentence: index, from, to })),
    get tokens() {
      tokens ??= kept.tokens.map((token) => ({ ...token, start: token.start + by, end: token.end + by }));
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
  const places = new Map<string, number[]>();
  tokens.forEach((token, at) => {
    if (!token.isContent || figures.some((figure) => token.start < figure.end && token.end > figure.start)) return;
    const known = places.get(token.stem);
    if (known) known.push(at);
    else places.set(token.stem, [at]);
  });
  return { ...span, index, tokens, places, figures: figures.map((figure) => place(figure, index, tokens)) };
}

function place(figure: Figure, sentence: number, tokens: readonly Token[]): PlacedFigure {
  const from = tokens.findIndex((token) => token.end > figure.start);
  const to = tokens.findLastIndex((token) => token.start < figure.end);
  return { figure, sentence, from: Math.max(0, from), to: Math.max(0, to) };
}
