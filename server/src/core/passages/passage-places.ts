import { lastUpTo } from '../text/last-up-to.js';
import { createOffsetMap, type OffsetMap } from '../text/offset-map.js';
import type { Span } from '../types.js';
import type { DraftLine } from './passage-lines.js';

/** Maps the text of a passage to the document, whose offsets are counted from where the passage's first line stands. */
export interface PassagePlaces {
  toDocument(span: Span): Span;
  /** True where the span in the document holds these words and nothing else, so that a fix can replace it. */
  isContiguous(span: Span): boolean;
}

/** `starts` says where in the passage's text each of its lines starts. */
export function passagePlaces(lines: readonly DraftLine[], starts: readonly number[]): PassagePlaces {
  const maps: readonly OffsetMap[] = lines.map(({ block }) => createOffsetMap(block.segments));
  const first = lines[0]?.at ?? 0;
  const lineAt = (offset: number): number => Math.max(0, lastUpTo(starts, offset));
  const place = (line: number, span: Span): Span => {
    const start = starts[line] ?? 0;
    const by = (lines[line]?.at ?? first) - first;
    const { start: from, end: to } =
      maps[line]?.toDocument({ start: span.start - start, end: span.end - start }) ?? span;
    return { start: from + by, end: to + by };
  };
  const toDocument = ({ start, end }: Span): Span => {
    const from = place(lineAt(start), { start, end: start }).start;
    return {
      start: from,
      end: end > start ? Math.max(from, place(lineAt(end - 1), { start: end - 1, end }).end) : from,
    };
  };
  const isContiguous = ({ start, end }: Span): boolean => {
    const line = lineAt(start);
    const at = starts[line] ?? 0;
    const covering = lines[line]?.block.segments.filter((each) => each.start < end - at && each.end > start - at) ?? [];
    const isVerbatim = covering.every((each, which) => {
      const before = covering[which - 1];
      return each.isVerbatim && (before === undefined || before.to === each.from);
    });
    return isVerbatim && end - at <= (lines[line]?.block.text.length ?? 0);
  };
  return { toDocument, isContiguous };
}
