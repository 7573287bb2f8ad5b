import type { Alignment, SourceSpan } from './align/alignment.js';
import type { CheckedSpan, Evidence } from './types.js';

/** Everything that was looked at, with its verdict, as spans of the draft's prose. */
export function checkedSpans(alignment: Alignment): CheckedSpan[] {
  return [...figures(alignment), ...quotations(alignment), ...attributions(alignment), ...roles(alignment)];
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

function roles({ roles }: Alignment): CheckedSpan[] {
  return roles.map(({ role, verdict, at }) => ({ ...spanOf(role), kind: 'name', verdict, evidence: evidenceAt(at) }));
}

function evidenceAt(at: SourceSpan | undefined): Evidence[] {
  return at === undefined ? [] : [at.source.evidenceOf(at)];
}

function spanOf({ start, end }: { readonly start: number; readonly end: number }) {
  return { start, end };
}
