/**
 * Measures how fast Claimcheck is, beside a floor in the same run: `npm run bench [-- --long] [--only NAME]`. `--long` adds
 * drafts of 100,000 words and a library of 100,000 claims; `--huge` measures a library of a million claims of 100,000 articles, and
 * nothing else. Exits with 1 where a ratio is above its bound. `--only peers` puts other tools beside Claimcheck. docs/bench.md explains.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { measureChecks } from './checks.js';
import { measureCommandLine } from './command-line.js';
import { measureServer } from './keystrokes.js';
import { measureLibrary } from './libraries.js';
import { article } from './newsroom.js';
import { measurePeers } from './peers.js';
import { measureStarts } from './starts.js';
import { type Measured, tableOf } from './table.js';

const { values: options } = parseArgs({
  options: {
    long: { type: 'boolean', default: false },
    huge: { type: 'boolean', default: false },
    only: { type: 'string' },
  },
});

/** Some 1,000 claims. */
const ARTICLES = 20;
const SENTENCES = 40;
const NO_PEERS = 'bench: the other tools are not installed; npm install --prefix scripts/bench/peers does it';

mkdirSync('.cache', { recursive: true });
const folder = path.resolve(mkdtempSync(path.join('.cache', 'bench-')));
mkdirSync(path.join(folder, 'sources'));
for (let at = 0; at < ARTICLES; at++) {
  writeFileSync(path.join(folder, 'sources', `article-${at}.md`), article(at, SENTENCES));
}

/** Short articles, which is what a large archive has most of. */
const HUGE = { sizes: [10_000, 1_000_000], sentences: 8 };

const wanted = (name: string): boolean =>
  options.huge ? name === 'library' : options.only === undefined || options.only === name;
const measured: Measured[] = [];
try {
  const sizes = options.long ? [1_000, 10_000, 100_000] : [1_000, 10_000];
  if (options.only === 'peers') console.log((await measurePeers(folder, ARTICLES, SENTENCES)) ?? NO_PEERS);
  if (wanted('start')) measured.push(...(await measureStarts(folder)));
  if (wanted('cli')) measured.push(...measureCommandLine(folder));
  if (wanted('server')) for (const words of sizes) measured.push(...(await measureServer(folder, words)));
  if (wanted('checks')) measured.push(...(await measureChecks(ARTICLES, SENTENCES)));
  if (wanted('library'))
    measured.push(...(await measureLibrary(options.huge ? HUGE : { sizes, sentences: SENTENCES })));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (measured.length > 0) console.log(tableOf(measured));
const over = measured.filter(({ ratio, bound }) => ratio > bound);
for (const { what, ratio, bound } of over) console.error(`bench: ${what}: ${ratio.toFixed(1)} is above ${bound}`);
process.exitCode = over.length > 0 ? 1 : 0;
