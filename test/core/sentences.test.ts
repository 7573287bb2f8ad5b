import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findSentences } from '../../server/src/core/text/sentences.js';

function split(text: string): string[] {
  return findSentences(text).map(({ start, end }) => text.slice(start, end));
}

describe('a sentence ends', () => {
  test.each([
    ['at a full stop before a capital', 'The bridge opened. It is long.', ['The bridge opened.', 'It is long.']],
    ['at a question mark', 'Who paid? The city did.', ['Who paid?', 'The city did.']],
    ['after a closing quotation mark', '“We won.” The crowd left.', ['“We won.”', 'The crowd left.']],
    ['before a figure', 'Rain fell. 40 roads closed.', ['Rain fell.', '40 roads closed.']],
    ['at a line break', 'Headline without a stop\nThe text begins.', ['Headline without a stop', 'The text begins.']],
  ])('%s', (_, text, sentences) => expect(split(text)).toEqual(sentences));
});

describe('a sentence goes on', () => {
  test.each([
    ['after a title', 'Gen. Anna Vos led it.'],
    ['after an initial', 'It was J. Marsh who left.'],
    ['after a.m. and p.m.', 'It closed at 5 p.m. Monday in rain.'],
    ['inside a decimal', 'It rose 3.5 points.'],
    ['after an ellipsis in mid-sentence', 'They waited... and left.'],
  ])('%s', (_, text) => expect(split(text)).toEqual([text]));
});

test('sentences lie inside the text, in order, without space at their ends', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      let last = 0;
      for (const { start, end } of findSentences(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
  );
});

test.each(['.', '!?', '. ', '”', 'a. A'])('a megabyte of %j is split in linear time', (unit) => {
  const started = performance.now();
  findSentences(unit.repeat(Math.ceil(1e6 / unit.length)));
  expect(performance.now() - started).toBeLessThan(10_000);
});
