import { type Connection, SemanticTokensBuilder, type SemanticTokensLegend } from 'vscode-languageserver';
import type { CheckedDraft, DraftChecks } from '../checked-draft.js';
import type { Guard } from '../guard.js';
import { toRange } from '../protocol/positions.js';
import type { Session } from '../session.js';

export const LEGEND: SemanticTokensLegend = { tokenTypes: ['supported'], tokenModifiers: [] };

/** Marks what the sources support. Off by default: a draft is not a program. */
export function registerSemanticTokens(
  connection: Connection,
  session: Session,
  checks: DraftChecks,
  guard: Guard,
): void {
  const nothing = { data: [] };
  connection.languages.semanticTokens.on(
    guard.request('semanticTokens', nothing, async ({ textDocument }) => {
      const draft = session.settings.semanticHighlighting ? await checks.check(textDocument.uri) : undefined;
      return draft === undefined ? nothing : tokens(draft);
    }),
  );
}

/** A token stays on its line, and none lies in another. */
function tokens({ document, text, report }: CheckedDraft) {
  const builder = new SemanticTokensBuilder();
  let last = 0;
  for (const { start, end, verdict } of report.checked) {
    if (verdict !== 'supported' || start < last) continue;
    last = end;
    for (const { index, 0: words } of text.slice(start, end).matchAll(/[^\r\n]+/g)) {
      const { line, character } = toRange(document, { start: start + index, end: start + index }).start;
      builder.push(line, character, words.length, 0, 0);
    }
  }
  return builder.build();
}
