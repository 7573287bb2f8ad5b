import { applyIgnores } from '../ignores/apply-ignores.js';
import { byPlace, spansOfFindings } from '../report/checked-places.js';
import { RULES } from '../rules/index.js';
import type { CheckedSpan, Finding, FindingCode, LeftOut, Report, Severity, Span, Waiver } from '../types.js';
import type { CheckedVersion, PlacedReport } from './draft-session.js';

/** Severities that differ from the default, by code. */
export type Severities = Readonly<Partial<Record<FindingCode, Severity | 'off'>>>;

/** The report on a draft, out of those on its passages. */
export function draftReport(
  document: string,
  { passages, comments, frontMatterEnd }: CheckedVersion,
  severities: Severities,
  waivers: readonly Waiver[],
): Report {
  const failed = new Set(passages.flatMap(({ report }) => report.failed));
  const found = passages.flatMap((passage) => placed(passage, passage.report.found));
  // The half of a rule's findings that stands where it did not fail would be a matter of chance.
  const whole = failed.size === 0 ? found : found.filter(({ code }) => !failed.has(code));
  const applied = applyIgnores(whole, document, { comments, frontMatterEnd }, waivers);
  const findings = applied.shown.flatMap((finding) => withSeverity(finding, severities));
  const ignored = applied.ignored.flatMap((finding) => withSeverity(finding, severities));
  const spans = passages.flatMap((passage) => placed(passage, passage.report.checked));
  const leftOut: readonly LeftOut[] = passages.flatMap((passage) => placed(passage, passage.report.leftOut));
  return {
    findings,
    checked: checked(spans, [...findings, ...ignored]),
    ...whereAny(
      'failedRules',
      RULES.map(({ code }) => code).filter((code) => failed.has(code)),
    ),
    ...whereAny('leftOut', leftOut),
    ...whereAny('ignored', ignored),
    ...whereAny('unusedIgnores', applied.unusedIgnores),
    ...whereAny('unusedWaivers', applied.unusedWaivers),
  };
}

function placed<Place extends Span>({ at }: PlacedReport, places: readonly Place[]): readonly Place[] {
  return at === 0 ? places : places.map((place) => ({ ...place, start: place.start + at, end: place.end + at }));
}

/** A setting is for findings as loud as their code is by default: one that is quieter than that is never made louder. */
function withSeverity<F extends Finding>(finding: F, severities: Severities): F[] {
  const asked = severities[finding.code];
  if (asked === undefined) return [finding];
  if (asked === 'off') return [];
  const isQuiet = loudness(finding.severity) < loudness(DEFAULT_SEVERITIES.get(finding.code) ?? finding.severity);
  const severity = isQuiet && loudness(finding.severity) < loudness(asked) ? finding.severity : asked;
  return [{ ...finding, severity }];
}

const DEFAULT_SEVERITIES: ReadonlyMap<FindingCode, Severity> = new Map(
  RULES.map(({ code, severity }) => [code, severity]),
);
const LOUDNESS: readonly Severity[] = ['hint', 'information', 'warning', 'error'];

function loudness(severity: Severity): number {
  return LOUDNESS.indexOf(severity);
}

/** A part of a report that is left out where there is nothing in it. */
function whereAny<Key extends string, Item>(
  key: Key,
  items: readonly Item[],
): { readonly [K in Key]?: readonly Item[] };
function whereAny(key: string, items: readonly unknown[]): object {
  return items.length > 0 ? { [key]: items } : {};
}

function checked(spans: readonly CheckedSpan[], findings: readonly Finding[]): CheckedSpan[] {
  return [...spans, ...spansOfFindings(findings, spans)].sort(byPlace);
}
