import type { CheckedSpan, Report, Span } from '../types.js';

/** The checked spans that a sum counts: all but those in which every finding is ignored. */
export function countedSpans({ checked, findings, ignored = [] }: Report): readonly CheckedSpan[] {
  if (ignored.length === 0) return checked;
  const isMet = (span: Span, by: readonly Span[]): boolean =>
    by.some(({ start, end }) => start < span.end && span.start < end);
  return checked.filter((span) => span.verdict === 'supported' || !isMet(span, ignored) || isMet(span, findings));
}
