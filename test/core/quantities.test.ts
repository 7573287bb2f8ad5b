import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findQuantities } from '../../server/src/core/index.js';
import { readText } from '../../server/src/core/mentions/reading.js';

/** Every quantity of a text in a line: its comparator, value, unit and what is counted. */
function read(text: string): string[] {
  const signs = { eq: '', approx: '~', gt: '>', gte: '>=', lt: '<', lte: '<=' };
  return findQuantities(text).map(({ value, max, unit, noun, comparator }) => {
    const range = max === undefined ? '' : `-${max}`;
    return [`${signs[comparator]}${value}${range}`, unit ?? noun].filter((part) => part !== undefined).join(' ');
  });
}

describe('quantities', () => {
  test.each([
    ['1,200 troops', '1200 troop'],
    ['1 200 troops', '1200 troop'],
    ['1.2 thousand troops', '1200 troop'],
    ['a 1,200-strong force', '1200 force'],
    ['one hundred and five people', '105 person'],
    ['twenty-odd ships', '~20 ship'],
    ['a dozen eggs', '12 egg'],
    ['half a million people', '500000 person'],
    ['two and a half years', '2.5 year'],
    ['between 10 and 20 boats', '10-20 boat'],
    ['10–20 %', '10-20 percent'],
    ['up to 40 trucks', '<=40 truck'],
    ['at least 12 people', '>=12 person'],
    ['no more than 9 beds', '<=9 bed'],
    ['fewer than 350 nurses', '<350 nurse'],
    ['some 40 cars', '~40 car'],
    ['nearly 300 homes', '~300 home'],
    ['just over 50 percent', '>50 percent'],
    ['$1.2bn', '1200000000 USD'],
    ['£3m', '3000000 GBP'],
    ['€40 million', '40000000 EUR'],
    ['Rs 5 crore', '50000000 INR'],
    ['A$3m', '3000000 AUD'],
    ['0.5 percentage points', '0.5 percentage point'],
    ['one in five voters', '0.2'],
    ['a 35-year-old man', '35 year'],
    ['12°C', '12 degree Celsius'],
    ['minus 5 degrees', '-5 degree'],
    ['40 miles', '40 mile'],
    ['the Strand Line 1.3 million', '1300000'],
    ['10 acres', '10 acre'],
    ['70 mph', '70 mile per hour'],
    ['a threefold rise', '3'],
    ['two dozen', '24'],
    ['⅓ cup of oil', '0.333333333333'],
    ['3 pc of voters', '3 percent'],
    ['she turned 60', '60 year'],
    ['died at the age of 92', '92 year'],
    ['twelve euros and fifty cents', '12.5 EUR'],
  ])('%s is %s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  test('a currency is understood with the millions around it, in its own sentence', () => {
    const text = 'It earned 212 million kroner, after 186 million a year ago. It serves 14 million.';
    expect(read(text)).toEqual(['212000000 NOK', '186000000 NOK', '14000000']);
    expect(read('Debt rose from 2 billion to 3 billion euros, for 5 million people.')).toEqual([
      '2000000000 EUR',
      '3000000000 EUR',
      '5000000 person',
    ]);
  });

  test.each(['3Q24', 'Q3 2024', "Q3'24", 'the third quarter of 2024'])('%s is a quarter of its year', (text) => {
    const [figure] = readText(text).statements.flatMap(({ figures }) => figures);
    expect(figure?.figure).toMatchObject({ class: 'quarter', value: 3, date: { year: 2024 } });
  });

  test('a rise from one to the other is two facts', () => {
    expect(read('Rents rose 3 % to 7 %.')).toEqual(['3 percent', '7 percent']);
  });

  test.each([
    'the G20 summit',
    'COVID-19',
    'the attacks of 9/11',
    'a Boeing 737',
    'Article 5',
    'No. 10 Downing Street',
    'Resolution 2803',
    'call 020 7946 0958',
    'Section 4.2',
    'page 40',
    'Route 66',
    'Channel 4',
    'an AK-47',
    'in 1998',
    'on 5 April',
    'the 1990s',
    'the 3rd time',
    'as shown earlier [12]',
  ])('%s holds none', (text) => {
    expect(read(text)).toEqual([]);
  });

  test('stand where they are said to stand, in any text', () => {
    const words = fc.constantFrom(
      '12',
      '1,200',
      '$',
      'million',
      'about',
      'and',
      '½',
      '–',
      '%',
      'two',
      'a',
      '\n',
      '…',
      '😀',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words).map((list) => list.join(' ')),
        ),
        (text) => {
          let end = 0;
          for (const quantity of findQuantities(text)) {
            expect(quantity.start).toBeGreaterThanOrEqual(end);
            expect(quantity.end).toBeGreaterThan(quantity.start);
            expect(quantity.end).toBeLessThanOrEqual(text.length);
            expect(Number.isFinite(quantity.value)).toBe(true);
            end = quantity.end;
          }
        },
      ),
    );
  });
});
