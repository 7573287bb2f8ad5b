import type { ExtensionContext, LogOutputChannel } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { clientOptions } from './client-options.js';

/** The server runs in a process of its own, on the editor's Node. */
export function createLanguageClient(context: ExtensionContext, log: LogOutputChannel): LanguageClient {
  const server = { module: context.asAbsolutePath('dist/server.mjs'), transport: TransportKind.ipc };
  return new LanguageClient('claimcheck', 'Claimcheck', server, clientOptions(['file', 'vscode-vfs'], log));
}
