import type { Severity } from '../../core/index.js';
import type { CheckedDraft } from '../check-run.js';
import { fingerprintsOf } from '../fingerprints.js';
import { linesOf } from '../positions.js';
import type { Format, View } from './format.js';

const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'critical',
  warning: 'major',
  information: 'minor',
  hint: 'info',
};

/** GitLab's code quality report, which merge requests show beside the lines. */
export const gitlab: Format = {
  name: 'gitlab',
  isForPeople: false,
  render: ({ drafts }, view) =>
    `${JSON.stringify(
      drafts.flatMap((draft) => issuesOf(draft, view)),
      null,
      2,
    )}\n`,
};

function issuesOf(draft: CheckedDraft, view: View) {
  const lines = linesOf(draft.text);
  const fingerprints = fingerprintsOf(draft);
  return draft.report.findings.filter(view.shows).map((finding) => ({
    description: finding.message,
    check_name: finding.code,
    fingerprint: fingerprints.get(finding) ?? '',
    severity: SEVERITIES[finding.severity],
    location: {
      path: draft.file.replaceAll('\\', '/'),
      lines: { begin: lines.positionAt(finding.start).line, end: lines.positionAt(finding.end).line },
    },
  }));
}
