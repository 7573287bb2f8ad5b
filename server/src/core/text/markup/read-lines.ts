import type { Span } from '../../types.js';
import { BlockCollector } from '../block-collector.js';
import type { RawDocument } from '../lay-out.js';
import type { BlockKind } from '../prose.js';
import type { InlineReader } from './inline-rules.js';

/** What one line of a document is. Columns are counted from the start of the line. */
export type LineRole =
  /** Ends a paragraph; so does what is skipped. */
  | { readonly role: 'blank' | 'skipped' | 'comment' }
  /** Goes on with the paragraph above, unless it starts one. `to` is where its words end. */
  | {
      readonly role: 'text';
      readonly from: number;
      readonly to?: number;
      readonly kind?: BlockKind;
      readonly starts?: boolean;
      readonly ends?: boolean;
    }
  | { readonly role: 'cells'; readonly cells: readonly Span[] };

/** A markup language that is read line by line. */
export interface LineFormat {
  /** Tells of one line after another what it is, with what has gone before in mind. */
  lineRoles(): (line: string, next: string) => LineRole;
  readonly inline: InlineReader;
}

export const BLANK: LineRole = { role: 'blank' };
export const SKIPPED: LineRole = { role: 'skipped' };
export const COMMENT: LineRole = { role: 'comment' };

/** The running text of a document in such a language. Front matter, where it has some, is left out. */
export function readLines(document: string, format: LineFormat, frontMatterEnd = 0): RawDocument {
  const collector = new BlockCollector();
  const comments: Span[] = [];
  const roleOf = format.lineRoles();
  let open: { readonly kind: BlockKind; readonly start: number; end: number } | undefined;
  const lines = linesOf(document, frontMatterEnd);
  for (const [index, { start, end }] of lines.entries()) {
    const next = lines[index + 1];
    const role = roleOf(document.slice(start, end), next === undefined ? '' : document.slice(next.start, next.end));
    if (role.role === 'comment') addComment({ start, end });
    if (role.role !== 'text' || role.starts === true) close();
    if (role.role === 'cells')
      for (const cell of role.cells) block('table-cell', { start: start + cell.start, end: start + cell.end });
    if (role.role !== 'text') continue;
    const { from, to = end - start, kind = 'paragraph', ends = false } = role;
    if (open === undefined) open = { kind, start: start + from, end: start + to };
    else open.end = start + to;
    if (ends) close();
  }
  close();
  return { blocks: collector.blocks, comments, frontMatterEnd };

  function close(): void {
    if (open !== undefined) block(open.kind, open);
    open = undefined;
  }

  function block(kind: BlockKind, span: Span): void {
    collector.begin(kind, span.start);
    format.inline(document, span, collector);
    collector.end(span.end);
  }

  /** The lines of one comment are one span. */
  function addComment({ start, end }: Span): void {
    const last = comments.at(-1);
    const indented = /^[ \t]/.test(document.slice(start, start + 1));
    if (last !== undefined && indented && document.slice(last.end, start).trim() === '')
      comments[comments.length - 1] = { start: last.start, end };
    else
      comments.push({
        start: start + (document.slice(start, end).length - document.slice(start, end).trimStart().length),
        end,
      });
  }
}

function linesOf(document: string, from: number): Span[] {
  const lines: Span[] = [];
  for (let start = from; start < document.length; ) {
    const newline = document.indexOf('\n', start);
    const end = newline < 0 ? document.length : newline;
    lines.push({ start, end: document.charAt(end - 1) === '\r' && end > start ? end - 1 : end });
    start = end + 1;
  }
  return lines;
}

/** The column at which the words of a line begin. */
export function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** The cells of a row, between marks. */
export function cellsBetween(line: string, mark: string): Span[] {
  const cells: Span[] = [];
  let start = 0;
  for (const part of line.split(mark)) {
    if (part.trim() !== '') cells.push({ start, end: start + part.length });
    start += part.length + mark.length;
  }
  return cells;
}
