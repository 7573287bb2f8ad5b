import type { Span } from '../types.js';

/** What a stretch of prose is in the document it comes from. */
export type BlockKind = 'paragraph' | 'heading' | 'list-item' | 'quote' | 'table-cell';

/** A stretch of running text without line breaks, as offsets into the prose. */
export interface Block extends Span {
  readonly kind: BlockKind;
}

/**
 * The running text of a document: markup, code, URLs and front matter taken away, one block a line. Everything
 * that finds something works on `text`; only the façade maps spans back to the document.
 */
export interface Prose {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** The comments of the document, with their marks, as offsets into the document. */
  readonly comments: readonly Span[];
  /** Where the document's front matter ends; 0 where it has none. */
  readonly frontMatterEnd: number;
  /** The span in the document of a span in `text`. It covers any markup in between. */
  toDocument(span: Span): Span;
  /** True where the span in the document holds these words and nothing else, so that a fix can replace it. */
  isContiguous(span: Span): boolean;
}
