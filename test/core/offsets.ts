import { expect } from 'vitest';
import type { Prose } from '../../server/src/core/text/prose.js';

/** Expects each character of the prose to stand in the document, none before the one that goes before it. */
export function expectPlacesInOrder({ text, toDocument }: Prose, document: string): void {
  let last = 0;
  for (let start = 0; start < text.length; start++) {
    const place = toDocument({ start, end: start + 1 });
    expect(place.start).toBeGreaterThanOrEqual(last);
    expect(place.end).toBeGreaterThanOrEqual(place.start);
    expect(place.end).toBeLessThanOrEqual(document.length);
    last = place.start;
  }
}
