import { createChecker, extractClaims } from '../../server/src/core/index.js';
import { article, draft } from './newsroom.js';
import { beside, type Measured, median } from './table.js';

const SENTENCES = 40;
/** Sentences of an article yield some fifty claims. */
const CLAIMS_AN_ARTICLE = 50;
const DRAFTS = 10;
const GROWTH_BOUND = 6;
/** How many times its share of the article's text a claim takes in memory. */
const MEMORY_BOUND = 400;

/** One short draft against libraries that grow, beside the smallest of them; and what a claim costs in memory. */
export function measureLibrary(sizes: readonly number[]): Measured[] {
  const measured: Measured[] = [];
  let floor: number | undefined;
  for (const size of sizes) {
    const { milliseconds, kilobytes, textKilobytes } = measureOne(size);
    const name = `library of ${size.toLocaleString('en')} claims`;
    measured.push(
      beside(`100 words against a ${name}`, milliseconds, floor ?? milliseconds, 'ms', GROWTH_BOUND),
      beside(`memory of a claim, ${name}`, kilobytes, textKilobytes, 'KB', MEMORY_BOUND),
    );
    floor ??= milliseconds;
  }
  return measured;
}

function measureOne(size: number) {
  const texts = Array.from({ length: Math.ceil(size / CLAIMS_AN_ARTICLE) }, (_, at) => article(at, SENTENCES));
  const before = heap();
  const sets = texts.map((text, at) => extractClaims(text, { id: `article-${at}` }));
  const checker = createChecker(sets);
  const claims = sets.reduce((sum, set) => sum + set.claims.length, 0);
  const kilobytes = (heap() - before) / 1024 / claims;
  const textKilobytes = texts.reduce((sum, { length }) => sum + length, 0) / 1024 / claims;
  const times = Array.from({ length: DRAFTS }, (_, at) => timeOf(() => checker.check(draft(1_000 + at, 100))));
  return { milliseconds: median(times), kilobytes, textKilobytes };
}

/** Without what is not needed any more, where Node was started so that it can be asked (`--expose-gc`). */
function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

function timeOf(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
