import type { ExtensionContext } from 'vscode';
import { createLanguageClient } from './language-client.js';
import { registerLanguageModelTools } from './language-model-tools.js';
import { offerMcpServers } from './mcp-server.js';
import { start } from './start.js';

/** Starts with what an extension host in Node has: a server in a process of its own, and tools for writing assistants. */
export function startOnDesktop(context: ExtensionContext): Promise<void> {
  return start(context, createLanguageClient, (client) => [
    ...registerLanguageModelTools(client),
    ...offerMcpServers(context),
  ]);
}
