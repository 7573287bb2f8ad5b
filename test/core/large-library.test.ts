import { describe, expect, it } from 'vitest';
import { createChecker, extractClaims } from '../../server/src/core/index.js';

/** Sixty articles, each about a town of its own. */
const TOWNS = Array.from(
  { length: 60 },
  (_, at) => `${['Al', 'Ber', 'Cor', 'Dun', 'Ef', 'Far'][at % 6]}${'nmrtslkvbd'.charAt(at / 6)}ow`,
);
const SETS = TOWNS.map((town, at) =>
  extractClaims(
    `The mayor of ${town} opened a bridge of ${300 + 11 * at} metres on Tuesday.\nIts ${town} ferry carried ${20_000 + 137 * at} passengers last year.`,
    { id: town, published: '2025-03-04' },
  ),
);
const checker = createChecker(SETS);
const [town = '', at] = [TOWNS[47], 47];

describe('a draft against a library of many articles', () => {
  it('is told what differs from the article that speaks of the same thing', () => {
    const { findings } = checker.check(`The mayor of ${town} opened a bridge of 1,400 metres on Tuesday.`);
    expect(findings.map(({ code, expected }) => [code, expected])).toEqual([
      ['number-mismatch', `${(300 + 11 * at).toLocaleString('en')}`],
    ]);
  });

  it('is borne out by the right article', () => {
    const { checked } = checker.check(`The ${town} ferry carried ${20_000 + 137 * at} passengers last year.`);
    expect(
      checked.filter(({ kind }) => kind === 'quantity').map(({ verdict, evidence }) => [verdict, evidence[0]?.source]),
    ).toEqual([['supported', town]]);
  });

  it('is borne out by an article that shares hardly a word with it', () => {
    const { checked } = checker.check(`Some ${20_000 + 137 * at} people took a boat.`);
    expect(checked.map(({ verdict }) => verdict)).toEqual(['supported']);
  });

  it('is told of no other speaker where more sources have the words than are looked at', () => {
    const said = (speaker: string) => `“We will never sell the old pier of this town,” ${speaker} told Reuters.`;
    const speakers = [...Array.from({ length: 50 }, () => 'Ana Ruiz'), 'Lena Holm'];
    const sets = speakers.map((speaker, sayer) => extractClaims(said(speaker), { id: `said-${sayer}` }));
    const codes = (articles: typeof sets) =>
      createChecker(articles)
        .check(said('Lena Holm'))
        .findings.map(({ code }) => code);
    expect(codes(sets.slice(0, 5))).toEqual(['speaker-mismatch']);
    expect(codes(sets)).toEqual([]);
  });
});
