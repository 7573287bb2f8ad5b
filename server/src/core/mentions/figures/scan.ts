import { type CalendarDay, parseCalendarDay } from './calendar-day.js';
import { type Lexeme, lex } from './lexer.js';
import type { DecimalMark } from './numerals.js';

/** A text cut into lexemes, as the readers of figures walk through it. */
export interface Scan {
  readonly text: string;
  readonly lexemes: readonly Lexeme[];
  /** The day of publication, from which "yesterday" and "on Saturday" are counted. */
  readonly published?: CalendarDay | undefined;
}

/** What a reader found, and the index of the first lexeme behind it. */
export type Read<Found> = Found & { readonly next: number };

const END: Lexeme = { start: -1, end: -1, kind: 'end', surface: '', lower: '', value: 0, isGlued: false };
const DASHES: ReadonlySet<string> = new Set(['-', '–', '—', '‑', '−', '‐']);

/** How a text is to be read where it does not say so itself. */
export interface ScanOptions {
  /** ISO 8601. */
  readonly published?: string | undefined;
  /** By the text itself if left out; a part of a text is read as the whole of it is written. */
  readonly mark?: DecimalMark | undefined;
}

export function scanText(text: string, { published, mark }: ScanOptions = {}): Scan {
  return {
    text,
    lexemes: lex(text, mark),
    published: published === undefined ? undefined : parseCalendarDay(published),
  };
}

/** The lexeme at an index; behind the last one and before the first, an empty one of kind "end". */
export function lexemeAt({ lexemes }: Scan, at: number): Lexeme {
  return lexemes[at] ?? END;
}

export function lowerAt(scan: Scan, at: number): string {
  return lexemeAt(scan, at).lower;
}

export function isDash(scan: Scan, at: number): boolean {
  return DASHES.has(lexemeAt(scan, at).surface);
}

/** A dash that touches what stands on both sides of it. */
export function isHyphen(scan: Scan, at: number): boolean {
  return isDash(scan, at) && lexemeAt(scan, at).isGlued && lexemeAt(scan, at + 1).isGlued;
}

export function isCapitalised(scan: Scan, at: number): boolean {
  return /^\p{Lu}/u.test(lexemeAt(scan, at).surface);
}

/** Whether the words stand at an index, one a lexeme. */
export function hasWords(scan: Scan, at: number, words: readonly string[]): boolean {
  return words.every((word, offset) => lowerAt(scan, at + offset) === word);
}

/** A full stop that ends a sentence rather than a short form. */
export function endsSentence(scan: Scan, at: number): boolean {
  const { surface, kind } = lexemeAt(scan, at);
  return (
    kind === 'end' ||
    surface === '!' ||
    surface === '?' ||
    surface === ';' ||
    (surface === '.' && !lexemeAt(scan, at + 1).isGlued)
  );
}
