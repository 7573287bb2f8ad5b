import type { SourceReading } from '../../claims/library.js';
import type { Span } from '../../types.js';
import { addTo } from '../multimap.js';
import { recordedAttributions, type SourceAttribution } from './recorded-attributions.js';
import { indexStatements, type StatementSearch } from './statement-alikeness.js';

/** The attributions of one source, found by place and by words. */
export interface AttributionIndex extends StatementSearch {
  readonly source: SourceReading;
  /** The attributions whose content holds a span of the reading. */
  covering(span: Span): readonly SourceAttribution[];
}

const BUCKET = 1024;
/** How far a quotation's place may stick out of a content: its marks. */
const SLACK = 2;

/** Indexes who says what in a source. Linear in its text. */
export function indexAttributions(source: SourceReading): AttributionIndex {
  const attributions = recordedAttributions(source);
  const buckets = bucketsOf(attributions);
  const search = indexStatements(source, attributions);
  return {
    source,
    covering: (span) => {
      const near = buckets.get(Math.floor(span.start / BUCKET)) ?? [];
      return near.filter(({ attribution }) => holds(attribution.content, span));
    },
    ...search,
  };
}

function bucketsOf(attributions: readonly SourceAttribution[]): ReadonlyMap<number, readonly SourceAttribution[]> {
  const buckets = new Map<number, SourceAttribution[]>();
  for (const found of attributions) {
    const { start, end } = found.attribution.content;
    const first = Math.floor(Math.max(0, start - SLACK) / BUCKET);
    for (let bucket = first; bucket <= Math.floor(end / BUCKET); bucket++) addTo(buckets, bucket, found);
  }
  return buckets;
}

function holds(content: Span, span: Span): boolean {
  return content.start <= span.start + SLACK && content.end >= span.end - SLACK;
}
