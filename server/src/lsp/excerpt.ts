import type { Span } from '../core/index.js';

/** Words cut out of a quotation around the fact. */
export interface Excerpt {
  readonly before: string;
  readonly fact: string;
  readonly after: string;
}

const LONGEST = 240;

/** A quotation cut at word borders to about 240 characters, with the fact in the middle and "…" where it was cut. */
export function excerpt(quote: string, focus: Span = { start: 0, end: 0 }): Excerpt {
  const fact = quote.slice(focus.start, focus.end);
  const room = Math.max(0, LONGEST - fact.length);
  const wantedBefore = Math.min(focus.start, Math.max(room / 2, room - (quote.length - focus.end)));
  const before = cutStart(quote.slice(0, focus.start), wantedBefore);
  const after = cutEnd(quote.slice(focus.end), room - before.length);
  return { before, fact: cutEnd(fact, LONGEST), after };
}

function cutStart(text: string, length: number): string {
  if (text.length <= length) return text;
  const tail = text.slice(text.length - Math.floor(length));
  return `…${tail.slice(tail.search(/\s|$/)).trimStart()}`;
}

function cutEnd(text: string, length: number): string {
  if (text.length <= length) return text;
  const head = text.slice(0, Math.floor(length));
  return `${head.slice(0, Math.max(0, head.lastIndexOf(' ')))}…`;
}
