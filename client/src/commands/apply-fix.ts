import { l10n, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { Location } from 'vscode-languageclient';
import { toRange } from '../places.js';

/** The fix behind "Change to …" in a hover: new words for a place in one version of a draft. */
export interface Fix extends Location {
  readonly version: number;
  readonly newText: string;
}

/** Writes the source's fact into the draft. A hover may be older than the draft, and its place be another by now. */
export async function applyFix({ uri, version, range, newText }: Fix): Promise<void> {
  const draft = await workspace.openTextDocument(Uri.parse(uri));
  if (draft.version !== version) {
    window.setStatusBarMessage(l10n.t('The draft has changed since: hover over the words again'), 5000);
    return;
  }
  const edit = new WorkspaceEdit();
  edit.replace(draft.uri, toRange(range), newText);
  await workspace.applyEdit(edit);
}
