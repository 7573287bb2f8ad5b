import { CodeActionKind, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import type { ClientAbilities } from './client-abilities.js';
import { FIX_ALL } from './features/code-actions.js';
import { serverCommands } from './features/show-in-source.js';

/** What the server offers to this client. */
export function serverCapabilities(client: ClientAbilities): ServerCapabilities {
  const commands = serverCommands(client);
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
    hoverProvider: true,
    definitionProvider: true,
    completionProvider: {},
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    ...(commands.length > 0 ? { executeCommandProvider: { commands } } : {}),
    ...(client.pullsDiagnostics
      ? { diagnosticProvider: { identifier: 'claimcheck', interFileDependencies: true, workspaceDiagnostics: false } }
      : {}),
  };
}
