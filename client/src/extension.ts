import type { ExtensionContext } from 'vscode';
import { createLanguageClient } from './language-client.js';
import { start } from './start.js';

/** On the desktop, and wherever the extension host is Node. */
export function activate(context: ExtensionContext): Promise<void> {
  return start(context, createLanguageClient);
}
