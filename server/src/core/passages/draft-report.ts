import { applyIgnores } from '../ignores/apply-ignores.js';
import { byPlace, spansOfFindings } from '../report/checked-places.js';
import { placed, type ReportPart, reportOfParts } from '../report/report-parts.js';
import { RULES } from '../rules/index.js';
import type { CheckedSpan, Finding, FindingCode, LeftOut, Report, Waiver } from '../types.js';
import type { CheckedVersion, PlacedReport } from './draft-session.js';
import type { PassageReport } from './passage-report.js';
import { type Severities, withSeverity } from './severities.js';

/** What a report says of one passage, where nothing is ignored, and the part that it was last. */
interface KnownTold {
  readonly report: PassageReport;
  readonly severities: string;
  /** False where there is nothing to tell, as of most passages of a long text. */
  readonly isTold: boolean;
  last: ReportPart;
}

/** Makes reports of the passages of one draft. What a passage has is the same list as before, wherever it stands. */
export class DraftReports {
  readonly #told = new WeakMap<PassageReport, KnownTold>();
  /** The same in the order of the last report, since most passages stand where they stood. */
  #last: readonly KnownTold[] = [];

  report(document: string, version: CheckedVersion, severities: Severities, waivers: readonly Waiver[]): Report {
    const { passages, comments, frontMatterEnd } = version;
    const mayIgnore = comments.length > 0 || frontMatterEnd > 0 || waivers.length > 0;
    const hasFailed = passages.some(({ report }) => report.failed.length > 0);
    if (mayIgnore || hasFailed) return wholeReport(document, version, severities, waivers);
    const key = JSON.stringify(severities);
    const parts: ReportPart[] = [];
    const told = passages.map(({ at, report }, which) => {
      const last = this.#last[which];
      const known = last?.report === report && last.severities === key ? last : this.#of(report, severities, key);
      if (known.last.at !== at) known.last = { ...known.last, at };
      if (known.isTold) parts.push(known.last);
      return known;
    });
    this.#last = told;
    return reportOfParts(parts, whereAny('leftOut', leftOutOf(passages)));
  }

  #of(report: PassageReport, severities: Severities, key: string): KnownTold {
    const known = this.#told.get(report);
    if (known?.severities === key) return known;
    const told = knownTold(report, severities, key);
    this.#told.set(report, told);
    return told;
  }
}

function knownTold(report: PassageReport, severities: Severities, key: string): KnownTold {
  const findings = report.found.flatMap((finding) => withSeverity(finding, severities));
  const last = { at: 0, findings, checked: checkedWith(report.checked, findings) };
  return { report, severities: key, isTold: findings.length > 0 || last.checked.length > 0, last };
}

/** The report on a draft that may ignore some of it, or of which a rule failed. */
function wholeReport(
  document: string,
  { passages, comments, frontMatterEnd }: CheckedVersion,
  severities: Severities,
  waivers: readonly Waiver[],
): Report {
  const failed = new Set<FindingCode>(passages.flatMap(({ report }) => report.failed));
  const found = passages.flatMap(({ at, report }) => placed(at, report.found));
  // The half of a rule's findings that stands where it did not fail would be a matter of chance.
  const whole = failed.size === 0 ? found : found.filter(({ code }) => !failed.has(code));
  const applied = applyIgnores(whole, document, { comments, frontMatterEnd }, waivers);
  const findings = applied.shown.flatMap((finding) => withSeverity(finding, severities));
  const ignored = applied.ignored.flatMap((finding) => withSeverity(finding, severities));
  const spans = passages.flatMap(({ at, report }) => placed(at, report.checked));
  return {
    findings,
    checked: checkedWith(spans, [...findings, ...ignored]),
    ...whereAny(
      'failedRules',
      RULES.map(({ code }) => code).filter((code) => failed.has(code)),
    ),
    ...whereAny('leftOut', leftOutOf(passages)),
    ...whereAny('ignored', ignored),
    ...whereAny('unusedIgnores', applied.unusedIgnores),
    ...whereAny('unusedWaivers', applied.unusedWaivers),
  };
}

function leftOutOf(passages: readonly PlacedReport[]): NonNullable<Report['leftOut']> {
  const places: LeftOut[] = [];
  for (const { at, report } of passages) if (report.leftOut.length > 0) places.push(...placed(at, report.leftOut));
  return places;
}

/** A part of a report that is left out where there is nothing in it. */
function whereAny<Key extends string, Item>(
  key: Key,
  items: readonly Item[],
): { readonly [K in Key]?: readonly Item[] };
function whereAny(key: string, items: readonly unknown[]): object {
  return items.length > 0 ? { [key]: items } : {};
}

function checkedWith(spans: readonly CheckedSpan[], findings: readonly Finding[]): CheckedSpan[] {
  return [...spans, ...spansOfFindings(findings, spans)].sort(byPlace);
}
