import { type CodeAction, CodeActionKind, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isWithin, relativePath, resolveUri } from '../../host/addresses.js';
import { IGNORE_FILE } from '../../host/ignore-file.js';
import type { CheckedDraft } from '../checked-draft.js';
import { toRange } from '../protocol/positions.js';
import type { Session } from '../session.js';

/** Puts the draft into the folder's .claimcheckignore, which is made where there is none. */
export function leaveOutActions({ document, claims }: CheckedDraft, session: Session): CodeAction[] {
  const { folder } = claims.loaded.policy;
  if (folder === '' || !isWithin(folder, document.uri)) return [];
  const path = relativePath(folder, document.uri);
  // What is a pattern there would name other files.
  if (/[*?{}!#]|^\s|\s$/.test(path)) return [];
  const uri = resolveUri(folder, IGNORE_FILE);
  const edit = lineEdit(uri, `/${path}\n`, claims.loaded.files.find((file) => file.uri === uri)?.text, session);
  if (edit === undefined) return [];
  return [{ title: `Leave this file out, in ${IGNORE_FILE}`, kind: CodeActionKind.QuickFix, edit }];
}

function lineEdit(uri: string, line: string, before: string | undefined, session: Session): WorkspaceEdit | undefined {
  const { createsFiles, takesVersionedEdits } = session.client;
  if (before === undefined && !createsFiles) return undefined;
  const text = before ?? '';
  const end = toRange(TextDocument.create(uri, 'ignore', 0, text), { start: text.length, end: text.length });
  const edits: TextEdit[] = [{ range: end, newText: text === '' || text.endsWith('\n') ? line : `\n${line}` }];
  if (before !== undefined && !takesVersionedEdits) return { changes: { [uri]: edits } };
  const version = session.documentAt(uri)?.version ?? null;
  return {
    documentChanges: [
      ...(before === undefined ? [{ kind: 'create' as const, uri, options: { ignoreIfExists: true } }] : []),
      { textDocument: { uri, version }, edits },
    ],
  };
}
