import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellsOf } from '../../server/src/cli/columns.js';

const LETTERS = fc.constantFrom(...'aZ 9~é€“”’–…ñ', '\u00AD', '\u0301', 'ﬃ', '中', '👩‍🚀', '\r\n');

test('a cell is what the segmenter takes for a character, also where it is not asked', () => {
  fc.assert(
    fc.property(fc.array(LETTERS, { maxLength: 12 }), (letters) => {
      const text = letters.join('');
      const segments = new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text);
      expect(cellsOf(text).map((cell) => cell.text)).toEqual(Array.from(segments, ({ segment }) => segment));
    }),
  );
});
