import type { Token } from '../text/tokens.js';
import type { LeftOut, Span } from '../types.js';
import type { Figure } from './figure.js';
import { decimalMarkOf } from './figures/numerals.js';
import type { LineMemory } from './line-memory.js';
import { blanked, isEndless, readLine, shiftStatements } from './read-line.js';
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
  /** Token indexes of each content stem that is no part of a figure. A sentence that is read again keeps the same map. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  readonly figures: readonly PlacedFigure[];
  /** What to tell of it, where it is too long to be read in full. */
  readonly leftOut?: string;
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

/** Reads prose: sentences, words, figures, dates, names and who says what. Linear in the text. */
export function readText(text: string, { published }: ReadOptions = {}): Reading {
  const options = { published, mark: decimalMarkOf(text) };
  const statements = statementsOf(text, (line, first) => readLine(text, line, first, options));
  return reading(text, statements);
}

/** The same for a text that has lines in common with one read before. */
export function readAgain(text: string, memory: LineMemory): Reading {
  const mark = decimalMarkOf(text);
  const read = (line: string) => readLine(line, { start: 0, end: line.length }, 0, { mark });
  const statements = statementsOf(text, ({ start, end }, first) =>
    memory.sentences(text.slice(start, end), mark, { start, first }, read, (own) => shiftStatements(own, start, first)),
  );
  return reading(text, statements);
}

function reading(text: string, statements: readonly Statement[]): Reading {
  const leftOut = statements.flatMap(({ start, end, leftOut: message }) =>
    message === undefined ? [] : [{ start, end, message }],
  );
  return { text, statements, speech: readSpeech(blanked(text, statements.filter(isEndless))), leftOut };
}

function statementsOf(text: string, read: (line: Span, first: number) => readonly Statement[]): Statement[] {
  const statements: Statement[] = [];
  for (let start = 0; start < text.length; ) {
    const lineEnd = text.indexOf('\n', start);
    const end = lineEnd < 0 ? text.length : lineEnd;
    for (const statement of read({ start, end }, statements.length)) statements.push(statement);
    start = end + 1;
  }
  return statements;
}
