import type { Span } from '../../types.js';
import { BlockCollector } from '../block-collector.js';
import { decodeCharacterReference } from '../character-references.js';
import { frontMatterEnd } from '../front-matter.js';
import { findTags, isInline, type Tag } from '../html-text.js';
import type { RawDocument } from '../lay-out.js';
import type { BlockKind } from '../prose.js';

/** Elements in which "<" opens no tag. */
const RAW = /^(?:script|style|textarea|template)$/;
const REFERENCE = /&#?\w{1,30};/g;

/** The running text of an HTML page: what a browser shows of it, without code, scripts and what is struck out. */
export function readHtml(document: string): RawDocument {
  const collector = new BlockCollector();
  const comments: Span[] = [];
  const start = frontMatterEnd(document);
  let at = start;
  let unreadUntil = start;
  collector.begin('paragraph', start);
  for (const tag of findTags(document, { start, end: document.length })) {
    if (tag.start < unreadUntil) continue;
    decode(at, tag.start);
    at = tag.end;
    if (document.startsWith('<!--', tag.start)) comments.push({ start: tag.start, end: tag.end });
    if (tag.name === 'br') collector.replace(tag.start, tag.end, ' ');
    else block(tag);
    if (RAW.test(tag.name) && !tag.isClosing) unreadUntil = closing(document, tag);
  }
  decode(at, document.length);
  collector.end(document.length);
  return { blocks: collector.blocks, comments, frontMatterEnd: start };

  function block(tag: Tag): void {
    collector.dropTag(tag);
    if (isInline(tag)) return;
    collector.end(tag.end);
    collector.begin(tag.isClosing ? 'paragraph' : kindOf(tag.name), tag.end);
  }

  function decode(from: number, to: number): void {
    for (const match of document.slice(from, to).matchAll(REFERENCE)) {
      const character = decodeCharacterReference(match[0]);
      const start = from + match.index;
      if (character !== undefined) collector.replace(start, start + match[0].length, character);
    }
  }
}

function kindOf(name: string): BlockKind {
  if (/^h[1-6]$/.test(name)) return 'heading';
  if (name === 'li' || name === 'dd') return 'list-item';
  if (name === 'blockquote') return 'quote';
  return name === 'td' || name === 'th' ? 'table-cell' : 'paragraph';
}

function closing(document: string, { name, end }: Tag): number {
  const mark = new RegExp(`</${name}`, 'gi');
  mark.lastIndex = end;
  return mark.exec(document)?.index ?? document.length;
}
