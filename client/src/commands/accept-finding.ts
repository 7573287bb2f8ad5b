import { window, workspace } from 'vscode';
import { type BaseLanguageClient, type Range, RequestType, type WorkspaceEdit } from 'vscode-languageclient';

/** A finding, by its place in a draft. */
export interface FindingPlace {
  readonly uri: string;
  readonly code: string;
  readonly range: Range;
}

const waiverRequest = new RequestType<FindingPlace & { readonly reason: string }, WorkspaceEdit | null, void>(
  'claimcheck/waiver',
);

/** Asks why the draft is right, writes it to claimcheck.json, and says which file was written. */
export async function acceptFinding(client: BaseLanguageClient, place: FindingPlace): Promise<void> {
  const reason = await window.showInputBox({
    title: 'Accept this finding',
    prompt: 'Why is the draft right? Who was asked, and when?',
    placeHolder: 'told by the port, 3 May',
  });
  if (reason === undefined || reason.trim() === '') return;
  const answer = await client.sendRequest(waiverRequest, { ...place, reason: reason.trim() });
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(answer);
  if (edit === undefined || edit === null || !(await workspace.applyEdit(edit))) {
    void window.showWarningMessage('The finding is no longer there: nothing was written.');
    return;
  }
  const [[uri] = []] = edit.entries();
  if (uri === undefined) return;
  const file = await workspace.openTextDocument(uri);
  await file.save();
  window.setStatusBarMessage(`Written to ${workspace.asRelativePath(uri)}`, 5000);
}
