import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareFigures, isPlainNumber } from '../../server/src/core/align/figures/compare.js';
import { FiguresByAmount } from '../../server/src/core/align/figures/figures-by-amount.js';
import { Glance, glancesAt } from '../../server/src/core/align/figures/glance.js';
import { roundingOf } from '../../server/src/core/align/figures/overstatement.js';
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
const LEAD = fc.constantFrom(
  '',
  'about ',
  'more than ',
  'half of ',
  '$',
  'the year ',
  'on Monday ',
  '12 May ',
  'last week ',
);
const FIGURE = fc
  .tuple(LEAD, NUMBER, UNIT)
  .chain((parts) => fc.constantFrom(...findFigures(`They saw ${parts.join('')}.`), undefined));

function figureIn(words: string): Figure {
  const [figure] = findFigures(words);
  if (figure === undefined) throw new Error(`no figure in "${words}"`);
  return figure;
}

const RUNS = { numRuns: 2000 };
const SHARES = new Set(['percent', 'share', 'points']);

test('what is told from a figure at a glance neither bears it out nor is borne out by it', () => {
  fc.assert(
    fc.property(FIGURE, FIGURE, (a, b) => {
      fc.pre(a !== undefined && b !== undefined && !new Glance(a).mayAgree(glancesAt([b]), 0));
      expect(bearsOut(a, b) || bearsOut(b, a)).toBe(false);
    }),
    RUNS,
  );
});

test('another amount of the same class differs, and one of another class says nothing', () => {
  fc.assert(
    fc.property(FIGURE, FIGURE, (a, b) => {
      fc.pre(a !== undefined && b !== undefined && new Glance(a).isOtherAmount(glancesAt([b]), 0));
      if (a.class === b.class) expect(compareFigures(a, b)).toBe('differ');
      else if (!SHARES.has(a.class) || !SHARES.has(b.class)) expect(compareFigures(a, b)).toBe(undefined);
      expect(roundingOf(a, b)).not.toBe('fair');
    }),
    RUNS,
  );
});

test('a date of no year has nothing in common with what is no date', () => {
  fc.assert(
    fc.property(FIGURE, FIGURE, (a, b) => {
      fc.pre(a !== undefined && b !== undefined && new Glance(a).isNoDateOf(glancesAt([b]), 0));
      expect([compareFigures(a, b), compareFigures(b, a)]).toEqual([undefined, undefined]);
    }),
    RUNS,
  );
});

test('all figures that bear another out are found by their amounts', () => {
  fc.assert(
    fc.property(fc.array(FIGURE, { maxLength: 60 }), FIGURE, (some, figure) => {
      fc.pre(figure !== undefined);
      const figures = some.flatMap((each) => each ?? []);
      const near = new Set(new FiguresByAmount(figures).near(figure));
      for (const [at, other] of figures.entries()) if (bearsOut(other, figure)) expect(near).toContain(at);
    }),
    RUNS,
  );
});

test.each([
  ['eight weeks', 'two months'],
  ['300 miles', '482 km'],
  ['a third of the town', '33 percent'],
  ['1.2 million people', '1,234,567 people'],
  ['half of the votes', '59 percent'],
])('"%s" and "%s" are no further apart than what is the same', (a, b) => {
  expect(new Glance(figureIn(a)).isOtherAmount(glancesAt([figureIn(b)]), 0)).toBe(false);
});

test('a bound, a range and a date are no plain numbers', () => {
  expect(['more than 12 boats', '10 to 12 boats', '12 March'].map(figureIn).some(isPlainNumber)).toBe(false);
});
