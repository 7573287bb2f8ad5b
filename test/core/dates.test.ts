import { describe, expect, test } from 'vitest';
import { readText } from '../../server/src/core/mentions/reading.js';

/** Every date of a text, as far as it is known. */
function dates(text: string, published?: string) {
  const { statements } = readText(text, published === undefined ? {} : { published });
  return statements.flatMap(({ figures }) => figures.flatMap(({ figure: { date } }) => (date ? [date] : [])));
}

describe('dates', () => {
  test.each([
    ['on 5 April 1998', { day: 5, month: 4, year: 1998 }],
    ['on April 5, 1998', { day: 5, month: 4, year: 1998 }],
    ['on the 5th of April', { day: 5, month: 4 }],
    ['on Nov. 29', { day: 29, month: 11 }],
    ['2025-11-29', { day: 29, month: 11, year: 2025 }],
    ['in November 2025', { month: 11, year: 2025 }],
    ['in 1998', { year: 1998 }],
    ['in the 1990s', { decade: 1990 }],
    ['on Saturday', { weekday: 6 }],
    ['see you on friday', { weekday: 5 }],
    ['in the nineties', { decade: 1990 }],
    ['in 44 BC', { year: -44 }],
    ['in AD 79', { year: 79 }],
    ['in spring 2024', { season: 1, year: 2024 }],
    ['the winter of 1962-63', { season: 4, year: 1962, lastYear: 1963 }],
    ['the 2019/20 season', { year: 2019, lastYear: 2020 }],
    ['on Feb. 50', { month: 2, day: 50 }],
  ])('%s', (text, expected) => {
    expect(dates(text)).toMatchObject([expected]);
  });

  test('a weekday on which words are said is past, whatever they announce', () => {
    expect(dates('It will close, he said on Monday.', '2024-03-07')).toMatchObject([{ day: 4, month: 3 }]);
    expect(dates('He said it will close on Monday.', '2024-03-07')).toMatchObject([{ day: 11, month: 3 }]);
  });

  test('a weekday of next or last week is that of the week beside the one of publication', () => {
    expect(dates('It closes on Thursday of next week.', '2024-03-07')[0]).toMatchObject({ day: 14, month: 3 });
    expect(dates('It opens Monday next week.', '2024-03-07')[0]).toMatchObject({ day: 11, month: 3 });
    expect(dates('It closed on Friday of last week.', '2024-03-07')[0]).toMatchObject({ day: 1, month: 3 });
  });

  test('a weekday is read from the day of publication', () => {
    expect(dates('It closed on Monday.', '2024-03-07')).toMatchObject([{ weekday: 1, day: 4, month: 3, year: 2024 }]);
  });

  test('years ago are read from the day of publication', () => {
    expect(dates('It was bought three years ago.', '2024-03-07')).toEqual([{ year: 2021 }]);
    expect(dates('It was bought three years ago.')).toEqual([]);
  });

  test.each(['in her mid-30s', 'in his nineties', 'She may go.', 'They march on.', 'August company', 'a sat phone'])(
    '%s holds none',
    (text) => {
      expect(dates(text)).toEqual([]);
    },
  );
});

describe('times of day', () => {
  test('“about” belongs to the time, and does not begin a quantity', () => {
    const figures = readText('It began at about 4:30 a.m. and ended around 6.').statements.flatMap(
      (each) => each.figures,
    );
    expect(figures.map(({ figure }) => figure)).toMatchObject([
      { class: 'time', value: 4.5 * 60, comparator: 'approx' },
      { class: 'count', value: 6 },
    ]);
  });
});
