import { type ExtensionContext, type LogOutputChannel, Uri, workspace } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { clientOptions } from './client-options.js';

/** The server runs in a process of its own, on the editor's Node. */
export function createLanguageClient(context: ExtensionContext, log: LogOutputChannel): LanguageClient {
  const module = context.asAbsolutePath('dist/server.cjs');
  const server = { module, transport: TransportKind.ipc, options: { env: codeCache(context) } };
  return new LanguageClient(
    'claimcheck',
    'Claimcheck',
    server,
    clientOptions(['file', 'vscode-vfs'], log, cacheFolder(context)),
  );
}

/** Where the server keeps what V8 made of its code, so that it starts sooner. Nothing is written while a folder is not trusted. */
function codeCache({ globalStorageUri }: ExtensionContext): Readonly<Record<string, string>> {
  if (globalStorageUri.scheme !== 'file' || !workspace.isTrusted) return {};
  return { CLAIMCHECK_CODE_CACHE: Uri.joinPath(globalStorageUri, 'code').fsPath };
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
