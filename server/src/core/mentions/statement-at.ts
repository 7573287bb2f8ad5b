import type { Span } from '../types.js';
import type { Statement } from './reading.js';

/** The sentence that holds a span, found by halving: statements are in order and do not overlap. */
export function statementAt(statements: readonly Statement[], { start, end }: Span): Statement | undefined {
  let low = 0;
  for (let high = statements.length; low < high; ) {
    const middle = (low + high) >>> 1;
    if ((statements[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const found = statements[low];
  return found && found.start <= start && end <= found.end ? found : undefined;
}

/** The statements that overlap a span, found by halving. */
export function statementsIn(statements: readonly Statement[], { start, end }: Span): readonly Statement[] {
  let [low, high] = [0, statements.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((statements[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while ((statements[last]?.start ?? end) < end) last++;
  return statements.slice(low, last);
}
