import { describe, expect, test } from 'vitest';
import { BOUNDED } from './bounded.js';
import { type Pattern, patternsOfServer } from './patterns.js';

// The checker as JavaScript: it has a Java and a native form too, which are not wanted here.
process.env.RECHECK_SYNC_BACKEND = 'pure';
const { checkSync } = await import('recheck');

/** How long the checker may take over one, in milliseconds. */
const TIMEOUT = 40_000;
/** "(?<![.!])[.!]+$": it can begin only where no such character stands before, so that each is looked at once. */
const ONE_RUN_AT_THE_END = /^\(\?<!(\[[^\]]+\]|\\s)\)\1\+(?:than)?\$$/;

const patterns = patternsOfServer();
const isBounded = ({ literal, source }: Pattern): boolean => BOUNDED.has(literal) || ONE_RUN_AT_THE_END.test(source);

describe('every regular expression takes linear time', () => {
  for (const { literal, source, flags, file } of patterns.filter((pattern) => !isBounded(pattern)))
    test(`${literal} in ${file}`, { timeout: 2 * TIMEOUT }, () => {
      expect(checkSync(source, flags, { timeout: TIMEOUT }).status).toBe('safe');
    });
});

test('what is said to be bounded stands in the code', () => {
  const literals = patterns.map(({ literal }) => literal);
  expect([...BOUNDED.keys()].filter((literal) => !literals.includes(literal))).toEqual([]);
});
