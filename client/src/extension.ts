import type { ExtensionContext } from 'vscode';
import { createBrowserClient } from './browser-client.js';
import { start } from './start.js';

/** On the web, where the extension host is a worker of the browser. */
export function activate(context: ExtensionContext): Promise<void> {
  return start(context, createBrowserClient);
}

/** On the desktop, and wherever the extension host is Node; what only that has is not looked at on the web. */
export async function activateOnDesktop(context: ExtensionContext): Promise<void> {
  const { startOnDesktop } = await import('./start-on-desktop.js');
  await startOnDesktop(context);
}
