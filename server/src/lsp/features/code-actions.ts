import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Connection,
  type Diagnostic,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Finding, FindingCode, Span } from '../../core/index.js';
import type { CheckedDraft, DraftChecks } from '../checked-draft.js';
import type { ClientAbilities } from '../client-abilities.js';
import type { Guard } from '../guard.js';
import { toRange, toSpan } from '../protocol/positions.js';
import type { Session } from '../session.js';
import { showInSource } from './show-in-source.js';

export function registerCodeActions(connection: Connection, session: Session, checks: DraftChecks, guard: Guard): void {
  connection.onCodeAction(
    guard.request('codeAction', [], async (params) => {
      const draft = await checks.check(params.textDocument.uri);
      return draft === undefined ? [] : codeActions(draft, params, session.client);
    }),
  );
}

/** What a quick fix is called: it says what will stand there. */
export function fixTitle(code: FindingCode, expected: string): string {
  if (code === 'quote-altered') return 'Restore the source’s words';
  const words = expected.replace(/\s+/g, ' ');
  return `Change to ${words.length > 60 ? `${words.slice(0, 60)}…` : words}`;
}

/** Quick fixes, and the way to the source, for every finding that the range touches. Nothing here fixes a whole file. */
function codeActions(draft: CheckedDraft, { range, context }: CodeActionParams, client: ClientAbilities): CodeAction[] {
  const isWanted = context.only === undefined || context.only.some((kind) => isKindOf(CodeActionKind.QuickFix, kind));
  if (!isWanted || !client.takesCodeActionLiterals) return [];
  const span = toSpan(draft.document, range);
  return draft.report.findings
    .filter((finding) => touches(finding, span))
    .flatMap((finding) => {
      const diagnostics = context.diagnostics.filter((diagnostic) => isOf(diagnostic, finding, draft));
      return [...fix(draft, finding, client), ...showInSource(draft, finding, client)].map((action) => ({
        ...action,
        ...(diagnostics.length > 0 ? { diagnostics } : {}),
      }));
    });
}

/** Preferred only where nothing else is proposed for the same words. */
function fix(draft: CheckedDraft, finding: Finding, client: ClientAbilities): CodeAction[] {
  const { expected, code } = finding;
  if (expected === undefined) return [];
  const rivals = draft.report.findings.filter((other) => touches(other, finding) && other.expected !== undefined);
  const isPreferred = rivals.every((other) => other.expected === expected);
  return [
    {
      title: fixTitle(code, expected),
      kind: CodeActionKind.QuickFix,
      isPreferred,
      edit: edit(draft, finding, expected, client),
    },
  ];
}

/** With the version, so that a client refuses the edit where the draft has changed since. */
function edit({ document }: CheckedDraft, span: Span, newText: string, client: ClientAbilities): WorkspaceEdit {
  const edits = [{ range: toRange(document, span), newText }];
  if (!client.takesVersionedEdits) return { changes: { [document.uri]: edits } };
  return { documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits }] };
}

function isOf({ code, range }: Diagnostic, finding: Finding, { document }: CheckedDraft): boolean {
  const span = toSpan(document, range);
  return code === finding.code && span.start === finding.start && span.end === finding.end;
}

function isKindOf(kind: string, wanted: string): boolean {
  return wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`);
}

function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}
