import type { Span } from '../types.js';

/** Whether two spans have a character in common. */
export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Finds those of many spans that overlap with one, without looking at all of them. */
export function overlapping<S extends Span>(spans: readonly S[]): (span: Span) => S[] {
  const ordered = [...spans].sort((a, b) => a.start - b.start);
  /** For each place in the order, how far any span up to it reaches. */
  const reach: number[] = [];
  for (const { end } of ordered) reach.push(Math.max(end, reach.at(-1) ?? 0));
  return (span) => {
    const found: S[] = [];
    for (let at = countBefore(ordered, span.end) - 1; at >= 0 && (reach[at] ?? 0) > span.start; at--) {
      const other = ordered[at];
      if (other !== undefined && overlap(other, span)) found.push(other);
    }
    return found.reverse();
  };
}

/** How many of the ordered spans start before an offset. */
function countBefore(ordered: readonly Span[], offset: number): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
