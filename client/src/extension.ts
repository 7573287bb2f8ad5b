import type { ExtensionContext } from 'vscode';
import { createLanguageClient } from './language-client.js';
import { registerLanguageModelTools } from './language-model-tools.js';
import { offerMcpServers } from './mcp-server.js';
import { start } from './start.js';

/** On the desktop, and wherever the extension host is Node. */
export function activate(context: ExtensionContext): Promise<void> {
  return start(context, createLanguageClient, (client) => [
    ...registerLanguageModelTools(client),
    ...offerMcpServers(context),
  ]);
}
