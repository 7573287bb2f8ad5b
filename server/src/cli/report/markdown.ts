import type { Finding } from '../../core/index.js';
import type { CheckedDraft } from '../check-run.js';
import { linesOf } from '../positions.js';
import { sourceNames } from '../source-names.js';
import { summaryCounts } from '../summary.js';
import type { ReportContext } from './html.js';

/** The findings as a table for a review thread. */
export function markdownReport(drafts: readonly CheckedDraft[], { sources, date }: ReportContext): string {
  const nameOf = sourceNames(sources);
  const day = date === undefined ? '' : ` on ${text(date)}`;
  const parts = drafts.map((draft) => {
    const lines = linesOf(draft.text);
    const found = draft.report.findings.filter(({ severity }) => severity !== 'hint');
    const rows = found.map((finding) => row(finding, draft, lines.positionAt(finding.start).line, nameOf));
    const head = ['| line | the draft | what the source says | its words |', '| --- | --- | --- | --- |'];
    const table = rows.length > 0 ? [...head, ...rows] : ['Nothing differs from the sources.'];
    return [`### ${text(draft.file)}`, '', `${summaryCounts([draft])}${day}.`, '', ...table, ''].join('\n');
  });
  return parts.join('\n');
}

type NameOf = ReturnType<typeof sourceNames>;

function row(
  { start, end, message, evidence }: Finding,
  { text: draft }: CheckedDraft,
  line: number,
  nameOf: NameOf,
): string {
  const words = evidence.slice(0, 1).map((one) => `“${text(one.quote)}” (${text(nameOf(one))})`);
  return `| ${line} | ${text(draft.slice(start, end))} | ${text(message)} | ${words.join('')} |`;
}

/** Text stays text: no link, no markup, no end of the row. */
function text(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]()#+!|~@]/g, '\\$&')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
