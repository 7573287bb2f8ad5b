import { describe, expect, test } from 'vitest';
import * as claimcheck from '../../server/src/core/index.js';

const ARTICLE = 'The bridge is 30 metres long.';
const WRONG = 'The bridge is 40 metres long.';
const set = claimcheck.extractClaims(ARTICLE, { id: 'bridge' });

/** What a program without types may hand in. */
const NONSENSE: readonly (readonly [string, unknown])[] = [
  ['nothing', undefined],
  ['null', null],
  ['a number', 5],
  ['an object', {}],
  ['a list of null', [null]],
  ['a set without lists', [{}]],
  ['a set of null', [{ version: 1, sources: [null], claims: [null] }]],
  ['a source of numbers', [{ version: 1, sources: [{ id: 'a', content: 5 }], claims: [{ id: 'a', anchor: 7 }] }]],
];

type FunctionName = 'checkClaims' | 'extractClaims' | 'findAttributions' | 'findQuantities' | 'parseClaims';

/** Calls a function of the library as JavaScript does. */
function call(name: FunctionName, ...given: readonly unknown[]): unknown {
  return Reflect.apply(claimcheck[name], undefined, given);
}

describe.each(NONSENSE)('the library, handed %s', (_, nonsense) => {
  test('for a draft says so, and finds nothing', () => {
    const report = Reflect.apply(claimcheck.createChecker([set]).check, undefined, [nonsense]);
    expect(report).toEqual({
      findings: [],
      checked: [],
      problems: [{ severity: 'error', message: 'The draft is no text: hand it in as a string.' }],
    });
  });

  test('for options checks without them', () => {
    const { check } = claimcheck.createChecker([set]);
    const report = Reflect.apply(check, undefined, [WRONG, nonsense]);
    expect(report).toEqual(check(WRONG));
  });

  test('for claims has none', () => {
    const checker = Reflect.apply(claimcheck.createChecker, undefined, [nonsense]);
    expect(checker.check(WRONG)).toEqual(claimcheck.createChecker([]).check(WRONG));
    expect(call('checkClaims', nonsense, '{}')).toEqual([]);
  });

  test('for a text reads nothing in it', () => {
    expect(call('findQuantities', nonsense)).toEqual([]);
    expect(call('findAttributions', nonsense)).toEqual([]);
    expect(call('extractClaims', nonsense, { id: 'a' })).toMatchObject({ version: 1, claims: [] });
    expect(call('parseClaims', nonsense)).toMatchObject({ claims: { claims: [] }, problems: [{ severity: 'error' }] });
  });

  test('for a source’s description reads the text all the same', () => {
    expect(call('extractClaims', ARTICLE, nonsense)).toMatchObject({ claims: [{ source: 'source' }] });
  });
});

test('what is broken in a set costs only itself', () => {
  const broken = { ...set, claims: [null, ...set.claims, { id: 5 }] };
  const checker = Reflect.apply(claimcheck.createChecker, undefined, [[broken]]);
  expect(checker.check(WRONG).findings).toMatchObject([{ code: 'number-mismatch', expected: '30' }]);
});
