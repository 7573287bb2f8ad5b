import { expect, test } from 'vitest';
import { extractClaims, findClaims } from '../../server/src/core/index.js';

const TEXT =
  'The port will hire 1,200 dockers by June. The ferry to Hamn is to be sold. The port has a crane. The director of the port resigned.';
const set = extractClaims(TEXT, { id: 'port' });

function wordsFor(question: string, most?: number): string[] {
  return findClaims([set], question, most).map(({ place }) => (place ? TEXT.slice(place.start, place.end) : ''));
}

test('the claim that shares the rarest words with the question is first', () => {
  expect(wordsFor('Is the ferry sold, and what does the port do?')[0]).toBe('The ferry to Hamn is to be sold.');
});

test('other forms of a word and a figure find the claim, too', () => {
  expect(wordsFor('cranes', 1)[0]).toContain('crane');
  expect(wordsFor('1,200', 1)[0]).toContain('1,200');
});

test('a sentence and the fact in it are found once', () => {
  expect(wordsFor('dockers')).toHaveLength(1);
});

test('words of no claim, and words without weight, find nothing', () => {
  expect(wordsFor('volcano')).toEqual([]);
  expect(wordsFor('the of and')).toEqual([]);
});

test('where another article stands in the list, its claims are found and no others', () => {
  const sets = [extractClaims('The tunnel has two tubes.', { id: 'tunnel' })];
  expect(findClaims(sets, 'tunnel')).toHaveLength(1);
  sets[0] = extractClaims('The bridge has two lanes.', { id: 'bridge' });
  expect(findClaims(sets, 'tunnel')).toEqual([]);
  expect(findClaims(sets, 'bridge').map(({ source }) => source.id)).toEqual(['bridge']);
});

test('a word that stands twice in a claim counts for more, and of a long claim for less', () => {
  const sets = [
    extractClaims('The dam by the old dam is closed.', { id: 'twice' }),
    extractClaims('The dam in the valley is closed.', { id: 'once' }),
    extractClaims('The dam that was built beside the road to the farms in the valley is closed.', { id: 'long' }),
  ];
  const sources = findClaims(sets, 'dam').map(({ source }) => source.id);
  expect([...new Set(sources)]).toEqual(['twice', 'once', 'long']);
});
