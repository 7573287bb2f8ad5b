// How long articles take to become claims, and what the claims weigh. `node scripts/run.mjs scripts/bench/claims.ts [ARTICLES]`
import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { type ClaimSet, createChecker, extractClaims, SourceMemory } from '../../server/src/core/index.js';
import { generatedArticle } from './generated-article.js';

const ARTICLES = Number(process.argv[2] ?? 10_000);
const SHORT = 60;
const LONG = 1_000;
const WARM_UP = 30;
const RUNS = 15;

setFlagsFromString('--expose-gc');
const collect: unknown = runInNewContext('gc');

report(`extract, ${LONG} words, after start`, `${oneArticle().toFixed(1)} ms`);
const before = heap();
const started = processor();
const memory = new SourceMemory();
const sets: ClaimSet[] = [];
for (let seed = 0; seed < ARTICLES; seed++)
  sets.push(extractClaims(generatedArticle(seed, SHORT), described(seed), memory));
const claims = sets.reduce((sum, set) => sum + set.claims.length, 0);
report(`extract, ${ARTICLES} articles of ${SHORT} words`, `${seconds(started)}, ${claims} claims`);
report('memory of a claim, extracted', kilobytes(heap() - before, claims));
const indexed = processor();
const checker = createChecker(sets, { memory });
report('index', seconds(indexed));
report('memory of a claim, extracted and indexed', kilobytes(heap() - before, claims));
checker.check('Nothing is said.');

/** The middle of some runs, in milliseconds of the processor. */
function oneArticle(): number {
  const times: number[] = [];
  for (let run = 0; run < WARM_UP + RUNS; run++) {
    const text = generatedArticle(run, LONG);
    const start = processor();
    extractClaims(text, described(run));
    if (run >= WARM_UP) times.push(processor() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
}

function described(seed: number) {
  return { id: `article-${seed}`, publisher: 'Harbour Ledger', published: '2024-03-05' };
}

/** Milliseconds of the processor, which other programs on the machine do not lengthen. */
function processor(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function heap(): number {
  if (typeof collect === 'function') collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function seconds(since: number): string {
  return `${((processor() - since) / 1000).toFixed(1)} s`;
}

function kilobytes(bytes: number, count: number): string {
  return `${(bytes / count / 1024).toFixed(2)} KB`;
}

function report(what: string, figure: string): void {
  console.log(`${what}: ${figure}`);
}
