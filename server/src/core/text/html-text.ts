import lexicon from '../../../../data/lexicons/html-elements.json' with { type: 'json' };
import type { Span } from '../types.js';

const UNREAD: ReadonlySet<string> = new Set(lexicon.unread);
const INLINE: ReadonlySet<string> = new Set(lexicon.inline);

/** A tag, comment or declaration. */
export interface Tag extends Span {
  /** In lower case; empty for comments and declarations. */
  readonly name: string;
  readonly isClosing: boolean;
}

/** The tag that a piece of HTML consists of, as offsets into the document that holds it at `start`. */
export function toTag(html: string, start: number): Tag {
  const [, slash, name = ''] = /^<(\/?)([a-z][a-z\d-]*)/i.exec(html) ?? [];
  return { start, end: start + html.length, name: name.toLowerCase(), isClosing: slash === '/' };
}

/** True for an element whose content a reader does not take for the draft's words: code, struck-out text, note marks. */
export function isUnread({ name }: Tag): boolean {
  return UNREAD.has(name);
}

/** True for a tag that does not end the line of text that it stands in. */
export function isInline({ name }: Tag): boolean {
  return name === '' || INLINE.has(name) || UNREAD.has(name);
}

/** The tags and comments in a block of HTML. Linear: what is not closed runs to the end. */
export function* findTags(document: string, { start, end }: Span): Generator<Tag> {
  for (let at = document.indexOf('<', start); at >= 0 && at < end; ) {
    const tagEnd = Math.min(end, endOfTag(document, at));
    if (tagEnd > at) yield toTag(document.slice(at, tagEnd), at);
    at = document.indexOf('<', Math.max(tagEnd, at + 1));
  }
}

function endOfTag(document: string, at: number): number {
  const isComment = document.startsWith('<!--', at);
  if (!isComment && !/[a-z/!?]/i.test(document.charAt(at + 1))) return at;
  const mark = isComment ? '-->' : '>';
  const found = document.indexOf(mark, at);
  return found < 0 ? document.length : found + mark.length;
}
