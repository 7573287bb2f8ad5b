import * as vscode from 'vscode';
import { assert } from './assert.js';

/** The uri of a file of the opened folder. */
function fileUri(path: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'a folder is open');
  return vscode.Uri.joinPath(folder.uri, path);
}

/** Opens a file of the folder as it is on the disk, whatever an earlier test did to it in the editor. */
export async function openFile(path: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(fileUri(path));
  await vscode.window.showTextDocument(document);
  if (document.isDirty) await vscode.commands.executeCommand('workbench.action.files.revert');
  return document;
}

/** Waits until a probe finds something, and returns it. */
export async function until<T>(what: string, probe: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 200; tries += 1) {
    const found = await probe();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${what}: not so after 10 s`);
}

/** What Claimcheck says of a file now. */
export function findingsOf({ uri }: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'claimcheck');
}

/** The finding on these words, as soon as there is one, and one with this code where a code is named. */
export function findingOn(document: vscode.TextDocument, words: string, code?: string): Promise<vscode.Diagnostic> {
  const isWanted = (finding: vscode.Diagnostic): boolean =>
    document.getText(finding.range) === words && (code === undefined || codeOf(finding) === code);
  return until(`${code ?? 'a finding'} on “${words}”`, () => findingsOf(document).find(isWanted));
}

/** Waits until nothing is said of these words. */
export async function noFindingOn(document: vscode.TextDocument, words: string): Promise<void> {
  await until(`no finding on “${words}”`, () =>
    findingsOf(document).some(({ range }) => document.getText(range) === words) ? undefined : true,
  );
}

/** A finding's code, without the link to its page. */
export function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Where words first stand in a document. */
export function positionOf(document: vscode.TextDocument, words: string): vscode.Position {
  const offset = document.getText().indexOf(words);
  assert.ok(offset >= 0, `${document.uri.path} holds “${words}”`);
  return document.positionAt(offset);
}

/** The words at a place of a file. */
export async function wordsAt({ uri, range }: vscode.Location): Promise<string> {
  return (await vscode.workspace.openTextDocument(uri)).getText(range);
}

/** Writes a file into the folder. */
export async function addFile(path: string, text: string): Promise<vscode.Uri> {
  const uri = fileUri(path);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** Replaces the first occurrence of words in an opened document. */
export async function replace(document: vscode.TextDocument, words: string, by: string): Promise<void> {
  const start = positionOf(document, words);
  const range = new vscode.Range(start, document.positionAt(document.offsetAt(start) + words.length));
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, range, by);
  assert.ok(await vscode.workspace.applyEdit(edit));
}
