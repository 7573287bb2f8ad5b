import type { VisibleText } from '../text/visible-text.js';
import type { Anchor } from './schema.js';

/**
 * How an anchor stands to a stored text: at its offsets; elsewhere, at one place; at several that nothing tells apart;
 * gone, with other words between what stood around it; or gone altogether.
 */
export type AnchorState = 'exact' | 'moved' | 'ambiguous' | 'changed' | 'orphaned';

/** Compares words as they are: nothing is matched across a differing digit, name or negation. */
export function anchorState(source: VisibleText, { exact, prefix = '', suffix = '', start }: Anchor): AnchorState {
  const { words: text } = source;
  if (start !== undefined && text.startsWith(exact, source.fromDocument(start))) return 'exact';
  const [first, second] = placesIn(text, exact);
  if (first === undefined) return isChanged(text, prefix, suffix) ? 'changed' : 'orphaned';
  if (second === undefined) return 'moved';
  const framed = placesIn(text, `${prefix}${exact}${suffix}`);
  return prefix + suffix !== '' && framed.length === 1 ? 'moved' : 'ambiguous';
}

/** The first two places of some words. */
function placesIn(text: string, words: string): number[] {
  const first = text.indexOf(words);
  if (first < 0) return [];
  const second = text.indexOf(words, first + 1);
  return second < 0 ? [first] : [first, second];
}

const FEWEST = 12;
const LONGEST_CHANGE = 2000;

function isChanged(text: string, prefix: string, suffix: string): boolean {
  if (prefix.trim().length < FEWEST || suffix.trim().length < FEWEST) return false;
  const before = text.indexOf(prefix);
  const after = before < 0 ? -1 : text.indexOf(suffix, before + prefix.length);
  return after >= 0 && after - before < LONGEST_CHANGE;
}
