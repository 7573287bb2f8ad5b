import { describe, expect, test } from 'vitest';
import { stem } from '../../server/src/core/text/stem.js';
import { tokenize } from '../../server/src/core/text/tokens.js';

test('tokens are words, numbers, currency signs and single marks', () => {
  const surfaces = tokenize("The minister's plan costs $1,200.50 – twice.").map(({ surface }) => surface);
  expect(surfaces).toEqual(['The', "minister's", 'plan', 'costs', '$', '1,200.50', '–', 'twice', '.']);
});

test('offsets index the whole text, also where only a part is read', () => {
  const text = 'Rain fell. Roads closed.';
  const [first] = tokenize(text, 11);
  expect(first && text.slice(first.start, first.end)).toBe('Roads');
});

test('grammar words are no content', () => {
  const content = tokenize('It was the flood that closed it').filter(({ isContent }) => isContent);
  expect(content.map(({ lower }) => lower)).toEqual(['flood', 'closed']);
});

describe('forms of one word share a stem', () => {
  test.each([
    ['troops', 'troop'],
    ['agreed', 'agree'],
    ['countries', 'country'],
    ['died', 'deaths'],
    ['rose', 'rise'],
    ['winning', 'won'],
    ['companies', "company's"],
    ['voted', 'vote'],
    ['ruling', 'rules'],
    ['ended', 'end'],
  ])('%s and %s', (one, other) => expect(stem(one)).toBe(stem(other)));
});
