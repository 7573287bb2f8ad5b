import { expect, test } from 'vitest';
import { positionAt, randomEdit } from './edit.js';
import { editAtRandom } from './edit-at-random.js';
import { randomFrom } from './random.js';

test('after any edits a draft is found what a fresh one is', { timeout: 120_000 }, async () => {
  const { faults, withFindings, compared } = await editAtRandom({ seed: 1, edits: 1_000, every: 20 });
  expect(faults).toEqual([]);
  expect(compared).toBe(50);
  expect(withFindings).toBeGreaterThan(25);
});

test('an edit says what it does', () => {
  const random = randomFrom(7);
  const lines = ['one\r\n', 'two\r', '\n', 'three'];
  for (let count = 0; count < 500; count++) {
    const text = Array.from({ length: 3 }, () => random.pick(lines)).join('');
    const { range, text: written, result } = randomEdit(text, text, random);
    if (range === undefined) continue;
    const [start, end] = [offsetAt(text, range.start), offsetAt(text, range.end)];
    expect(text.slice(0, start) + written + text.slice(end)).toBe(result);
  }
});

function offsetAt(text: string, { line, character }: { readonly line: number; readonly character: number }): number {
  // From the end: a place between CR and LF counts as the start of the line behind them.
  for (let offset = text.length; offset >= 0; offset--) {
    const at = positionAt(text, offset);
    if (at.line === line && at.character === character) return offset;
  }
  return -1;
}
