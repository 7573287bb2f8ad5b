import type { ChangedLines } from './changed-lines.js';

const LINE = /[^\n]*\n?/g;
const MARK = /[[\]*_~!]+|:(?=\/\/)|w(?=ww\.)/g;
const CONTAINER_MARKS = /^[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t])|[ \t])*/;
const LONGEST_CONTAINER_MARKS = 200;
const MOST_PAIRS_OF_MARKS = 5e7;

/**
 * True for a document on which a Markdown parser would take quadratic time: hundreds of nested quotations or lists,
 * or thousands of brackets, asterisks and bare links in one paragraph. No one writes that.
 */
export function isTooDense(document: string): boolean {
  return density(document) > MOST_PAIRS_OF_MARKS;
}

/** The same for a text that is changed again and again: only the lines that differ are looked at, which are whole paragraphs. */
export class Density {
  #pairs = 0;

  isTooDense(old: string, text: string, { from, oldTo, to }: ChangedLines): boolean {
    const change = density(text.slice(from, to)) - density(old.slice(from, oldTo));
    // What is beyond all bounds cannot be added up.
    this.#pairs = Number.isFinite(this.#pairs + change) ? this.#pairs + change : density(text);
    return this.#pairs > MOST_PAIRS_OF_MARKS;
  }
}

/** How many pairs of marks stand in one paragraph, over all paragraphs; beyond all bounds where one is too deep. */
function density(text: string): number {
  let marks = 0;
  let pairs = 0;
  for (const [line] of text.matchAll(LINE)) {
    if (isDeep(line)) return Number.POSITIVE_INFINITY;
    const isBlank = line.trim() === '';
    marks = isBlank ? 0 : marks;
    const added = isBlank ? 0 : countMarks(line);
    pairs += added * (2 * marks + added);
    marks += added;
  }
  return pairs;
}

function isDeep(line: string): boolean {
  const container = CONTAINER_MARKS.exec(line)?.[0] ?? '';
  return container.length > LONGEST_CONTAINER_MARKS && container.trim() !== '';
}

function countMarks(line: string): number {
  let count = 0;
  for (const [run] of line.matchAll(MARK)) count += run.length;
  return count;
}
