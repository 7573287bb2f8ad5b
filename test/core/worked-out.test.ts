import { describe, expect, test } from 'vitest';
import { isDerived } from '../../server/src/core/align/figures/derived.js';
import { matchDraft } from '../../server/src/core/align/figures/draft-matches.js';
import { magnitudeFeatures } from '../../server/src/core/align/figures/magnitude.js';
import { indexSlots } from '../../server/src/core/align/figures/slot-index.js';
import { workedOutFeatures } from '../../server/src/core/align/figures/worked-out.js';
import { createLibrary } from '../../server/src/core/claims/library.js';
import { readText } from '../../server/src/core/mentions/reading.js';

/** The first figure of a draft that the source has otherwise, and what it may speak of there. */
function laid(draft: string, content: string) {
  const [source] = createLibrary([{ version: 1, claims: [], sources: [{ id: 'island', content }] }]).sources;
  if (source === undefined) throw new Error('the library has its source');
  const index = indexSlots(source);
  for (const { match } of matchDraft(readText(draft), [index])) {
    const { figure, differ } = match;
    if (differ !== undefined) return { figure, slot: differ.slot, index };
  }
  throw new Error('a figure differs from one of the source');
}

function workedOut(draft: string, content: string) {
  const { figure, slot } = laid(draft, content);
  return workedOutFeatures(figure, slot);
}

const MUSEUM = 'The museum, opened in 2014, has had 160,000 visitors.';
const FERRIES = 'The Blue Line carried 2.4 million passengers, the Strand Line 1.3 million.';
const PEOPLE = 'Some 48,000 people live on the islands, 6,000 fewer than in 1990.';

describe('a figure that a writer worked out', () => {
  test('is of each year or head where the source counts all', () => {
    expect(workedOut('The museum has had 17,000 visitors a year.', MUSEUM)).toMatchObject({ perOther: 1, ownMean: 0 });
    expect(workedOut('The museum has had some 17,000 visitors per month.', MUSEUM)).toMatchObject({ ownMean: 1 });
    expect(workedOut('The museum has had 170,000 visitors.', MUSEUM)).toMatchObject({ perOther: 0 });
    expect(workedOut('They earn 31 dollars an hour.', 'They earn 13 dollars an hour.')).toMatchObject({ perOther: 0 });
  });

  test('is what several have together', () => {
    expect(workedOut('Together they carried 3.9 million passengers.', FERRIES)).toMatchObject({ summed: 1 });
    expect(workedOut('The Blue Line carried 3.9 million passengers.', FERRIES)).toMatchObject({ summed: 0 });
  });

  test.each([
    ['Together they carried 3.7 million passengers.', FERRIES, true],
    ['The Blue Line carried 3.7 million passengers.', FERRIES, false],
    ['The islands have 54,000 people.', PEOPLE, true],
    ['About 53,500 people live on the islands.', PEOPLE, true],
    ['Some 52,000 people live on the islands.', PEOPLE, false],
  ])('is a sum or a difference of what the source has: %s', (draft, source, expected) => {
    const { figure, slot, index } = laid(draft, source);
    expect(isDerived(figure, slot, index)).toBe(expected);
  });
});

describe('how far two figures lie apart', () => {
  test.each([
    ['A can costs 40 cents.', 'A bed costs 38 dollars.', 1.98],
    ['It lasted 27 years.', 'It lasted four hours.', 4],
    ['It cost 5 billion dollars.', 'It cost 5 million dollars.', 0],
    ['It cost 640 dollars.', 'It cost 460 dollars.', 0.14],
  ])('%s / %s', (draft, source, expected) => {
    const { figure, slot } = laid(draft, source);
    expect(magnitudeFeatures(figure.figure, slot.figure)['farApart']).toBeCloseTo(expected, 1);
  });
});
