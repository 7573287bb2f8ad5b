import { CodeActionKind, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import type { ClientAbilities } from './client-abilities.js';
import { CITE } from './features/cite-actions.js';
import { FIX_ALL } from './features/code-actions.js';
import { serverCommands } from './features/commands.js';
import { WHY } from './features/explain.js';
import { MAKE_CLAIM } from './features/make-claim.js';
import { LEGEND } from './features/semantic-tokens.js';

/** What the server offers to this client. */
export function serverCapabilities(client: ClientAbilities): ServerCapabilities {
  const commands = serverCommands(client);
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    completionProvider: {},
    renameProvider: client.preparesRename ? { prepareProvider: true } : true,
    codeLensProvider: { resolveProvider: false },
    documentLinkProvider: { resolveProvider: false },
    semanticTokensProvider: { legend: LEGEND, full: true },
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CITE, FIX_ALL, MAKE_CLAIM, WHY] },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    ...(commands.length > 0 ? { executeCommandProvider: { commands } } : {}),
    ...(client.pullsDiagnostics
      ? { diagnosticProvider: { identifier: 'claimcheck', interFileDependencies: true, workspaceDiagnostics: false } }
      : {}),
  };
}
