import { describe, expect, it } from 'vitest';
import { createChecker, extractClaims } from '../../server/src/core/index.js';
import { UNITS } from './units.js';

const ARTICLE =
  'The harbour board hired 340 dockers in March, chief executive Ana Ruiz said. The quay is 1,150 metres long.';
const checker = createChecker([extractClaims(ARTICLE, { id: 'harbour', published: '2025-03-04' })]);

/** Long enough that quadratic work shows, and short enough to be read in full. */
const SIZE = 12_000;
/** Twice the draft takes twice the time; four times would be quadratic. */
const MOST_GROWTH = 2.5;
/** In milliseconds. A shorter time says nothing: what is bounded may grow faster up to its bound. */
const SHORTEST = 60;
const ATTEMPTS = 8;

describe('Twice the draft takes no more than two and a half times as long', () => {
  for (const [name, unit] of Object.entries(UNITS))
    it(name, { timeout: 60_000 }, () => {
      check(unit, SIZE);
      const once = [check(unit, SIZE)];
      const twice = [check(unit, 2 * SIZE)];
      const growth = (): number => Math.min(...twice) / Math.max(SHORTEST, Math.min(...once));
      // The fastest of some runs counts: others wait for the machine, not for the checker.
      for (let attempt = 0; growth() > MOST_GROWTH && attempt < ATTEMPTS; attempt++) {
        once.push(check(unit, SIZE));
        twice.push(check(unit, 2 * SIZE));
      }
      expect(growth()).toBeLessThanOrEqual(MOST_GROWTH);
    });
});

/** Milliseconds of processor time. */
function check(unit: string, size: number): number {
  const draft = unit.repeat(Math.ceil(size / unit.length));
  const before = process.cpuUsage();
  checker.check(draft);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
