import { visibleText } from '../text/visible-text.js';
import type { Span } from '../types.js';
import { anchorAt } from './anchor-at.js';
import { anchorState } from './anchor-state.js';
import { placeOfQuotation } from './exchange/place-of-quotation.js';
import type { Anchor } from './schema.js';

/** A place of the source that an anchor may be set to, and what has become of the one that it has. */
export interface Reanchoring {
  readonly anchor: Anchor;
  readonly kind: 'moved' | 'respelled' | 'ambiguous';
}

const MOST_PLACES = 4;

/**
 * Where an anchor that is not at its offsets may be set, in the source's text: where its words moved to; where they stand with
 * other marks or white space; or each of the places between which nothing decides. Words that differ are never taken, so that
 * no figure, name or negation can change.
 */
export function reanchorings(content: string, anchor: Anchor): Reanchoring[] {
  const visible = visibleText(content);
  const at = ({ start, end }: Span): Anchor =>
    anchorAt(content, { start: visible.toDocument(start), end: visible.toDocument(end - 1) + 1 });
  const state = anchorState(visible, anchor);
  if (state === 'exact') return [];
  if (state === 'ambiguous')
    return placesOf(visible.words, anchor.exact).map((span) => ({ kind: 'ambiguous', anchor: at(span) }));
  const { exact, prefix = '', suffix = '' } = anchor;
  const place = placeOfQuotation(plainMarks(visible.words), {
    exact: plainMarks(exact),
    prefix: plainMarks(prefix),
    suffix: plainMarks(suffix),
  });
  return place === undefined ? [] : [{ kind: state === 'moved' ? 'moved' : 'respelled', anchor: at(place) }];
}

function placesOf(text: string, words: string): Span[] {
  const places: Span[] = [];
  for (let at = text.indexOf(words); at >= 0 && places.length < MOST_PLACES; at = text.indexOf(words, at + 1))
    places.push({ start: at, end: at + words.length });
  return places;
}

/** Typographic marks as a typewriter has them, character for character, so that offsets stay. */
function plainMarks(text: string): string {
  return text
    .replace(/[‘’‛′]/g, "'")
    .replace(/[“”„‟″]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-');
}
