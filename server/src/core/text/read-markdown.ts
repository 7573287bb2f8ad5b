import { frontMatterEnd } from './front-matter.js';
import type { RawDocument } from './lay-out.js';
import { labelsIn } from './link-labels.js';
import { readBlock } from './markdown-block.js';
import { isTooDense } from './markdown-density.js';
import { markdownParser, topBlocks } from './markdown-parser.js';
import { readPlainText } from './read-plain-text.js';

/** The running text of a Markdown document, without markup, code, formulas, addresses and what is struck out. */
export function readMarkdown(document: string): RawDocument {
  if (isTooDense(document)) return readPlainText(document);
  const end = frontMatterEnd(document);
  const blocks = topBlocks(markdownParser.parse(withoutFrontMatter(document, end)));
  const labels = new Set(blocks.flatMap((block) => labelsIn(document, block)));
  const read = blocks.map((block) => readBlock(document, block, (label) => labels.has(label)));
  return {
    blocks: read.flatMap((block) => block.blocks),
    comments: read.flatMap(({ comments }) => comments),
    frontMatterEnd: end,
  };
}

/** Line breaks take the place of the front matter, so that every offset stays. */
export function withoutFrontMatter(document: string, end: number): string {
  return '\n'.repeat(end) + document.slice(end);
}
