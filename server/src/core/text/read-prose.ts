import { layOut } from './lay-out.js';
import type { Prose } from './prose.js';
import { readMarkdown } from './read-markdown.js';
import { readPlainText } from './read-plain-text.js';

/**
 * The prose of a document. `languageId` is the editor's: "markdown" is read as Markdown, everything else as plain
 * text, where "*" and "#" stay what they are. Never throws; linear, also on hostile documents.
 */
export function readProse(document: string, languageId: string): Prose {
  return layOut(document, languageId === 'markdown' ? readMarkdown(document) : readPlainText(document));
}
