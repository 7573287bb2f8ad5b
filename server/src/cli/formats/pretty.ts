import type { Evidence, Finding, Severity, Source, Span, UnusedIgnore } from '../../core/index.js';
import type { CheckedDraft } from '../check-run.js';
import { columnsOf } from '../columns.js';
import { excerptOf } from '../excerpt.js';
import { type Lines, linesOf } from '../positions.js';
import { printable } from '../printable.js';
import { type NameSource, sourceNames } from '../source-names.js';
import type { Colour } from '../style.js';
import type { Format, View } from './format.js';

const COLOURS: Readonly<Record<Severity, Colour>> = {
  error: 'red',
  warning: 'red',
  information: 'yellow',
  hint: 'blue',
};

/** For people: every finding under its line of the draft, with the words of its source. */
export const pretty: Format = {
  name: 'pretty',
  isForPeople: true,
  render: ({ drafts, sources }, view) => {
    const told = drafts.flatMap((draft) => draftBlock(draft, sources, view));
    return told.join('\n');
  },
};

/** A draft's name and its findings; nothing for a draft without any. */
function draftBlock({ file, text, report }: CheckedDraft, sources: readonly Source[], view: View): string[] {
  const shown = report.findings.filter((finding) => view.shows(finding));
  const ignores = view.showsIgnores ? (report.unusedIgnores ?? []) : [];
  if (shown.length === 0 && ignores.length === 0) return [];
  const lines = linesOf(text);
  const places = [...shown, ...ignores].map((span) => placeOf(span, lines));
  const page = {
    text,
    lines,
    view,
    nameOf: sourceNames(sources),
    indent: 4 + Math.max(...places.map(({ length }) => length)),
  };
  const name = view.style('bold', printable(file === '-' ? 'standard input' : file));
  const told = [
    ...shown.flatMap((finding) => findingLines(finding, page)),
    ...ignores.map((ignore) => ignoreLine(ignore, page)),
  ];
  return [[name, ...told, ''].join('\n')];
}

/** What the lines of one draft have in common. */
interface DraftPage {
  readonly text: string;
  readonly lines: Lines;
  readonly view: View;
  readonly nameOf: NameSource;
  /** The columns before a line of the draft. */
  readonly indent: number;
}

function findingLines(finding: Finding, page: DraftPage): string[] {
  const { lines, view, indent } = page;
  const colour = COLOURS[finding.severity];
  const place = `  ${placeOf(finding, lines)}`.padEnd(indent);
  const first = `${place}${view.style(colour, labelOf(finding))}  ${factOf(finding, page)}`;
  return [first, ...draftLines(finding, page), ...finding.evidence.map((evidence) => evidenceLine(evidence, page))];
}

function ignoreLine(ignore: UnusedIgnore, { lines, view, indent }: DraftPage): string {
  const place = `  ${placeOf(ignore, lines)}`.padEnd(indent);
  return `${place}${view.style(COLOURS.hint, 'unused ignore (hint)')}  ${printable(ignore.message)}`;
}

function placeOf({ start }: Span, lines: Lines): string {
  const { line, column } = lines.positionAt(start);
  return `${line}:${column}`;
}

function labelOf({ code, severity }: Finding): string {
  return severity === 'warning' ? code : `${code} (${severity})`;
}

/** `12,000 → 1,200` or `never → (cut)` where it is settled what to write, and otherwise what the rule says. */
function factOf({ start, end, expected, message }: Finding, { text }: DraftPage): string {
  if (expected === undefined) return printable(message);
  return printable(`${text.slice(start, end).trim()} → ${expected.trim() || '(cut)'}`);
}

function draftLines(finding: Finding, { text, lines, view, indent }: DraftPage): string[] {
  const excerpt = excerptOf(text, lines.around(finding), finding, view.columns - indent);
  const margin = ' '.repeat(indent);
  const marks = '~'.repeat(Math.max(1, columnsOf(excerpt.words)));
  return [
    `${margin}${excerpt.before}${excerpt.words}${excerpt.after}`,
    `${margin}${' '.repeat(columnsOf(excerpt.before))}${view.style(COLOURS[finding.severity], marks)}`,
  ];
}

function evidenceLine(evidence: Evidence, { nameOf, view, indent }: DraftPage): string {
  const { quote, focus = { start: 0, end: 0 } } = evidence;
  const name = `${printable(nameOf(evidence))}: `;
  const room = view.columns - indent - columnsOf(name) - '""'.length;
  const { before, words, after } = excerptOf(quote, { start: 0, end: quote.length }, focus, Math.max(room, 24));
  return `${' '.repeat(indent)}${view.style('dim', name)}"${before}${view.style('bold', words)}${after}"`;
}
