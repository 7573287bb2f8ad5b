import {
  type CodeAction,
  CodeActionKind,
  type Connection,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../../core/index.js';
import { waiverFor } from '../../core/tools.js';
import { EMPTY_PROJECT, waiverEdits } from '../../host/add-waiver.js';
import { isWithin, relativePath, resolveUri } from '../../host/addresses.js';
import { PROJECT_FILE } from '../../host/project-file.js';
import type { CheckedDraft, DraftChecks } from '../checked-draft.js';
import type { Guard } from '../guard.js';
import { type WaiverParams, waiverRequest } from '../protocol/messages.js';
import { toRange, toSpan } from '../protocol/positions.js';
import type { Session } from '../session.js';

/** The client's own command, which asks for the reason. */
export const ACCEPT_COMMAND = 'claimcheck.acceptFinding';
/** What stands in the file for clients that cannot ask. */
const NO_REASON_YET = 'the reason is to be given here';

/** Answers a client that has asked for the reason with what is to be written where. */
export function registerAccept(connection: Connection, session: Session, checks: DraftChecks, guard: Guard): void {
  connection.onRequest(
    waiverRequest,
    guard.request('waiver', null, async ({ uri, code, range, reason }: WaiverParams) => {
      const draft = await checks.check(uri);
      if (draft === undefined) return null;
      const { start, end } = toSpan(draft.document, range);
      const finding = draft.report.findings.find(
        (each) => each.code === code && each.start === start && each.end === end,
      );
      return (finding && waiverEdit(draft, finding, reason, session)) ?? null;
    }),
  );
}

/** "Accept with a reason…", where the draft lies in a folder that can have a claimcheck.json. */
export function acceptActions(draft: CheckedDraft, finding: Finding, session: Session): CodeAction[] {
  const edit = waiverEdit(draft, finding, NO_REASON_YET, session);
  if (edit === undefined) return [];
  const kind = CodeActionKind.QuickFix;
  if (!session.client.commands.includes(ACCEPT_COMMAND)) return [{ title: `Accept in ${PROJECT_FILE}`, kind, edit }];
  const title = 'Accept with a reason…';
  const target = { uri: draft.document.uri, code: finding.code, range: toRange(draft.document, finding) };
  return [{ title, kind, command: { title, command: ACCEPT_COMMAND, arguments: [target] } }];
}

/** The edit of claimcheck.json that accepts a finding; the file is made where there is none. */
function waiverEdit(
  { document, text, claims }: CheckedDraft,
  finding: Finding,
  reason: string,
  session: Session,
): WorkspaceEdit | undefined {
  const { folder } = claims.loaded.policy;
  if (folder === '' || !isWithin(folder, document.uri)) return undefined;
  const uri = resolveUri(folder, PROJECT_FILE);
  const project = claims.loaded.files.find((file) => file.kind === 'project' && file.uri === uri);
  const waiver = { file: relativePath(folder, document.uri), ...waiverFor(finding, text), reason };
  const { client } = session;
  if (project === undefined && !client.createsFiles) return undefined;
  const before = TextDocument.create(uri, 'json', 0, project?.text ?? '');
  const edits = waiverEdits(project?.text ?? EMPTY_PROJECT, waiver)?.map(
    ({ offset, length, content }): TextEdit => ({
      range: toRange(before, { start: offset, end: offset + length }),
      newText: content,
    }),
  );
  if (edits === undefined) return undefined;
  if (project !== undefined) return existing(uri, edits, session);
  const start = { line: 0, character: 0 };
  const whole = { range: { start, end: start }, newText: `${JSON.stringify({ waivers: [waiver] }, null, 2)}\n` };
  return {
    documentChanges: [
      { kind: 'create', uri, options: { ignoreIfExists: true } },
      { textDocument: { uri, version: null }, edits: [whole] },
    ],
  };
}

function existing(uri: string, edits: readonly TextEdit[], session: Session): WorkspaceEdit {
  if (!session.client.takesVersionedEdits) return { changes: { [uri]: [...edits] } };
  const version = session.documentAt(uri)?.version ?? null;
  return { documentChanges: [{ textDocument: { uri, version }, edits: [...edits] }] };
}
