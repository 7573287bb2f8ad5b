import type { Page } from './page/main-text.js';
import type { TextOrFault } from './read-text.js';
import type { LoadedClaims } from './workspace.js';

/** What a source's file holds. */
export interface Article {
  /** The file as it is. */
  readonly text: string;
  /** The article in it, where the file is a saved web page. */
  readonly page?: Page;
}

/**
 * Reads an article, and finds the main text where it is a web page; says, as the end of a sentence, what is wrong
 * otherwise. A page that was read before is not read again.
 */
export async function readArticle(
  read: (uri: string) => Promise<TextOrFault>,
  uri: string,
  previous?: LoadedClaims,
): Promise<Article | { readonly fault: string }> {
  const article = await read(uri);
  if ('fault' in article || !/\.html?$/i.test(uri)) return article;
  const known = previous?.files.find((file) => file.uri === uri && file.text === article.text)?.page;
  const page = known ?? (await pageOf(article.text));
  return 'fault' in page ? page : { ...article, page };
}

/** The text that claims are read from. Its offsets are the file's. */
export function articleText({ text, page }: Article): string {
  return page?.text ?? text;
}

/** The page reader is large and seldom needed: it is a bundle of its own, loaded at the first page. */
async function pageOf(html: string): Promise<Page | { readonly fault: string }> {
  const reader = await import('./page/main-text.js').catch(() => undefined);
  if (reader === undefined)
    return { fault: 'is a web page, and the reader of web pages is missing: install Claimcheck again' };
  return (
    reader.readPage(html) ?? {
      fault: 'holds no article that can be told from the rest of the page, or too much: save its text',
    }
  );
}
