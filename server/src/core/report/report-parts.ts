import type { CheckedSpan, Finding, Report } from '../types.js';

/** What a report says of one passage: the same lists as long as the passage stays as it is, with offsets from where it stands. */
export interface ReportPart {
  readonly at: number;
  readonly findings: readonly Finding[];
  readonly checked: readonly CheckedSpan[];
}

const PARTS = new WeakMap<Report, readonly ReportPart[]>();

/** The parts of a report in the order of the draft; one of which nothing better is known is one part. */
export function partsOf(report: Report): readonly ReportPart[] {
  return PARTS.get(report) ?? [{ at: 0, findings: report.findings, checked: report.checked }];
}

/** A report of parts, whose findings and places are put where they stand when they are asked for. */
export function reportOfParts(parts: readonly ReportPart[], rest: Omit<Report, 'findings' | 'checked'>): Report {
  let findings: readonly Finding[] | undefined;
  let checked: readonly CheckedSpan[] | undefined;
  const report: Report = {
    get findings() {
      findings ??= parts.flatMap((part) => inDraft(part).findings);
      return findings;
    },
    get checked() {
      checked ??= parts.flatMap((part) => inDraft(part).checked);
      return checked;
    },
    ...rest,
  };
  PARTS.set(report, parts);
  return report;
}

const IN_DRAFT = new WeakMap<ReportPart, Pick<ReportPart, 'findings' | 'checked'>>();

function inDraft(part: ReportPart): Pick<ReportPart, 'findings' | 'checked'> {
  const known = IN_DRAFT.get(part);
  if (known !== undefined) return known;
  const now = { findings: placed(part.at, part.findings), checked: placed(part.at, part.checked) };
  IN_DRAFT.set(part, now);
  return now;
}

/** The same places where what they count from stands at an offset. */
export function placed<Place extends { readonly start: number; readonly end: number }>(
  at: number,
  places: readonly Place[],
): readonly Place[] {
  return at === 0 ? places : places.map((place) => ({ ...place, start: place.start + at, end: place.end + at }));
}
