import { expect, test } from 'vitest';
import { progressOn } from '../../server/src/cli/progress.js';

/** Shows the progress of four drafts that take some time each, and gives what was written. */
function written(milliseconds: number, isTTY = true): string[] {
  const lines: string[] = [];
  let time = 0;
  const progress = progressOn({ isTTY, write: (text) => lines.push(text) }, () => time);
  for (const done of [1, 2, 3, 4]) {
    time += milliseconds;
    progress.show(done, 4);
  }
  progress.clear();
  return lines;
}

test('long work shows how far it is, and leaves the line empty', () => {
  expect(written(300)).toEqual([
    '\r\u001b[K████████████░░░░░░░░░░░░ 2 of 4 drafts',
    '\r\u001b[K██████████████████░░░░░░ 3 of 4 drafts',
    '\r\u001b[K████████████████████████ 4 of 4 drafts',
    '\r\u001b[K',
  ]);
});

test('short work, a file and a pipe see nothing of it', () => {
  expect(written(100)).toEqual([]);
  expect(written(1000, false)).toEqual([]);
});
