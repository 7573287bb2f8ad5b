import type { ExtensionContext } from 'vscode';
import { createBrowserClient } from './browser-client.js';
import { start } from './start.js';

/** On the web, where the extension host is a worker of the browser. */
export function activate(context: ExtensionContext): Promise<void> {
  return start(context, createBrowserClient);
}
