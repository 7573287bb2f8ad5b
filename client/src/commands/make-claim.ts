import { window } from 'vscode';
import { type BaseLanguageClient, ExecuteCommandRequest } from 'vscode-languageclient';

/** Makes a claim of the words that are selected in a source, or of the sentence around the cursor; the server shows it. */
export async function makeClaim(client: BaseLanguageClient): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined) {
    void window.showWarningMessage('Open a source and select the words of the claim.');
    return;
  }
  const range = client.code2ProtocolConverter.asRange(editor.selection);
  const uri = client.code2ProtocolConverter.asUri(editor.document.uri);
  await client.sendRequest(ExecuteCommandRequest.type, {
    command: 'claimcheck.makeClaimAt',
    arguments: [{ uri, range }],
  });
}
