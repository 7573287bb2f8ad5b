import type { SourceDescription } from '../core/index.js';
import { baseName } from './addresses.js';
import type { Page } from './page/main-text.js';
import type { PdfText } from './pdf/pdf-text.js';
import type { Article } from './read-article.js';

/**
 * What an article says about itself: the keys of its front matter (title, author, publisher or outlet, date or
 * published, url), otherwise its first heading; of a saved web page or a PDF, its metadata. Its id is its file name without the ending.
 */
export function describeArticle(uri: string, { text, page, pdf }: Article): SourceDescription {
  if (pdf !== undefined) return describePdf(uri, pdf);
  if (page !== undefined) return describePage(uri, page);
  const fields = frontMatter(text);
  const title = fields.get('title') ?? firstHeading(text);
  const publisher = firstOf(fields, ['publisher', 'outlet', 'container-title', 'source']);
  const published = /^\d{4}(-\d{2}(-\d{2})?)?/.exec(firstOf(fields, ['published', 'issued', 'date']) ?? '')?.[0];
  const url = firstOf(fields, ['url', 'link']);
  const author = fields.get('author') ?? fields.get('byline');
  return {
    id: idOf(uri),
    ...(/\.(?:md|markdown)$/i.test(uri) ? { languageId: 'markdown' } : {}),
    ...(title === undefined ? {} : { title }),
    ...(author === undefined ? {} : { author: [{ literal: author }] }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(published === undefined ? {} : { published }),
    ...(url === undefined ? {} : { url }),
  };
}

function describePdf(uri: string, { title, author }: PdfText): SourceDescription {
  return {
    id: idOf(uri),
    ...(title === undefined ? {} : { title }),
    ...(author === undefined ? {} : { author: [{ literal: author }] }),
  };
}

function describePage(uri: string, { title, author, outlet, published, url }: Page): SourceDescription {
  return {
    id: idOf(uri),
    ...(title === undefined ? {} : { title }),
    ...(author === undefined ? {} : { author: [{ literal: author }] }),
    ...(outlet === undefined ? {} : { publisher: outlet }),
    ...(published === undefined ? {} : { published }),
    ...(url === undefined ? {} : { url }),
  };
}

function idOf(uri: string): string {
  return baseName(uri).replace(/\.[^.]*$/, '') || baseName(uri);
}

/** The plain `key: value` lines between two lines of dashes at the very start. */
function frontMatter(text: string): ReadonlyMap<string, string> {
  const lines = text.split(/\r\n|\r|\n/, 100);
  const end = lines.indexOf('---', 1);
  const fields = new Map<string, string>();
  if (lines[0] !== '---' || end < 0) return fields;
  for (const line of lines.slice(1, end)) {
    const colon = line.indexOf(':');
    const value = line
      .slice(colon + 1)
      .trim()
      .replace(/^(["'])(.*)\1$/, '$2');
    if (colon > 0 && value !== '') fields.set(line.slice(0, colon).trim().toLowerCase(), value);
  }
  return fields;
}

function firstHeading(text: string): string | undefined {
  return /^# +(.+)$/m.exec(text)?.[1]?.trim();
}

function firstOf(fields: ReadonlyMap<string, string>, keys: readonly string[]): string | undefined {
  return keys.map((key) => fields.get(key)).find((value) => value !== undefined);
}
