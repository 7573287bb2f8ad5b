import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { NUMBER, type PageParts, partsOfPage } from './page-texts.js';

/** The article of a saved web page. */
export interface Page {
  /**
   * As long as the page's file, so that offsets are the file's: the article's characters where they stand, line breaks
   * where paragraphs end, and word joiners, which nobody sees, in place of everything else.
   */
  readonly text: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly author?: string;
  readonly published?: string;
  readonly url?: string;
}

/** What of a DOM's node is needed here. */
interface PageNode {
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly childNodes: Iterable<PageNode>;
  readonly parentNode: PageNode | null;
  getAttribute?(name: string): string | null;
}

/** Stands for what is not read. It is dropped wherever text is read or shown. */
const JOINER = '\u2060';
const TEXT_NODE = 3;
/** With fewer words the page holds a teaser, a consent form or nothing. */
const FEWEST_WORDS = 20;
const INLINE: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** The main text of a page's HTML, found as browsers' reading views do; undefined where there is none. Never throws. */
export function readPage(html: string): Page | undefined {
  try {
    return mainText(html);
  } catch {
    // Pages nested too deep, or of too many elements, are beyond the DOM.
    return undefined;
  }
}

function mainText(html: string): Page | undefined {
  const parts = partsOfPage(html);
  const { document } = parseHTML(wholePage(parts.numbered));
  const url = linkOf(document);
  const article = new Readability<PageNode>(document, {
    serializer: (node: PageNode) => node,
  }).parse();
  if (!article?.content) return undefined;
  const text = laidOver(html, parts, numbersIn(article.content));
  if ((text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) < FEWEST_WORDS) return undefined;
  const published = /^\d{4}-\d{2}-\d{2}/.exec(article.publishedTime ?? '')?.[0];
  return {
    text,
    ...(article.title ? { title: withoutOutlet(article.title, article.siteName ?? '') } : {}),
    ...(article.siteName ? { outlet: article.siteName } : {}),
    ...(article.byline ? { author: article.byline } : {}),
    ...(published ? { published } : {}),
    ...(url ? { url } : {}),
  };
}

/** "The port grows | Harbour Ledger" */
function withoutOutlet(title: string, outlet: string): string {
  const at = title.length - outlet.length;
  if (outlet === '' || at <= 0 || title.slice(at).toLowerCase() !== outlet.toLowerCase()) return title;
  return title.slice(0, at).replace(/(?<![\s|–—:-])[\s|–—:-]+$/u, '') || title;
}

/** A part of a page, as a mail or a feed holds it, is made a whole one. */
function wholePage(html: string): string {
  return /<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`;
}

interface PageDocument {
  querySelector(selector: string): { getAttribute(name: string): string | null } | null;
}

function linkOf(document: PageDocument): string | undefined {
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const url = canonical ?? document.querySelector('meta[property="og:url"]')?.getAttribute('content');
  return url && /^https?:\/\//.test(url) ? url : undefined;
}

/** The numbers of the elements whose own text is part of the article. */
function numbersIn(article: PageNode): ReadonlySet<number> {
  const numbers = new Set<number>();
  const waiting = [article];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.nodeType === TEXT_NODE && node.nodeValue?.trim()) numbers.add(numberAround(node));
    for (const child of node.childNodes) waiting.push(child);
  }
  return numbers;
}

/** What was put around a text meanwhile has no number. */
function numberAround(node: PageNode): number {
  for (let element = node.parentNode; element !== null; element = element.parentNode) {
    const number = element.getAttribute?.(NUMBER);
    if (number) return Number(number);
  }
  return -1;
}

function laidOver(html: string, { texts, tags }: PageParts, numbers: ReadonlySet<number>): string {
  const pieces: string[] = [];
  let at = 0;
  const put = (start: number, end: number, words: string): void => {
    if (start < at || end <= start) return;
    pieces.push(JOINER.repeat(start - at), padded(words, end - start));
    at = end;
  };
  let nextTag = 0;
  let isAfterBreak = false;
  const putTagsBefore = (limit: number): void => {
    for (let tag = tags[nextTag]; tag !== undefined && tag.start < limit; tag = tags[++nextTag]) {
      if (tag.name === 'br') put(tag.start, tag.end, isAfterBreak ? '\n\n' : ' ');
      else if (!INLINE.has(tag.name)) put(tag.start, tag.end, '\n\n');
      if (!INLINE.has(tag.name)) isAfterBreak = tag.name === 'br';
    }
  };
  for (const { start, end, text, element, isHidden } of texts) {
    putTagsBefore(start);
    if (isHidden || !numbers.has(element)) continue;
    if (text.trim() !== '') isAfterBreak = false;
    put(start, end, end - start === text.length ? withSingleSpaces(text) : text);
  }
  putTagsBefore(html.length);
  return pieces.join('') + JOINER.repeat(html.length - at);
}

/** A line of the file is no line of the text: white space of any length reads as one space. */
function withSingleSpaces(text: string): string {
  return text.replace(/[ \t\r\n\f]+/g, (space) => padded(' ', space.length));
}

/** The words, or as much of them as there is room for, in so many characters. */
function padded(words: string, length: number): string {
  return words.slice(0, length).padEnd(length, JOINER);
}
