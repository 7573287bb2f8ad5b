import { expect, test } from 'vitest';
import { editAtRandom } from '../edits/edit-at-random.js';

test('after ten thousand edits a draft is found what a fresh one is', { timeout: 600_000 }, async () => {
  for (const seed of [11, 12, 13, 14, 15]) {
    const { faults, withFindings, compared } = await editAtRandom({ seed, edits: 2_000, every: 25 });
    expect(faults, `seed ${seed}`).toEqual([]);
    expect(withFindings).toBeGreaterThan(compared / 2);
  }
});
