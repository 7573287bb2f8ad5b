import type { Span } from '../core/index.js';

/** Line and column, both from 1; a column is a UTF-16 code unit, as editors count them. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where the lines of a text are. A line ends with CR LF, LF or CR. */
export interface Lines {
  positionAt(offset: number): Position;
  /** The whole lines that a span touches, without the last line's end. */
  around(span: Span): Span;
}

export function linesOf(text: string): Lines {
  const lines = [...lineSpans(text)];
  const indexAt = (offset: number): number => lastStartingBy(lines, offset);
  return {
    positionAt: (offset) => {
      const index = indexAt(offset);
      return { line: index + 1, column: offset - (lines[index]?.start ?? 0) + 1 };
    },
    around: ({ start, end }) => ({
      start: lines[indexAt(start)]?.start ?? start,
      end: Math.max(end, lines[indexAt(Math.max(start, end - 1))]?.end ?? end),
    }),
  };
}

function* lineSpans(text: string): Generator<Span> {
  let start = 0;
  for (const { index, 0: lineEnd } of text.matchAll(/\r\n|\n|\r/g)) {
    yield { start, end: index };
    start = index + lineEnd.length;
  }
  yield { start, end: text.length };
}

/** The index of the last line that starts at or before the offset; the lines are in order. */
function lastStartingBy(lines: readonly Span[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
