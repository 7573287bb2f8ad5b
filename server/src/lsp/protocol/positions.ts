import type { Position, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../../core/index.js';

/** The range of a span: the one place where offsets become positions. */
export function toRange(document: TextDocument, { start, end }: Span): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

/** The offset of a position: the one place where positions become offsets. Past the end of a line means its end. */
export function toOffset(document: TextDocument, position: Position): number {
  return document.offsetAt(position);
}

/** The span of a range. */
export function toSpan(document: TextDocument, { start, end }: Range): Span {
  return { start: toOffset(document, start), end: toOffset(document, end) };
}

export function isBefore(one: Position, other: Position): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character);
}
