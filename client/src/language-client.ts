import { type ExtensionContext, type LogOutputChannel, Uri, workspace } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { clientOptions } from './client-options.js';

/** The server runs in a process of its own, on the editor's Node. */
export function createLanguageClient(context: ExtensionContext, log: LogOutputChannel): LanguageClient {
  const server = { module: context.asAbsolutePath('dist/server.mjs'), transport: TransportKind.ipc };
  return new LanguageClient(
    'claimcheck',
    'Claimcheck',
    server,
    clientOptions(['file', 'vscode-vfs'], log, cacheFolder(context)),
  );
}

/** VS Code's own place for what an extension keeps of a workspace. Of a folder that is not trusted nothing is kept. */
function cacheFolder({ storageUri }: ExtensionContext): string | undefined {
  if (storageUri?.scheme !== 'file') return undefined;
  const folder = Uri.joinPath(storageUri, 'articles');
  if (workspace.getConfiguration('claimcheck').get('cache', true))
    return workspace.isTrusted ? folder.fsPath : undefined;
  void workspace.fs.delete(folder, { recursive: true }).then(undefined, () => undefined);
  return undefined;
}
