import { describe, expect, test } from 'vitest';
import { createChecker, extractClaims } from '../../server/src/core/index.js';

const ARTICLE = `Average rents in Brackwater rose by 3.1% in the year to September, the slowest increase since 2022, according to a survey of 14,300 tenancies published on Thursday by the Tenants' Alliance.

A typical two-bedroom flat now costs £1,240 a month, £37 more than a year earlier. The cheapest district was Millgate, at £890; the dearest was Quayside, where a flat of the same size costs £1,720.

Developers finished 2,650 homes in the 12 months to September, up from 1,480. Tenants spend 38% of their income on rent, against a national average of 33%.

Families with three or more children wait longest: more than seven years. At the end of September 412 families lived in hotels and hostels, paid for by the council at a cost of £9.3m a year.

Gerald Finch, 67, owns 11 flats in Millgate. The association's own poll of 540 landlords found that 29% planned to sell within five years.

The council approved a licensing scheme on Wednesday by 34 votes to 21. From 1 March landlords will have to pay £680 for a licence that lasts five years, and face fines of up to £30,000 if they have none. A similar scheme in Norbury, which began in 2023 with 9 inspectors, has led to 143 prosecutions.

The average home sold for £238,000 in September, 0.6% less than a year before, and 1,035 homes changed hands.`;

/** What rests on the article, and is right: a draft that ends with something else. */
const DRAFT = `Average rents in Brackwater rose by 3.1% in the year to September. A typical two-bedroom flat costs £1,240 a month. Developers finished 2,650 homes. Tenants spend 38% of their income on rent. The council approved a licensing scheme on Wednesday by 34 votes to 21.

`;

const checker = createChecker([extractClaims(ARTICLE, { id: 'article', published: '2026-11-05' })]);

function loud(sentence: string): string[] {
  const { findings } = checker.check(DRAFT + sentence);
  return findings.flatMap(({ severity, start, code }) =>
    start >= DRAFT.length && (severity === 'error' || severity === 'warning') ? [code] : [],
  );
}

describe('a draft that rests on its source says other things, too', () => {
  test.each([
    'Rents in Norbury rose by 5.2%.',
    'Norbury charges £550 for a licence.',
    'A three-bedroom house costs £1,560 on average.',
    'Rents in Hexby rose by 4.4%.',
    'A typical flat in Hexby costs £1,010 a month.',
    'Over 2,000 children live in hotels.',
    'Another landlord, Rita Sole, 44, owns 19 flats in Hexby.',
    'In the capital, families wait 11 years.',
    'The council has 58 seats, of which Labour holds 31.',
    'The population of Brackwater has grown by 4% since 2020 to 412,000.',
  ])('"%s" is no mistake', (sentence) => {
    expect(loud(sentence)).toEqual([]);
  });

  test.each([
    'The survey covered 13,400 tenancies.',
    'In the evening, landlords without a licence faced fines of up to £20,000.',
    'Millgate is the cheapest district, at £980.',
    'In Quayside a two-bedroom flat costs £1,270.',
    'Nationally, tenants spend 30% of their income on rent.',
    'In all, 421 families were living in hotels and hostels at the end of September.',
    'Gerald Finch, 76, owns flats in Millgate.',
    'A licence will cost landlords £860.',
    'Landlords without a licence face fines of up to £20,000.',
    'In Norbury there have been 134 prosecutions.',
    'The average home sold for £283,000 in September.',
  ])('"%s" is one', (sentence) => {
    expect(loud(sentence)).toEqual(['number-mismatch']);
  });
});
