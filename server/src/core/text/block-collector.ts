import { isUnread, type Tag } from './html-text.js';
import type { Piece, RawBlock } from './lay-out.js';
import type { BlockKind } from './prose.js';

/** Gathers the pieces of one block after another, while a reader walks through a document from start to end. */
export class BlockCollector {
  readonly blocks: RawBlock[] = [];
  private pieces: Piece[] = [];
  private kind: BlockKind = 'paragraph';
  /** Up to here the document is either taken over or dropped. */
  private at: number;
  /** The HTML element that is open and whose content is dropped. */
  private unread: string | undefined;

  /** What stands before `at` is left out. */
  constructor(at = 0) {
    this.at = at;
  }

  begin(kind: BlockKind, at: number): void {
    this.kind = kind;
    this.at = Math.max(this.at, at);
  }

  /** Takes over everything up to `from`, and drops from there to `to`. */
  drop(from: number, to: number): void {
    if (from > this.at && this.unread === undefined) this.pieces.push({ from: this.at, to: from });
    this.at = Math.max(this.at, to);
  }

  /** Takes over everything up to `from`, and writes `text` for what stands from there to `to`. */
  replace(from: number, to: number, text: string): void {
    if (from < this.at) return;
    this.drop(from, to);
    if (this.unread === undefined) this.pieces.push({ from, to, text });
  }

  /** Drops a tag, and with it the content of elements that are not read. */
  dropTag(tag: Tag): void {
    this.drop(tag.start, tag.end);
    if (!isUnread(tag)) return;
    if (!tag.isClosing) this.unread ??= tag.name;
    else if (this.unread === tag.name) this.unread = undefined;
  }

  /** Takes over everything up to `at`, and closes the block. */
  end(at: number): void {
    this.drop(at, at);
    if (this.pieces.length > 0) this.blocks.push({ kind: this.kind, pieces: this.pieces });
    this.pieces = [];
  }

  /** An element does not reach beyond the block of Markdown that it was opened in. */
  closeElements(): void {
    this.unread = undefined;
  }
}
