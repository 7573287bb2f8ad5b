import { Parser } from 'htmlparser2';

/** A run of characters of a page, with the element that it stands in. */
export interface PageText {
  readonly start: number;
  readonly end: number;
  /** As a reader sees it: references to characters are resolved. */
  readonly text: string;
  /** The number of the innermost element. */
  readonly element: number;
  readonly isHidden: boolean;
}

export interface PageTag {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

/** What a page consists of, with the places in its file. */
export interface PageParts {
  readonly texts: readonly PageText[];
  readonly tags: readonly PageTag[];
  /** The page with a number on each of its elements. */
  readonly numbered: string;
}

/** The attribute that carries an element's number. */
export const NUMBER = 'data-claimcheck';

/** Real pages stay far below. */
const DEEPEST = 300;
const MOST_ELEMENTS = 20_000;
const MOST_TEXTS = 30_000;

const NEVER_READ: ReadonlySet<string> = new Set(
  'script style noscript template head nav footer aside form button select option textarea svg math iframe object video audio canvas dialog menu'.split(
    ' ',
  ),
);
const UNSEEN = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Reads a page tag by tag. What is not closed runs to the end. Throws where the page is too large for a DOM. */
export function partsOfPage(html: string): PageParts {
  const texts: PageText[] = [];
  const tags: PageTag[] = [];
  const open: { readonly number: number; readonly isHidden: boolean }[] = [];
  const numbered: string[] = [];
  let written = 0;
  let count = 0;
  const parser = new Parser({
    onopentag(name, attributes, isImplied) {
      const number = count++;
      const isHidden = open.at(-1)?.isHidden === true || NEVER_READ.has(name) || isUnseen(attributes);
      open.push({ number, isHidden });
      if (open.length > DEEPEST || count > MOST_ELEMENTS || texts.length > MOST_TEXTS) throw new Error('too large');
      if (isImplied) return;
      tags.push({ start: parser.startIndex, end: parser.endIndex + 1, name });
      const behindName = parser.startIndex + 1 + name.length;
      numbered.push(html.slice(written, behindName), ` ${NUMBER}="${number}"`);
      written = behindName;
    },
    onclosetag(name, isImplied) {
      open.pop();
      if (!isImplied) tags.push({ start: parser.startIndex, end: parser.endIndex + 1, name });
    },
    ontext(text) {
      const { number: element = -1, isHidden = true } = open.at(-1) ?? {};
      texts.push({ start: parser.startIndex, end: parser.endIndex + 1, text, element, isHidden });
    },
  });
  parser.end(html);
  return { texts, tags, numbered: numbered.join('') + html.slice(written) };
}

function isUnseen(attributes: Readonly<Record<string, string>>): boolean {
  return 'hidden' in attributes || attributes['aria-hidden'] === 'true' || UNSEEN.test(attributes.style ?? '');
}
