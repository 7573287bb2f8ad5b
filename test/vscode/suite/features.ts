import * as vscode from 'vscode';
import { assert } from './assert.js';
import { until } from './editor.js';

/** The text of the hovers at a place, as Markdown. */
export async function hoverText({ uri }: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, position);
  return hovers.flatMap(({ contents }) => contents.map(markdown)).join('\n');
}

function markdown(content: vscode.MarkdownString | vscode.MarkedString): string {
  return typeof content === 'string' ? content : content.value;
}

/** A hover comes as text; this waits until it holds the words. */
export function hoverWith(document: vscode.TextDocument, position: vscode.Position, words: string): Promise<string> {
  return until(`a hover with “${words}”`, async () => {
    const text = await hoverText(document, position);
    return text.includes(words) ? text : undefined;
  });
}

/** Where "Go to Definition" leads from a place. */
export async function definitionAt({ uri }: vscode.TextDocument, position: vscode.Position): Promise<vscode.Location> {
  const [found] = await vscode.commands.executeCommand<readonly (vscode.Location | vscode.LocationLink)[]>(
    'vscode.executeDefinitionProvider',
    uri,
    position,
  );
  assert.ok(found, 'there is a definition');
  if ('uri' in found) return found;
  return new vscode.Location(found.targetUri, found.targetSelectionRange ?? found.targetRange);
}

/** The quick fix with a title. VS Code cancels a request for fixes where the draft has just changed: it is made again. */
export function quickFix(
  { uri }: vscode.TextDocument,
  { range }: vscode.Diagnostic,
  title: string,
): Promise<vscode.CodeAction> {
  return until(`the quick fix “${title}”`, async () => {
    const request = vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const actions = await request.then(undefined, ignoreCanceled);
    return actions.find((action) => action.title === title);
  });
}

function ignoreCanceled(error: unknown): vscode.CodeAction[] {
  if (error instanceof Error && error.name === 'Canceled') return [];
  throw error;
}
