import * as vscode from 'vscode';
import { mcpCommand } from './mcp-command.js';

/** As package.json names it. */
const PROVIDER = 'claimcheck.sources';

/**
 * Offers the MCP server of every open folder to the assistants that the editor hosts; they start it only where the user
 * says so. Editors before VS Code 1.101 know no such offer, and its types are not in the ones that this is built with.
 */
export function offerMcpServers({ asAbsolutePath, extension }: vscode.ExtensionContext): vscode.Disposable[] {
  const offer: unknown = Reflect.get(vscode.lm ?? {}, 'registerMcpServerDefinitionProvider');
  const definition: unknown = Reflect.get(vscode, 'McpStdioServerDefinition');
  if (typeof offer !== 'function' || typeof definition !== 'function') return [];
  const commandLine = asAbsolutePath('dist/cli.cjs');
  const provideMcpServerDefinitions = () =>
    localFolders().map(({ name, uri }) => {
      const { label, command, args, env } = mcpCommand(commandLine, name);
      const server = Reflect.construct(definition, [label, command, args, env, extension.packageJSON.version]);
      return Object.assign(server, { cwd: uri });
    });
  const changed = new vscode.EventEmitter<void>();
  const provider = { provideMcpServerDefinitions, onDidChangeMcpServerDefinitions: changed.event };
  return [
    changed,
    vscode.workspace.onDidChangeWorkspaceFolders(() => changed.fire()),
    vscode.workspace.onDidGrantWorkspaceTrust(() => changed.fire()),
    Reflect.apply(offer, vscode.lm, [PROVIDER, provider]),
  ];
}

function localFolders(): readonly vscode.WorkspaceFolder[] {
  if (!vscode.workspace.isTrusted) return [];
  return (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
}
