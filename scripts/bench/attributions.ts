// How fast who-says-what is found, in texts of growing length: `npm run bench:attributions [-- TEXT...]`.
// Without files of its own it reads the sources of the rule pages, over and over. Times are of the processor, so that
// other work on the machine counts little; the best of several runs is told.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { findAttributions } from '../../server/src/core/index.js';

/** In UTF-16 units; 750,000 is a long document. */
const LENGTHS = [93_750, 187_500, 375_000, 750_000, 1_500_000];
const RUNS = 7;

const files = process.argv.slice(2);
const text = files.length > 0 ? files.map((file) => readFileSync(file, 'utf8')).join('\n\n') : ownSources();

for (const length of LENGTHS) {
  const document = text.repeat(Math.ceil(length / text.length)).slice(0, length);
  const runs = Array.from({ length: RUNS }, () => processorTime(() => findAttributions(document)));
  const milliseconds = Math.min(...runs);
  const speed = (length / 1e6 / (milliseconds / 1e3)).toFixed(1);
  console.log(`${String(length).padStart(9)} characters  ${milliseconds.toFixed(0).padStart(5)} ms  ${speed} MB/s`);
}

/** The ```source blocks of the rule pages. */
function ownSources(): string {
  const folder = path.resolve('test/rules');
  const pages = readdirSync(folder).filter((name) => name.endsWith('.md'));
  const blocks = pages.flatMap((name) => {
    const page = readFileSync(path.join(folder, name), 'utf8');
    return Array.from(page.matchAll(/^```source.*\n([\s\S]*?)^```/gm), ([, block = '']) => block);
  });
  return blocks.join('\n');
}

/** Milliseconds. */
function processorTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1e3;
}
