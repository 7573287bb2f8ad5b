import type { Statement } from '../../mentions/reading.js';
import type { Span } from '../../types.js';

/** The stems of what each sentence says itself: its telling words outside of what it has somebody say. Linear. */
export function ownWords(statements: readonly Statement[], contents: readonly Span[]): ReadonlySet<string>[] {
  const said = apart(contents);
  let next = 0;
  return statements.map(({ tokens }) => {
    const own = new Set<string>();
    for (const { start, stem, isContent } of tokens) {
      while ((said[next]?.end ?? Infinity) <= start) next++;
      if (isContent && start < (said[next]?.start ?? Infinity)) own.add(stem);
    }
    return own;
  });
}

/** Spans in order, with those that overlap made one. */
function apart(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last === undefined || start >= last.end) joined.push({ start, end });
    else joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, end) };
  }
  return joined;
}
