import type { FigureInContext } from './figure-in-context.js';
import { bit } from './slot-features.js';

/** Whether the verbs nearest to the two figures stand for the same event. */
export function verbFeatures({ event: ours }: FigureInContext, { event: theirs }: FigureInContext) {
  const bothKnown = ours !== undefined && theirs !== undefined;
  return { verbSame: bit(bothKnown && ours === theirs), verbClash: bit(bothKnown && ours !== theirs) };
}
