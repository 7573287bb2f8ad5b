import type { Alignment, SourceSpan } from './align/alignment.js';
import type { CheckedSpan, Evidence, Span, Verdict } from './types.js';

/** Everything that was looked at, with its verdict, as spans of the draft's prose. */
export function checkedSpans(alignment: Alignment): CheckedSpan[] {
  return [...figures(alignment), ...quotations(alignment), ...attributions(alignment), ...names(alignment)];
}

function figures({ figures }: Alignment): CheckedSpan[] {
  return figures.map(({ figure, verdict, slot }) => ({
    start: figure.start,
    end: figure.end,
    kind: figure.class === 'date' || figure.class === 'time' ? 'date' : 'quantity',
    verdict,
    evidence: slot ? [slot.source.evidenceOf(slot.figure)] : [],
  }));
}

function quotations({ quotations }: Alignment): CheckedSpan[] {
  return quotations.map(({ quotation, verdict, places }) => ({
    ...spanOf(quotation.inner),
    kind: 'quotation',
    verdict,
    evidence: places.slice(0, 1).flatMap(evidenceAt),
  }));
}

function attributions({ attributions }: Alignment): CheckedSpan[] {
  return attributions.flatMap(({ attribution, verdict, at }) => {
    if (attribution.source === undefined) return [];
    return [{ ...spanOf(attribution.source), kind: 'attribution' as const, verdict, evidence: evidenceAt(at) }];
  });
}

/** The outlets and the offices beside names that were looked at, and the names that are spelt otherwise. */
function names({ outlets, roles, names }: Alignment): CheckedSpan[] {
  return [
    ...outlets.map(({ outlet, verdict, at }) => named(outlet, verdict, at)),
    ...roles.map(({ role, verdict, at }) => named(role, verdict, at)),
    ...names.map(({ wrong, at }) => named(wrong, 'contradicted', at)),
  ];
}

function named(span: Span, verdict: Verdict, at: SourceSpan | undefined): CheckedSpan {
  return { ...spanOf(span), kind: 'name', verdict, evidence: evidenceAt(at) };
}

function evidenceAt(at: SourceSpan | undefined): Evidence[] {
  return at === undefined ? [] : [at.source.evidenceOf(at)];
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
