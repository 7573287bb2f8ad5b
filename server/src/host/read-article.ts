import { visibleWords } from '../core/tools.js';
import { LIMITS } from './limits.js';
import type { Page } from './page/main-text.js';
import { decodePage } from './page/page-encoding.js';
import type { PdfText } from './pdf/pdf-text.js';
import { type BytesOrFault, textIn } from './read-text.js';
import type { LoadedFile } from './workspace.js';

/** What a source's file holds. */
export interface Article {
  /** The file as it is; of a PDF, its text. */
  readonly text: string;
  /** The article in it, where the file is a saved web page. */
  readonly page?: Page;
  /** What the file is, where it is a PDF: its text has places of its own, which are none of the file. */
  readonly pdf?: Pdf;
}

export interface Pdf extends PdfText {
  readonly bytes: Uint8Array;
}

type Fault = { readonly fault: string };

/**
 * Reads an article, and finds the text where it is a web page or a PDF; says, as the end of a sentence, what is wrong
 * otherwise. What was read before is not read again.
 */
export async function readArticle(
  read: (uri: string) => Promise<BytesOrFault>,
  uri: string,
  known?: LoadedFile,
): Promise<Article | Fault> {
  const file = await read(uri);
  if ('fault' in file) return file;
  const article = await articleIn(file.bytes, uri, known);
  if ('fault' in article) return article;
  const isTooLong = visibleWords(articleText(article)).length > LIMITS.articleCharacters;
  return isTooLong
    ? { fault: `is longer than ${LIMITS.articleCharacters / 1_000_000} million characters: split it` }
    : article;
}

/** The text that claims are read from. Its offsets are the file's, except of a PDF. */
export function articleText({ text, page }: Pick<Article, 'text' | 'page'>): string {
  return page?.text ?? text;
}

async function articleIn(bytes: Uint8Array, uri: string, known: LoadedFile | undefined): Promise<Article | Fault> {
  if (/\.pdf$/i.test(uri)) return pdfIn(bytes, known);
  const isPage = /\.html?$/i.test(uri);
  const decoded = isPage ? decodePage(bytes) : textIn({ bytes });
  if ('fault' in decoded || !isPage) return decoded;
  const page = known?.text === decoded.text && known.page !== undefined ? known.page : await pageOf(decoded.text);
  return 'fault' in page ? page : { ...decoded, page };
}

async function pdfIn(bytes: Uint8Array, known: LoadedFile | undefined): Promise<Article | Fault> {
  if (known?.pdf !== undefined && isSame(known.pdf.bytes, bytes)) return { text: known.text, pdf: known.pdf };
  const reader = await import('./pdf/pdf-text.js').catch(() => undefined);
  if (reader === undefined)
    return { fault: 'is a PDF, and the reader of PDFs is not installed: save its text, or install unpdf' };
  const pdf = await reader.readPdf(bytes);
  return 'fault' in pdf ? pdf : { text: pdf.text, pdf: { ...pdf, bytes } };
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

/** The page reader is large and seldom needed: it is a part of its own, loaded at the first page. */
async function pageOf(html: string): Promise<Page | Fault> {
  const reader = await import('./page/main-text.js').catch(() => undefined);
  if (reader === undefined)
    return { fault: 'is a web page, and the reader of web pages is missing: install Claimcheck again' };
  return (
    reader.readPage(html) ?? {
      fault: 'holds no article that can be told from the rest of the page, or too much: save its text',
    }
  );
}
