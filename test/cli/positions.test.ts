import { describe, expect, test } from 'vitest';
import { linesOf } from '../../server/src/cli/positions.js';

describe('a position', () => {
  const lines = linesOf('ab\ncd\r\nef\rgh\n');

  test.each([
    [0, '1:1'],
    [2, '1:3'],
    [3, '2:1'],
    [7, '3:1'],
    [10, '4:1'],
    [13, '5:1'],
  ])('of offset %i is %s', (offset, place) => {
    const { line, column } = lines.positionAt(offset);
    expect(`${line}:${column}`).toBe(place);
  });

  test('counts UTF-16 units, as editors do', () => {
    expect(linesOf('😀 50').positionAt(3)).toEqual({ line: 1, column: 4 });
  });

  test('does not take U+2028 for a line end', () => {
    expect(linesOf('a\u2028b').positionAt(2)).toEqual({ line: 1, column: 3 });
  });

  test.each([
    ['one line', 3, 4, 3, 5],
    ['two lines', 1, 4, 0, 5],
    ['up to a line end', 1, 3, 0, 3],
  ])('knows the lines around a span of %s', (_name, start, end, from, to) => {
    expect(lines.around({ start, end })).toEqual({ start: from, end: to });
  });
});
