import { describe, expect, test } from 'vitest';
import { matchDraft } from '../../server/src/core/align/figures/draft-matches.js';
import { indexSlots } from '../../server/src/core/align/figures/slot-index.js';
import { swappedWordFeatures } from '../../server/src/core/align/figures/swapped-words.js';
import { createLibrary } from '../../server/src/core/claims/library.js';
import { readText } from '../../server/src/core/mentions/reading.js';

const SOURCE =
  'The Boeing has flown about 333 hours since June. The Cessna burned 90 tonnes of fuel, according to the records of the owner.';

/** What stands in the place of the source's words around the first figure of a draft. */
function swapped(draft: string) {
  const [source] = createLibrary([{ version: 1, claims: [], sources: [{ id: 'flights', content: SOURCE }] }]).sources;
  if (source === undefined) throw new Error('the library has its source');
  const index = indexSlots(source);
  const reading = readText(draft);
  const [first] = matchDraft(reading, [index]);
  const { figure, differ } = first?.match ?? {};
  if (figure === undefined || differ === undefined) throw new Error('the figure differs from one of the source');
  return swappedWordFeatures(figure, reading.statements, differ.slot, index);
}

describe('words that stand in the place of others', () => {
  test('tell of another matter where the source knows them', () => {
    expect(swapped('The Cessna has flown about 216 hours since June.')).toMatchObject({
      swapKnown: expect.closeTo(1, 0),
      swapNames: 1,
      swapNew: 0,
    });
  });

  test('are new to the source where it does not know them', () => {
    const { swapKnown, swapNew } = swapped('The Gulfstream has flown about 216 hours since June.');
    expect(swapKnown).toBe(0);
    expect(swapNew).toBeGreaterThan(0);
  });

  test('are none where the sentence is the same but for the figure', () => {
    expect(Math.max(...Object.values(swapped('The Boeing has flown about 216 hours since June.')))).toBe(0);
  });
});
