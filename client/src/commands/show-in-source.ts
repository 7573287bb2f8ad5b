import { Range, Uri, ViewColumn, window } from 'vscode';
import type { Location } from 'vscode-languageclient';

/** Opens a source beside the draft, with the words that carry the fact selected. */
export async function showInSource({ uri, range: { start, end } }: Location): Promise<void> {
  const selection = new Range(start.line, start.character, end.line, end.character);
  await window.showTextDocument(Uri.parse(uri), { selection, viewColumn: ViewColumn.Beside });
}
