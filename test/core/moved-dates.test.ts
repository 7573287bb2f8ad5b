import { describe, expect, it } from 'vitest';
import { areOfOtherTimes } from '../../server/src/core/align/figures/moved-dates.js';
import type { DateFields } from '../../server/src/core/mentions/figure.js';
import { findFigures } from '../../server/src/core/mentions/figures/find-figures.js';

/** The latest year that the article names. */
const LATEST = 2015;

describe('two dates that cannot both be true, in an article that has no day of its own', () => {
  it.each([
    ['on Tuesday', 'last summer'],
    ['on Monday', 'last month'],
    ['yesterday', 'next year'],
    ['in 1960', 'last year'],
    ['since 2000', 'this season'],
    ['in May 1998', 'on Friday'],
    ['in March', 'last autumn'],
  ])('%s, %s', (one, other) => {
    expect(areOfOtherTimes(dateIn(one), dateIn(other), LATEST)).toBe(true);
    expect(areOfOtherTimes(dateIn(other), dateIn(one), LATEST)).toBe(true);
  });

  it.each([
    ['on Tuesday', 'last week'],
    ['on Tuesday', 'in May'],
    ['on Tuesday', 'in 2015'],
    ['yesterday', 'this month'],
    ['in 2014', 'last year'],
    ['in July', 'last summer'],
    ['in July', 'last year'],
  ])('may well: %s, %s', (one, other) => {
    expect(areOfOtherTimes(dateIn(one), dateIn(other), LATEST)).toBe(false);
    expect(areOfOtherTimes(dateIn(other), dateIn(one), LATEST)).toBe(false);
  });

  it('says nothing of years where the article names none', () => {
    expect(areOfOtherTimes(dateIn('in 1960'), dateIn('last year'), undefined)).toBe(false);
  });
});

function dateIn(words: string): DateFields {
  const [figure] = findFigures(`It opened ${words}.`);
  if (figure?.date === undefined) throw new Error(`no date in: ${words}`);
  return figure.date;
}
