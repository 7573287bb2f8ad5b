import { l10n, window, workspace } from 'vscode';
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
  if (!workspace.isTrusted) {
    void window.showWarningMessage(l10n.t('This folder is not trusted: nothing is written to claimcheck.json.'));
    return;
  }
  const reason = await window.showInputBox({
    title: l10n.t('Accept this finding'),
    prompt: l10n.t('Why is the draft right? Who was asked, and when?'),
    placeHolder: l10n.t('told by the port, 3 May'),
  });
  if (reason === undefined || reason.trim() === '') return;
  const answer = await client.sendRequest(waiverRequest, { ...place, reason: reason.trim() });
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(answer);
  if (edit === undefined || edit === null || !(await workspace.applyEdit(edit))) {
    void window.showWarningMessage(l10n.t('The finding is no longer there: nothing was written.'));
    return;
  }
  const [[uri] = []] = edit.entries();
  if (uri === undefined) return;
  const file = await workspace.openTextDocument(uri);
  await file.save();
  window.setStatusBarMessage(l10n.t('Written to {0}', workspace.asRelativePath(uri)), 5000);
}
