import type { SyntaxNode, SyntaxNodeRef } from '@lezer/common';
import type { Span } from '../types.js';
import { BlockCollector } from './block-collector.js';
import { decodeCharacterReference } from './character-references.js';
import { findTags, isInline, toTag } from './html-text.js';
import type { RawBlock } from './lay-out.js';
import { isLink } from './link-labels.js';
import type { BlockKind } from './prose.js';

const TEXT_BLOCK = /^(?:Paragraph|Task|TableCell|(?:ATX|Setext)Heading\d)$/;
const COMMENT = /^Comment(?:Block)?$/;
const DROPPED: ReadonlySet<string> = new Set([
  ...['EmphasisMark', 'HeaderMark', 'QuoteMark', 'ListMark', 'TaskMarker', 'FootnoteMark', 'FootnoteReference'],
  ...['URL', 'Autolink', 'LinkTitle', 'InlineCode', 'Math', 'Strikethrough', 'Comment', 'ProcessingInstruction'],
]);

/** What a block that stands by itself in a Markdown document has to read, and its comments. */
export interface ReadBlock {
  readonly blocks: readonly RawBlock[];
  readonly comments: readonly Span[];
}

/** The running text of one block of a Markdown document. `isDefined` says of a link's label whether the document defines it. */
export function readBlock(document: string, block: SyntaxNode, isDefined: (label: string) => boolean): ReadBlock {
  const collector = new BlockCollector(block.from);
  const containers: BlockKind[] = [];
  const comments: Span[] = [];
  block.cursor().iterate(enter, leave);
  return { blocks: collector.blocks, comments };

  function enter(node: SyntaxNodeRef): boolean {
    const container = containerKind(node.name);
    if (container !== undefined) containers.push(container);
    if (node.name === 'HTMLBlock') readHtml(node);
    if (COMMENT.test(node.name)) comments.push({ start: node.from, end: node.to });
    if (TEXT_BLOCK.test(node.name)) collector.begin(blockKind(node.name, containers.at(-1)), node.from);
    return enterInline(node);
  }

  function leave(node: SyntaxNodeRef): void {
    if (containerKind(node.name) !== undefined) containers.pop();
    if (!TEXT_BLOCK.test(node.name)) return;
    collector.end(node.to);
    collector.closeElements();
  }

  /** False where nothing inside the node is to be looked at. */
  function enterInline(node: SyntaxNodeRef): boolean {
    const { name, from, to } = node;
    if (name === 'LinkMark' || name === 'LinkLabel') dropLinkPart(node);
    else if (name === 'Escape') collector.drop(from, from + 1);
    else if (name === 'HardBreak') collector.replace(from, to, ' ');
    else if (name === 'Entity') decode(from, to);
    else if (name === 'HTMLTag') dropTag(from, to);
    else if (DROPPED.has(name)) collector.drop(from, to);
    return !DROPPED.has(name);
  }

  function dropLinkPart({ name, from, to, node }: SyntaxNodeRef): void {
    const link = node.parent;
    if (link === null || !isLink(document, link, isDefined)) return;
    // Behind the text of a link come only its address and title.
    const isClosing = name === 'LinkMark' && document.charAt(from) === ']';
    collector.drop(from, isClosing ? link.to : to);
  }

  function decode(from: number, to: number): void {
    const character = decodeCharacterReference(document.slice(from, to));
    if (character !== undefined) collector.replace(from, to, character);
  }

  function dropTag(from: number, to: number): void {
    const tag = toTag(document.slice(from, to), from);
    if (tag.name === 'br') collector.replace(from, to, ' ');
    else collector.dropTag(tag);
  }

  function readHtml({ from, to }: SyntaxNodeRef): void {
    collector.begin('paragraph', from);
    for (const tag of findTags(document, { start: from, end: to })) {
      collector.dropTag(tag);
      if (document.startsWith('<!--', tag.start)) comments.push({ start: tag.start, end: tag.end });
      if (!isInline(tag)) collector.end(tag.end);
    }
    collector.end(to);
    collector.closeElements();
  }
}

function containerKind(name: string): BlockKind | undefined {
  if (name === 'Blockquote') return 'quote';
  return name === 'ListItem' ? 'list-item' : undefined;
}

function blockKind(name: string, container: BlockKind | undefined): BlockKind {
  if (name === 'TableCell') return 'table-cell';
  if (name.includes('Heading')) return 'heading';
  return container ?? 'paragraph';
}
