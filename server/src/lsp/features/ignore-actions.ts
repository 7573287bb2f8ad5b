import { type CodeAction, CodeActionKind, type TextEdit } from 'vscode-languageserver';
import type { Finding, Span } from '../../core/index.js';
import { type Insertion, ignoreHere, ignoreInFile } from '../../core/tools.js';
import { type CheckedDraft, languageOfDraft } from '../checked-draft.js';
import type { ClientAbilities } from '../client-abilities.js';
import { draftEdit } from '../protocol/draft-edit.js';
import { toRange } from '../protocol/positions.js';

/** Quick fixes that write the comment by which a draft ignores a finding. */
export function ignoreActions(draft: CheckedDraft, finding: Finding, client: ClientAbilities): CodeAction[] {
  const { text, document } = draft;
  const language = languageOfDraft(document);
  const here = ignoreHere(finding, text, language);
  const inFile = ignoreInFile(finding.code, text, language);
  if (here === undefined || inFile === undefined) return [];
  const where = here.length > 1 ? 'in this paragraph' : 'on this line';
  return [action(`Ignore ${finding.code} ${where}`, here), action(`Ignore ${finding.code} in this file`, [inFile])];

  function action(title: string, insertions: readonly Insertion[]): CodeAction {
    const edits = insertions.map(({ at, text: newText }) => ({
      range: toRange(document, { start: at, end: at }),
      newText,
    }));
    return { title, kind: CodeActionKind.QuickFix, edit: draftEdit(document, edits, client) };
  }
}

/** Takes out the comments in a span that ask to ignore what is not there. */
export function unusedIgnoreActions(draft: CheckedDraft, span: Span, client: ClientAbilities): CodeAction[] {
  const { document, text, report } = draft;
  const met = (report.unusedIgnores ?? []).filter(({ start, end }) => start <= span.end && span.start <= end);
  // A key of the front matter may have a list below it, which only its writer can mend.
  const comments = met.filter(({ start }) => !text.startsWith('claimcheck-ignore', start));
  return comments.map((comment) => {
    const edits: TextEdit[] = [{ range: toRange(document, wholeLine(text, comment)), newText: '' }];
    return { title: 'Remove this ignore', kind: CodeActionKind.QuickFix, edit: draftEdit(document, edits, client) };
  });
}

/** With its line where the comment stands alone on it, else with the space before it. */
function wholeLine(text: string, { start, end }: Span): Span {
  const lineStart = start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1;
  const newline = text.indexOf('\n', end);
  const lineEnd = newline < 0 ? text.length : newline + 1;
  const isAlone = text.slice(lineStart, start).trim() === '' && text.slice(end, lineEnd).trim() === '';
  if (isAlone) return { start: lineStart, end: lineEnd };
  return { start: text.slice(lineStart, start).trimEnd().length + lineStart, end };
}
