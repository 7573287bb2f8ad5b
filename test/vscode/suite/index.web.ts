import * as vscode from 'vscode';
import { runTests } from './run-tests.js';
import { TESTS } from './tests.js';

/** The files of the sample newsroom by their paths, put in by the build: a browser has no disk. */
declare const SAMPLE: Readonly<Record<string, string>>;

/** Called by the extension host in the browser's worker, in a folder in memory that is empty at first. */
export async function run(): Promise<void> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (folder === undefined) throw new Error('no folder is open');
  for (const [path, text] of Object.entries(SAMPLE))
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder.uri, path), new TextEncoder().encode(text));
  // What keeps it from starting is told at once, and not by every test.
  await vscode.extensions.getExtension('claimcheck.claimcheck')?.activate();
  await runTests(TESTS);
}
