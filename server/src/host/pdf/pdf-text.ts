import { extractTextItems, getDocumentProxy, getMeta, type StructuredTextItem } from 'unpdf';
import { type PlacedWords, pagesAsText } from './pages-as-text.js';

/** What a PDF says: its paragraphs, divided by blank lines, and what it tells of itself. */
export interface PdfText {
  readonly text: string;
  readonly title?: string;
  readonly author?: string;
}

/** Longer documents are books. */
const MOST_PAGES = 500;

/** Reads the text of a PDF. Says, as the end of a sentence, why there is none. Never rejects. */
export async function readPdf(bytes: Uint8Array): Promise<PdfText | { readonly fault: string }> {
  try {
    // The reader takes the bytes for itself, and none in a Buffer, of which `slice` makes another.
    const document = await getDocumentProxy(Uint8Array.from(bytes), { isEvalSupported: false, verbosity: 0 });
    if (document.numPages > MOST_PAGES) return { fault: `has more than ${MOST_PAGES} pages: split it` };
    const { items } = await extractTextItems(document);
    const text = pagesAsText(items.map((page) => page.map(placed)));
    if (text === '') return { fault: 'holds pictures of pages and no text: save its text' };
    const { info } = await getMeta(document);
    return { text, ...field('title', info?.Title), ...field('author', info?.Author) };
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return {
      fault: isLocked ? 'is locked with a password: save it without' : 'is no PDF that can be read: save its text',
    };
  }
}

function placed({ str, x, y, width, fontSize }: StructuredTextItem): PlacedWords {
  return { words: str, x, y, width, size: fontSize };
}

function field<Key extends string>(key: Key, value: unknown): { readonly [K in Key]?: string } {
  const fields: { [K in Key]?: string } = {};
  if (typeof value === 'string' && value.trim() !== '') fields[key] = value.trim();
  return fields;
}
