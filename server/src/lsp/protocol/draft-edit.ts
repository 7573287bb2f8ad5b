import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ClientAbilities } from '../client-abilities.js';

/** Edits of a draft, with its version, so that a client refuses them where the draft has changed since. */
export function draftEdit(
  { uri, version }: TextDocument,
  edits: readonly TextEdit[],
  { takesVersionedEdits }: ClientAbilities,
): WorkspaceEdit {
  if (!takesVersionedEdits) return { changes: { [uri]: [...edits] } };
  return { documentChanges: [{ textDocument: { uri, version }, edits: [...edits] }] };
}
