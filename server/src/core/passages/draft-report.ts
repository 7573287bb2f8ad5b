import { applyIgnores } from '../ignores/apply-ignores.js';
import { byPlace, spansOfFindings } from '../report/checked-places.js';
import { RULES } from '../rules/index.js';
import type { CheckedSpan, Finding, FindingCode, LeftOut, Report, Span, Waiver } from '../types.js';
import type { CheckedVersion, PlacedReport } from './draft-session.js';
import type { PassageReport } from './passage-report.js';
import { type Severities, withSeverity } from './severities.js';

/** What a report says of one passage, where nothing is ignored. */
interface Told {
  readonly findings: readonly Finding[];
  readonly checked: readonly CheckedSpan[];
}

/** The same as offsets from where the passage stands, and where it stood last. */
interface KnownTold extends Told {
  readonly severities: string;
  last: { readonly at: number; readonly told: Told };
}

/** Makes reports of the passages of one draft. What a passage has that stands where it stood is the same object as before. */
export class DraftReports {
  readonly #told = new WeakMap<PassageReport, KnownTold>();

  report(document: string, version: CheckedVersion, severities: Severities, waivers: readonly Waiver[]): Report {
    const { passages, comments, frontMatterEnd } = version;
    const mayIgnore = comments.length > 0 || frontMatterEnd > 0 || waivers.length > 0;
    const hasFailed = passages.some(({ report }) => report.failed.length > 0);
    if (mayIgnore || hasFailed) return wholeReport(document, version, severities, waivers);
    const key = JSON.stringify(severities);
    const findings: Finding[] = [];
    const checked: CheckedSpan[] = [];
    for (const passage of passages) {
      const told = this.#of(passage, severities, key);
      for (const finding of told.findings) findings.push(finding);
      for (const span of told.checked) checked.push(span);
    }
    return { findings, checked, ...whereAny('leftOut', leftOutOf(passages)) };
  }

  #of(passage: PlacedReport, severities: Severities, key: string): Told {
    const { at, report } = passage;
    const before = this.#told.get(report);
    const known = before?.severities === key ? before : knownTold(report, severities, key);
    if (known.last.at !== at)
      known.last = { at, told: { findings: placed(passage, known.findings), checked: placed(passage, known.checked) } };
    this.#told.set(report, known);
    return known.last.told;
  }
}

function knownTold(report: PassageReport, severities: Severities, key: string): KnownTold {
  const findings = report.found.flatMap((finding) => withSeverity(finding, severities));
  const checked = checkedWith(report.checked, findings);
  return { severities: key, findings, checked, last: { at: 0, told: { findings, checked } } };
}

/** The report on a draft that may ignore some of it, or of which a rule failed. */
function wholeReport(
  document: string,
  { passages, comments, frontMatterEnd }: CheckedVersion,
  severities: Severities,
  waivers: readonly Waiver[],
): Report {
  const failed = new Set<FindingCode>(passages.flatMap(({ report }) => report.failed));
  const found = passages.flatMap((passage) => placed(passage, passage.report.found));
  // The half of a rule's findings that stands where it did not fail would be a matter of chance.
  const whole = failed.size === 0 ? found : found.filter(({ code }) => !failed.has(code));
  const applied = applyIgnores(whole, document, { comments, frontMatterEnd }, waivers);
  const findings = applied.shown.flatMap((finding) => withSeverity(finding, severities));
  const ignored = applied.ignored.flatMap((finding) => withSeverity(finding, severities));
  const spans = passages.flatMap((passage) => placed(passage, passage.report.checked));
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
  for (const passage of passages)
    if (passage.report.leftOut.length > 0) places.push(...placed(passage, passage.report.leftOut));
  return places;
}

function placed<Place extends Span>({ at }: PlacedReport, places: readonly Place[]): readonly Place[] {
  return at === 0 ? places : places.map((place) => ({ ...place, start: place.start + at, end: place.end + at }));
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
