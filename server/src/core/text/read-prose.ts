import { frontMatterEnd } from './front-matter.js';
import type { RawDocument } from './lay-out.js';
import { layOut } from './lay-out.js';
import { asciidoc } from './markup/asciidoc.js';
import { readHtml } from './markup/html.js';
import { readLatex } from './markup/latex.js';
import { maskMdx } from './markup/mdx.js';
import { org } from './markup/org.js';
import { readLines } from './markup/read-lines.js';
import { restructuredText } from './markup/restructured-text.js';
import { readTypst } from './markup/typst.js';
import type { Prose } from './prose.js';
import { readMarkdown } from './read-markdown.js';
import { readPlainText } from './read-plain-text.js';

const READERS: ReadonlyMap<string, (document: string) => RawDocument> = new Map([
  ['markdown', readMarkdown],
  ['html', readHtml],
  ['latex', readLatex],
  ['typst', readTypst],
  ['asciidoc', (document: string) => readLines(document, asciidoc, frontMatterEnd(document))],
  ['restructuredtext', (document: string) => readLines(document, restructuredText)],
  ['org', (document: string) => readLines(document, org)],
]);

/**
 * The prose of a document. `languageId` is the editor's; what it does not name is read as plain text, where "*" and
 * "#" stay what they are. Never throws; linear, also on hostile documents.
 */
export function readProse(given: string, languageId: string): Prose {
  const { document, raw } = readDocument(given, languageId);
  return layOut(document, raw);
}

/** The blocks of a document, with the text whose offsets they count: no longer or shorter than what was given. */
export function readDocument(
  given: string,
  languageId: string,
): { readonly document: string; readonly raw: RawDocument } {
  const document = withLineFeeds(given);
  if (languageId === 'mdx') {
    const { markdown, comments } = maskMdx(document);
    return { document: markdown, raw: { ...readMarkdown(markdown), comments } };
  }
  return { document, raw: (READERS.get(languageId) ?? readPlainText)(document) };
}

/** A lone carriage return ends a line, which not every reader knows. No offset changes. */
export function withLineFeeds(document: string): string {
  return document.includes('\r') ? document.replace(/\r(?!\n)/g, '\n') : document;
}
