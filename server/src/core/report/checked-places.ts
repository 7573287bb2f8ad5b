import { overlapping } from '../text/overlap.js';
import type { CheckedKind, CheckedSpan, Finding, FindingCode, Report, Span, Verdict } from '../types.js';

/** A place of a draft that a sum counts and a list names: a finding, or what was looked at and has none. */
export interface CheckedPlace extends CheckedSpan {
  readonly finding?: Finding;
}

/**
 * The places of a report, in the order of the text: every finding, and every checked span that no finding tells of. What is
 * ignored is left out, so that as many places are contradicted or without a source as a list of findings has.
 */
export function checkedPlaces({
  checked,
  findings,
  ignored = [],
}: Pick<Report, 'checked' | 'findings' | 'ignored'>): readonly CheckedPlace[] {
  const spansAt = overlapping(checked);
  const findingsAt = overlapping(findings);
  const ignoredAt = overlapping(ignored);
  const isIgnored = (span: CheckedSpan): boolean => span.verdict !== 'supported' && ignoredAt(span).length > 0;
  const isTold = (span: CheckedSpan): boolean => findingsAt(span).some((finding) => tells(finding, span));
  const told = findings.map((finding) => placeOf(finding, spansAt(finding)));
  return [...told, ...checked.filter((span) => !isTold(span) && !isIgnored(span))].sort(byPlace);
}

/** The checked spans of findings that tell of nothing else that was looked at: a statement that was turned round, say. */
export function spansOfFindings(findings: readonly Finding[], checked: readonly CheckedSpan[]): CheckedSpan[] {
  const spansAt = overlapping(checked);
  const untold = findings.filter((finding) => !spansAt(finding).some((span) => tells(finding, span)));
  return untold.map((finding) => {
    const { start, end, evidence } = finding;
    return { start, end, kind: KINDS[finding.code] ?? 'statement', verdict: verdictOf(finding), evidence };
  });
}

export function byPlace(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}

/** What a finding is about, where it is about nothing else that was looked at. */
const KINDS: Readonly<Partial<Record<FindingCode, CheckedKind>>> = {
  'subject-mismatch': 'name',
  'name-mismatch': 'name',
};

/**
 * A finding tells of a checked span: a contradicted speaker is told by the finding about the words of it that are wrong, and a
 * sum of money by its figure.
 */
function tells(finding: Finding, { start, end, kind, verdict }: CheckedSpan): boolean {
  const isSame = finding.start === start && finding.end === end;
  const isFigure = kind === 'quantity' || kind === 'date';
  return isSame || isFigure || verdict === 'contradicted' || verdict === verdictOf(finding);
}

function placeOf(finding: Finding, spans: readonly CheckedSpan[]): CheckedPlace {
  const { start, end, evidence } = finding;
  const [nearest] = spans.filter((span) => tells(finding, span)).sort((a, b) => length(a) - length(b));
  return { start, end, kind: nearest?.kind ?? 'statement', verdict: verdictOf(finding), evidence, finding };
}

function verdictOf({ code }: Finding): Verdict {
  return code.endsWith('-unsourced') ? 'unsourced' : 'contradicted';
}

function length({ start, end }: Span): number {
  return end - start;
}
