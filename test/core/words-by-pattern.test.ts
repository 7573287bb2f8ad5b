import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { quotationWords } from '../../server/src/core/align/quotations/quotation-words.js';
import { tokenize } from '../../server/src/core/text/tokens.js';

/** What words are, as patterns. The core tells most of them without one, which is faster. */
const TOKEN = /[$£€]|\p{L}+(?:['’]\p{L}+)*|\d+(?:[.,]\d+)*|[^\s\p{L}\d]/gu;
const WORD =
  /(?:\p{Lu}\.){2,}|%|[\p{L}\p{M}\p{N}]+(?:['’&](?=\p{L})[\p{L}\p{M}\p{N}]+|(?<=\p{N})[.,](?=\p{N})[\p{L}\p{N}]+)*/gu;

const UNITS = [..."aZé9½.,'’&% !?…“”–-$€\u0301\u00a0\u2009\t😀", 'U.S.', 'don’t', '1,200.5', '\ud800', 'Å', 'ſ', '９'];
const text = fc.array(fc.constantFrom(...UNITS), { maxLength: 24 }).map((units) => units.join(''));
const stretch = text.chain((whole) =>
  fc.tuple(fc.constant(whole), fc.nat(whole.length), fc.nat(whole.length)).map(([words, a, b]) => {
    return { words, start: Math.min(a, b), end: Math.max(a, b) };
  }),
);

test('tokens are the ones that the pattern finds, whatever a text is made of', () => {
  fc.assert(
    fc.property(stretch, ({ words, start, end }) => {
      const found = tokenize(words, start, end).map(({ start: at, surface }) => [at, surface]);
      expect(found).toEqual(byPattern(TOKEN, words, start, end));
    }),
    { numRuns: 3000 },
  );
});

test('so are the words of a quotation, with whether a sentence ends before them', () => {
  fc.assert(
    fc.property(stretch, ({ words, start, end }) => {
      const found = quotationWords(words, start, end);
      expect(found.map(({ start: at, surface }) => [at, surface])).toEqual(byPattern(WORD, words, start, end));
      let before = start;
      for (const word of found) {
        expect(word.afterStop).toBe(/[.!?]/.test(words.slice(before, word.start)));
        before = word.end;
      }
    }),
    { numRuns: 3000 },
  );
});

function byPattern(pattern: RegExp, words: string, start: number, end: number): [number, string][] {
  return Array.from(words.slice(start, end).matchAll(pattern), (match) => [start + match.index, match[0]]);
}
