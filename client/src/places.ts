import { Range, type TextEditor, Uri, ViewColumn, window } from 'vscode';
import type { Location, Range as PlainRange } from 'vscode-languageclient';

/** The editor's range of one that came over the wire, or out of a link. */
export function toRange({ start, end }: PlainRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

/** Opens a file with a place in it selected. */
export function goTo({ uri, range }: Location): Thenable<TextEditor> {
  return window.showTextDocument(Uri.parse(uri), { selection: toRange(range) });
}

/** The same in a column of its own, so that the draft stays in sight. */
export function goToBeside({ uri, range }: Location): Thenable<TextEditor> {
  return window.showTextDocument(Uri.parse(uri), { selection: toRange(range), viewColumn: ViewColumn.Beside });
}
