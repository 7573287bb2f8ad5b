import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Connection,
  type Diagnostic,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, FindingCode, Span } from '../../core/index.js';
import { type CheckedDraft, type DraftChecks, isClaimsFile } from '../checked-draft.js';
import type { ClientAbilities } from '../client-abilities.js';
import type { Guard } from '../guard.js';
import { draftEdit } from '../protocol/draft-edit.js';
import { toRange, toSpan } from '../protocol/positions.js';
import type { Session } from '../session.js';
import { acceptActions } from './accept.js';
import { anchorActions } from './anchor-actions.js';
import { CITE, citeActions } from './cite-actions.js';
import { WHY, whyActions } from './explain.js';
import { ignoreActions, unusedIgnoreActions } from './ignore-actions.js';
import { leaveOutActions } from './leave-out.js';
import { MAKE_CLAIM, makeClaimActions } from './make-claim.js';
import { showInSource } from './show-in-source.js';

/**
 * Changes every settled place at once, only for a client that asks for exactly this: "source.fixAll" on its own, which
 * many editors run whenever a file is saved, changes no fact.
 */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.claimcheck`;

const OFFERED: FindingCode = 'attribution-dropped';

export function registerCodeActions(connection: Connection, session: Session, checks: DraftChecks, guard: Guard): void {
  connection.onCodeAction(
    guard.request('codeAction', [], async (params) => {
      const draft = await checks.check(params.textDocument.uri);
      if (draft !== undefined) return codeActions(draft, params, session);
      const document = session.documentAt(params.textDocument.uri);
      return document === undefined ? [] : otherActions(document, params, session);
    }),
  );
}

/** What a quick fix is called: it says what will stand there. */
export function fixTitle(code: FindingCode, expected: string): string {
  if (code === 'quote-altered') return 'Restore the source’s words';
  if (code === OFFERED) return `Add “${expected.replace(/^[^,]*, /, '')}”`;
  const words = expected.replace(/\s+/g, ' ');
  return `Change to ${words.length > 60 ? `${words.slice(0, 60)}…` : words}`;
}

function codeActions(draft: CheckedDraft, params: CodeActionParams, session: Session): CodeAction[] {
  const { client } = session;
  if (!client.takesCodeActionLiterals) return [];
  const { only } = params.context;
  const isQuickFixWanted = only === undefined || only.some((kind) => isKindOf(CodeActionKind.QuickFix, kind));
  const isCitationWanted = only === undefined || only.some((kind) => isKindOf(CITE, kind));
  return [
    ...(isQuickFixWanted ? quickFixes(draft, params, session) : []),
    ...(isCitationWanted ? citeActions(draft, toSpan(draft.document, params.range), session) : []),
    ...(only?.includes(FIX_ALL) ? fixAll(draft, client) : []),
    ...(only === undefined || only.includes(WHY) ? whyActions(draft, params, client) : []),
  ];
}

/** What can be done in a source or a claims file. */
async function otherActions(document: TextDocument, params: CodeActionParams, session: Session): Promise<CodeAction[]> {
  if (!session.client.takesCodeActionLiterals) return [];
  const claims = await session.claimsFor(document.uri);
  const { only } = params.context;
  const isWanted = (kind: string): boolean => only === undefined || only.some((each) => isKindOf(kind, each));
  const isFixWanted = isWanted(CodeActionKind.QuickFix) && isClaimsFile(document.uri);
  return [
    ...(isFixWanted ? anchorActions(document, params, claims, session) : []),
    ...(isWanted(MAKE_CLAIM) ? makeClaimActions(document, params, claims, session) : []),
  ];
}

/** Quick fixes, the way to the source, and the ways to ignore it, for every finding that the range touches. */
function quickFixes(draft: CheckedDraft, { range, context }: CodeActionParams, session: Session): CodeAction[] {
  const { client } = session;
  const span = toSpan(draft.document, range);
  const findings = draft.report.findings.filter((finding) => touches(finding, span));
  return [
    ...findings.flatMap((finding) =>
      forDiagnostic(finding, [...fix(draft, finding, client), ...showInSource(draft, finding, client)]),
    ),
    ...findings.flatMap((finding) =>
      forDiagnostic(finding, [...ignoreActions(draft, finding, client), ...acceptActions(draft, finding, session)]),
    ),
    ...(findings.length > 0 ? leaveOutActions(draft, session) : []),
    ...unusedIgnoreActions(draft, span, client),
  ];

  function forDiagnostic(finding: Finding, actions: readonly CodeAction[]): CodeAction[] {
    const diagnostics = context.diagnostics.filter((diagnostic) => isOf(diagnostic, finding, draft));
    return actions.map((action) => ({ ...action, ...(diagnostics.length > 0 ? { diagnostics } : {}) }));
  }
}

function fix(draft: CheckedDraft, finding: Finding, client: ClientAbilities): CodeAction[] {
  const { expected, code } = finding;
  if (expected === undefined) return [];
  return [
    {
      title: fixTitle(code, expected),
      kind: CodeActionKind.QuickFix,
      isPreferred: isSettled(finding, draft),
      edit: edit(draft, [finding], client),
    },
  ];
}

/** All that is settled, in one edit. */
function fixAll(draft: CheckedDraft, client: ClientAbilities): CodeAction[] {
  const { findings } = draft.report;
  const settled = findings.filter((finding) => finding.expected !== undefined && isSettled(finding, draft));
  const once = settled.filter((finding, index) => settled.findIndex((other) => touches(other, finding)) === index);
  const [first, ...others] = once;
  if (first?.expected === undefined) return [];
  const title =
    others.length === 0 ? fixTitle(first.code, first.expected) : `Change ${once.length} places as the sources say`;
  return [{ title, kind: FIX_ALL, edit: edit(draft, once, client) }];
}

/** True where nothing else is proposed for the same words. An attribution may be left out on purpose, and is only offered. */
function isSettled(finding: Finding, { report }: CheckedDraft): boolean {
  if (finding.code === OFFERED) return false;
  const rivals = report.findings.filter(
    (other) => other.code !== OFFERED && touches(other, finding) && other.expected !== undefined,
  );
  return rivals.every(({ expected }) => expected === finding.expected);
}

function edit({ document }: CheckedDraft, findings: readonly Finding[], client: ClientAbilities): WorkspaceEdit {
  const edits = findings.map((finding) => ({ range: toRange(document, finding), newText: finding.expected ?? '' }));
  return draftEdit(document, edits, client);
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
