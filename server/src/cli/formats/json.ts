import type { Span } from '../../core/index.js';
import type { CheckedDraft } from '../check-run.js';
import { fingerprintsOf } from '../fingerprints.js';
import { linesOf } from '../positions.js';
import type { Format } from './format.js';

/** The version of the shape below. */
const VERSION = 1;

/** Everything that was found and looked at, for programs. */
export const json: Format = {
  name: 'json',
  isForPeople: false,
  render: ({ drafts, problems }) =>
    `${escaped(JSON.stringify({ version: VERSION, files: drafts.map(fileOf), problems }, null, 2))}\n`,
};

function fileOf(draft: CheckedDraft) {
  const { file, text, report } = draft;
  const lines = linesOf(text);
  const fingerprints = fingerprintsOf(draft);
  const findings = report.findings.map((finding) => ({
    ...finding,
    ...lines.positionAt(finding.start),
    fingerprint: fingerprints.get(finding),
  }));
  const located = <S extends Span>(spans: readonly S[]) =>
    spans.map((span) => ({ ...span, ...lines.positionAt(span.start) }));
  return {
    file,
    findings,
    checked: report.checked,
    ...(report.ignored && { ignored: located(report.ignored) }),
    ...(report.unusedIgnores && { unusedIgnores: located(report.unusedIgnores) }),
  };
}

/** JSON escapes only the lower control characters; a terminal obeys the upper ones too. */
function escaped(text: string): string {
  return text.replace(/[\u007f-\u009f]/g, (character) => `\\u00${character.charCodeAt(0).toString(16)}`);
}
