import type { Finding, Severity } from '../../core/index.js';
import type { CheckedDraft, ProblemAt } from '../check-run.js';
import { linesOf } from '../positions.js';
import type { Format } from './format.js';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** Workflow commands of GitHub Actions: each finding as an annotation on its line. */
export const github: Format = {
  name: 'github',
  isForPeople: false,
  render: ({ drafts, problems }, view) => {
    const lines = [
      ...problems.map(problemCommand),
      ...drafts.flatMap((draft) => draft.report.findings.filter(view.shows).map((each) => command(draft, each))),
    ];
    return lines.map((line) => `${line}\n`).join('');
  },
};

function command({ file, text }: CheckedDraft, { start, end, severity, code, message, expected }: Finding): string {
  const lines = linesOf(text);
  const from = lines.positionAt(start);
  const to = lines.positionAt(end);
  const place = { file, line: from.line, col: from.column, endLine: to.line, endColumn: to.column, title: code };
  const remedy = expected === undefined ? '' : ` ${remedyOf(text.slice(start, end), expected)}`;
  return `::${COMMANDS[severity]} ${propertiesOf(place)}::${escapedData(message + remedy)}`;
}

function problemCommand({ severity, message, file, line, column }: ProblemAt): string {
  const place = { file, line, col: column, title: 'claimcheck' };
  return `::${severity === 'error' ? 'error' : 'warning'} ${propertiesOf(place)}::${escapedData(message)}`;
}

function propertiesOf(properties: Readonly<Record<string, string | number | undefined>>): string {
  const given = Object.entries(properties).filter(([, value]) => value !== undefined);
  return given.map(([name, value]) => `${name}=${escapedProperty(String(value))}`).join(',');
}

/** As the runner undoes it: a line end would end the command. */
function escapedData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escapedData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** Words that are only to go are cut. */
function remedyOf(words: string, expected: string): string {
  return expected.trim() === '' ? `Cut “${words.trim()}”.` : `Change “${words}” to “${expected}”.`;
}
