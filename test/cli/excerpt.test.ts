import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnsOf } from '../../server/src/cli/columns.js';
import { excerptOf } from '../../server/src/cli/excerpt.js';

/** The excerpt around the words between the brackets, with the brackets put back. */
function excerpt(marked: string, columns: number): string {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const text = marked.replace(/[[\]]/g, '');
  const { before, words, after } = excerptOf(text, { start: 0, end: text.length }, { start, end }, columns);
  return `${before}[${words}]${after}`;
}

describe('an excerpt', () => {
  test.each([
    ['keeps a line that fits', 'The pier is [50 metres] long.', 40, 'The pier is [50 metres] long.'],
    [
      'cuts both sides at word borders',
      'In the old harbour the pier is [50 metres] long and very wide.',
      32,
      '…pier is [50 metres] long and…',
    ],
    [
      'gives the room of a short side to the other',
      'It is [50 metres] long and wide and old and grey.',
      30,
      'It is [50 metres] long and…',
    ],
    ['cuts words that are too long for the line', '[one two three four five] six', 12, '[one two…]'],
    ['shows a tab as one space', '\tA\t[50]', 20, 'A [50]'],
    ['joins the lines of a finding', 'The [50\nmetres] are', 20, 'The [50 metres] are'],
    ['counts wide characters twice', '漢字漢字漢字漢字[50] metres', 16, '…字漢字[50] metres'],
  ])('%s', (_name, marked, columns, expected) => expect(excerpt(marked, columns)).toBe(expected));

  test('always fits, and always holds printable characters only', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 1, max: 80 }),
        (text, a, b, columns) => {
          const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
          const { before, words, after } = excerptOf(text, { start: 0, end: text.length }, { start, end }, columns);
          expect(columnsOf(before) + columnsOf(words) + columnsOf(after)).toBeLessThanOrEqual(columns);
          expect(before + words + after).not.toMatch(/[\p{Cc}\p{Cs}]/u);
        },
      ),
    );
  });

  test('of a line as long as a book is made at once', () => {
    const line = 'word '.repeat(400_000);
    const { words } = excerptOf(line, { start: 0, end: line.length }, { start: 1_000_000, end: 1_000_004 }, 80);
    expect(words).toBe('word');
  });
});

describe('columns', () => {
  test.each([
    ['plain words', 'abc', 3],
    ['East Asian words', '漢字', 4],
    ['Korean words', '한국', 4],
    ['half-width katakana', 'ｱｲ', 2],
    ['an accent of its own', 'e\u0301', 1],
    ['an emoji', '😀', 2],
    ['an emoji of several parts', '👩‍👩‍👧', 2],
    ['a mark that joins', 'a\u200db', 2],
  ])('of %s', (_name, text, columns) => expect(columnsOf(text)).toBe(columns));
});
