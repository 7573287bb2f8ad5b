import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areFarApart, isPlainNumber } from '../../server/src/core/align/figures/compare.js';
import { bearsOut } from '../../server/src/core/align/figures/slot-look-up.js';
import type { Figure } from '../../server/src/core/mentions/figure.js';
import { findFigures } from '../../server/src/core/mentions/figures/find-figures.js';

const NUMBER = fc.oneof(fc.integer({ min: 1, max: 120 }), fc.integer({ min: 1, max: 30_000 }));
const UNIT = fc.constantFrom(
  '',
  ' people',
  ' percent',
  ' percentage points',
  ' weeks',
  ' months',
  ' miles',
  ' km',
  ' million dollars',
  '-year-old boy',
  ' acres',
  ' times',
);
const LEAD = fc.constantFrom('', 'about ', 'more than ', 'half of ', '$', 'the year ');
const FIGURE = fc
  .tuple(LEAD, NUMBER, UNIT)
  .chain((parts) => fc.constantFrom(...findFigures(`They saw ${parts.join('')}.`), undefined));

function figureIn(words: string): Figure {
  const [figure] = findFigures(words);
  if (figure === undefined) throw new Error(`no figure in "${words}"`);
  return figure;
}

test('of two plain numbers that are far apart neither bears the other out', () => {
  fc.assert(
    fc.property(FIGURE, FIGURE, (a, b) => {
      fc.pre(a !== undefined && b !== undefined && isPlainNumber(a) && isPlainNumber(b) && areFarApart(a, b));
      expect(bearsOut(a, b)).toBe(false);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['eight weeks', 'two months'],
  ['300 miles', '482 km'],
  ['a third of the town', '33 percent'],
  ['1.2 million people', '1,234,567 people'],
  ['half of the votes', '59 percent'],
])('"%s" and "%s" are no further apart than what is the same', (a, b) => {
  expect(areFarApart(figureIn(a), figureIn(b))).toBe(false);
});

test('a bound, a range and a date are no plain numbers', () => {
  expect(['more than 12 boats', '10 to 12 boats', '12 March'].map(figureIn).some(isPlainNumber)).toBe(false);
});
