import type { Span } from '../types.js';

/** A stretch of prose and the stretch of the document that it stands for. */
export interface Segment extends Span {
  /** Where it stands in the document. */
  readonly from: number;
  readonly to: number;
  /** The document's own characters, one for one; otherwise something written in their place. */
  readonly isVerbatim: boolean;
}

export interface OffsetMap {
  toDocument(span: Span): Span;
}

/** Maps offsets of a prose to its document. The segments are in order and cover the prose without gaps. */
export function createOffsetMap(segments: readonly Segment[]): OffsetMap {
  return {
    toDocument: ({ start, end }) => {
      const from = startInDocument(segments, start);
      // The end belongs to the last character, so that markup behind it stays outside.
      return { start: from, end: end > start ? Math.max(from, endInDocument(segments, end)) : from };
    },
  };
}

function startInDocument(segments: readonly Segment[], offset: number): number {
  const segment = segmentAt(segments, offset);
  if (segment === undefined) return segments.at(-1)?.to ?? 0;
  return segment.isVerbatim ? segment.from + (offset - segment.start) : segment.from;
}

function endInDocument(segments: readonly Segment[], offset: number): number {
  const segment = segmentAt(segments, offset - 1);
  if (segment === undefined) return segments.at(-1)?.to ?? 0;
  return segment.isVerbatim ? segment.from + (offset - segment.start) : segment.to;
}

/** The segment that holds the character at an offset, by binary search. */
function segmentAt(segments: readonly Segment[], offset: number): Segment | undefined {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  const found = segments[low];
  return found !== undefined && offset < found.end ? found : undefined;
}
