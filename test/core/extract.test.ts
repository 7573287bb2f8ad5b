import { describe, expect, test } from 'vitest';
import { type Claim, type ClaimSet, extractClaims, parseClaims } from '../../server/src/core/index.js';

const ARTICLE = `The herring season opens without half of its boats, Harbour Ledger learned. The rescue of the fisheries is late, Reuters reported on Monday.
“A skipper does not leave a burning harbour,” a Danish official told Reuters.
The report said that the main worry is fuel. In January Norway said it was ready to send 2,000 boats, but Norwegian officials have walked that back, adding that its whole fleet is no larger.
In a calm sea, a Fisheries Ministry official told Reuters, Norway would be ready to send 120.
Iceland is only ready to help if the storm ends. The pier has not been repaired.
`;

const extract = (text: string): ClaimSet => extractClaims(text, { id: 'boats', published: '2024-03-05' });
const claims = extract(ARTICLE).claims;

/** The claims whose words hold these, the shortest first. */
function about(words: string): Claim[] {
  return claims
    .filter(({ anchor }) => anchor.exact.includes(words))
    .sort((a, b) => a.anchor.exact.length - b.anchor.exact.length);
}

describe('the claims of an article', () => {
  test('give "the report" the outlet that was credited before', () => {
    expect(about('main worry')[0]?.attribution).toMatchObject({ speaker: 'The report', outlet: 'Reuters' });
  });

  test('do not give another report that outlet', () => {
    const { claims: found } = extract(
      'The tide was late, Reuters reported.\nA UN report blamed the moon. The report said that the moon is late.',
    );
    expect(found.at(-1)?.attribution).toEqual({ speaker: 'The report', cue: 'said', mode: 'indirect' });
  });

  test('name whom "he" can mean alone, and leave the pronoun where it can mean two', () => {
    const alone = extractClaims('Mats Oyen said the boats would sail. “Our captains are rested,” he said.', {
      id: 'a',
    });
    expect(alone.claims.at(-1)?.attribution).toMatchObject({ speaker: 'Mats Oyen' });
    const two = extractClaims('Mats Oyen met Erik Brandt. “Our captains are rested,” he said.', { id: 'a' });
    expect(two.claims.at(-1)?.attribution).toMatchObject({ speaker: 'he' });
  });

  test('give each clause its own speaker', () => {
    const [taken] = about('its whole fleet');
    expect(taken?.attribution).toMatchObject({ speaker: 'Norwegian officials', cue: 'adding' });
    const [offer] = about('ready to send 2,000');
    expect(offer?.anchor.exact).toBe('it was ready to send 2,000 boats');
    expect(offer?.attribution).toMatchObject({ speaker: 'Norway' });
  });

  test('say what a bare number counts, and what it stands instead of', () => {
    const newer = claims.find(({ quantity }) => quantity?.value === 120);
    const older = claims.find(({ quantity }) => quantity?.value === 2000);
    expect(newer?.quantity).toEqual({ value: 120, noun: 'boats', comparator: 'eq', surface: '120' });
    expect(newer?.supersedes).toEqual([older?.id]);
  });

  test.each([
    ['Dockers won 300 prizes last year. They lost, and in May they won 20.', 20, 'prizes'],
    ['The town will hire teachers. It would have to hire 50.', 50, 'teachers'],
    ['The town has 40 teachers. It would have to pay 50.', 50, undefined],
  ])('%s', (text, value, noun) => {
    expect(extract(text).claims.find(({ quantity }) => quantity?.value === value)?.quantity?.noun).toBe(noun);
  });

  test.each([
    ['The pier has not been repaired.', { polarity: 'negated' }],
    ['No one will sail.', { polarity: 'negated' }],
    ['The number stands for the fleet, not for an offer.', { polarity: 'affirmed' }],
    ['Not only Iceland sails.', { polarity: 'affirmed' }],
    ['Pier No. 4 is a no-fee pier.', { polarity: 'affirmed' }],
    ['She said whether or not the pier was safe.', { polarity: 'affirmed' }],
    ['The pier cannot be repaired.', { polarity: 'negated' }],
    [
      'Iceland helps only if the storm ends, and pays.',
      { polarity: 'affirmed', certainty: 'conditional', condition: 'only if the storm ends' },
    ],
    [
      'Iceland will sail, but not if its crews must pay.',
      { polarity: 'affirmed', certainty: 'conditional', condition: 'not if its crews must pay' },
    ],
    ['She was asked if the pier was safe.', { polarity: 'affirmed' }],
  ])('tell what is denied and on what condition: %s', (text, stance) => {
    const [{ polarity, certainty, condition } = {}] = extract(text).claims;
    expect(JSON.parse(JSON.stringify({ polarity, certainty, condition }))).toEqual(stance);
  });

  test('lose nothing on their way through a file', () => {
    expect(parseClaims(JSON.stringify(extract(ARTICLE)))).toEqual({ claims: extract(ARTICLE), problems: [] });
  });
});

describe('the ids of claims', () => {
  const ids = (text: string): string[] => extract(text).claims.map(({ id }) => id);

  test('stay when a sentence is put before the others', () => {
    const longer = ids(`Gulls were seen over the town hall.\n${ARTICLE}`);
    expect(longer.slice(-claims.length)).toEqual(ids(ARTICLE));
  });

  test('stay when a figure is corrected', () => {
    expect(ids(ARTICLE.replace('120', '150'))).toEqual(ids(ARTICLE));
  });

  test('are made of words, and differ where the words do not', () => {
    expect(ids('The pier is 40 metres long.\nThe pier is 50 metres long.\n3.')).toEqual([
      'pier-metres-long',
      'pier-metres-long-2',
      'claim',
    ]);
  });

  test('are given once each', () => {
    const found = ids('Pier a.\nPier a-2.\nPier b.\nThe pier a 2, 3 boats and 4 boats.\n'.repeat(3));
    expect(new Set(found).size).toBe(found.length);
  });
});
