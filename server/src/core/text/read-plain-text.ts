import type { Span } from '../types.js';
import type { RawBlock, RawDocument } from './lay-out.js';

/** Lines that a program or a typist has wrapped are about this long. */
const SHORTEST_WRAPPED = 40;
const LONGEST_WRAPPED = 240;
const LINE = /[^\r\n]+|\r\n?|\n/g;
const STOP_INSIDE = /[.!?]["'”’»)]?\s/;
const SENTENCE_END = /[.!?:;]["'”’»)\]]*$/;

/**
 * The paragraphs of a plain text. A line is a paragraph, except where lines are evidently wrapped: then they run on
 * up to the next blank line.
 */
export function readPlainText(document: string): RawDocument {
  return { blocks: paragraphsOf(document), comments: [], frontMatterEnd: 0 };
}

function paragraphsOf(document: string): RawBlock[] {
  const blocks: RawBlock[] = [];
  for (const lines of linesByParagraph(document)) {
    const stretches = isWrapped(lines.map(({ start, end }) => document.slice(start, end).trim()))
      ? [{ start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 }]
      : lines;
    for (const { start, end } of stretches) blocks.push({ kind: 'paragraph', pieces: [{ from: start, to: end }] });
  }
  return blocks;
}

function* linesByParagraph(document: string): Generator<Span[]> {
  let lines: Span[] = [];
  for (const { 0: line, index } of document.matchAll(LINE)) {
    if (/^[\r\n]/.test(line)) continue;
    const isBlank = line.trim() === '';
    const isNext = lines.length > 0 && isOneBreak(document, lines.at(-1)?.end ?? 0, index);
    if (lines.length > 0 && (isBlank || !isNext)) {
      yield lines;
      lines = [];
    }
    if (!isBlank) lines.push({ start: index, end: index + line.length });
  }
  if (lines.length > 0) yield lines;
}

function isOneBreak(document: string, from: number, to: number): boolean {
  return to - from === 1 || (to - from === 2 && document.startsWith('\r\n', from));
}

/** True where every line is filled up to the widest one, and some of them break off inside a sentence. */
function isWrapped(lines: readonly string[]): boolean {
  if (lines.length < 2) return false;
  const width = lines.reduce((widest, line) => Math.max(widest, line.length), 0);
  if (width > LONGEST_WRAPPED) return false;
  const broken = lines.slice(0, -1);
  const isFull = (line: string, index: number): boolean =>
    line.length >= SHORTEST_WRAPPED && line.length + 1 + firstWordLength(lines[index + 1] ?? '') > width;
  if (!broken.every(isFull) || broken.every((line) => SENTENCE_END.test(line))) return false;
  // Two lines alone may be a headline and what stands below it; but no headline goes on after a full stop.
  return lines.length > 2 || /^\p{Ll}/u.test(lines[1] ?? '') || STOP_INSIDE.test(lines[0] ?? '');
}

function firstWordLength(line: string): number {
  const space = line.search(/\s/);
  return space < 0 ? line.length : space;
}
