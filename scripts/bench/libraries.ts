import { setImmediate } from 'node:timers/promises';
import { type ClaimSet, createChecker, extractClaims, SourceMemory } from '../../server/src/core/index.js';
import { article, draft } from './newsroom.js';
import { beside, type Measured, median } from './table.js';

/** Libraries that grow, of articles of one length. */
export interface Libraries {
  /** Claims of each, the smallest first. */
  readonly sizes: readonly number[];
  /** Sentences of an article, each of which yields more than one claim. */
  readonly sentences: number;
}

const CLAIMS_A_SENTENCE = 1.3;
const DRAFTS = 24;
const GROWTH_BOUND = 6;
/** What an index of numbers takes goes with their count, and a processor's caches hold a smaller one better. */
const AGAIN_BOUND = 4;
/** In kilobytes, of a library that is far larger than what is kept of it in full. */
const MEMORY_BOUND = 2;
const LARGE = 50_000;
/** In megabytes: the sources that are kept in full. */
const WHOLE_BOUND = 120;
/** How many times its share of the article's text a claim of a smaller library takes in memory. */
const SMALL_MEMORY_BOUND = 260;

interface MeasuredLibrary {
  readonly claims: number;
  readonly articles: number;
  /** In milliseconds: to read an article; to make the next checker where one article has changed; to check a draft. */
  readonly read: number;
  readonly again: number;
  readonly check: number;
  /** In kilobytes, of memory and of text, per claim. */
  readonly memory: number;
  readonly text: number;
}

/** One short draft against libraries that grow, beside the smallest of them; what a change and what a claim costs. */
export async function measureLibrary({ sizes, sentences }: Libraries): Promise<Measured[]> {
  const measured: Measured[] = [];
  let floor: MeasuredLibrary | undefined;
  let before: MeasuredLibrary | undefined;
  for (const size of sizes) {
    const library = await measureOne(size, sentences);
    const { read, again, check, memory, text, articles, claims } = library;
    floor ??= library;
    const name = `library of ${size.toLocaleString('en')} claims`;
    const againEach = again / articles;
    const isLarge = claims > LARGE;
    measured.push(
      beside(`an article read, ${name}`, read, floor.read, 'ms', GROWTH_BOUND),
      beside(`100 words against a ${name}`, check, floor.check, 'ms', GROWTH_BOUND),
      beside(`one article changes, for each article of a ${name}`, againEach, read, 'ms', AGAIN_BOUND),
      beside(
        `memory of a claim, ${name}`,
        memory,
        isLarge ? 1 : text,
        'KB',
        isLarge ? MEMORY_BOUND : SMALL_MEMORY_BOUND,
      ),
    );
    if (isLarge && before !== undefined) measured.push(...memoryBeyond(before, library, name));
    before = library;
  }
  return measured;
}

/** What a library takes whatever its size, and what each claim adds: as much of the sources as there is room for is kept in full. */
function memoryBeyond(small: MeasuredLibrary, large: MeasuredLibrary, name: string): Measured[] {
  const each = (large.memory * large.claims - small.memory * small.claims) / (large.claims - small.claims);
  const whole = (small.memory - each) * small.claims;
  return [
    beside(`memory that each claim adds, ${name}`, each, 1, 'KB', MEMORY_BOUND),
    beside(`memory whatever the number of claims, ${name}`, whole / 1024, 1, 'MB', WHOLE_BOUND),
  ];
}

async function measureOne(size: number, sentences: number): Promise<MeasuredLibrary> {
  const articles = Math.ceil(size / (sentences * CLAIMS_A_SENTENCE));
  const memory = new SourceMemory();
  const before = heap();
  let [characters, claims] = [0, 0];
  const start = performance.now();
  const sets: ClaimSet[] = [];
  for (let at = 0; at < articles; at++) {
    const text = article(at, sentences);
    const set = extractClaims(text, { id: `article-${at}` }, memory);
    sets.push(set);
    characters += text.length;
    claims += set.claims.length;
    // What nobody holds is let go of between two turns of the event loop, and not before.
    if (at % 100 === 99) await setImmediate();
  }
  const read = (performance.now() - start) / articles;
  let checker = createChecker(sets, { memory });
  sets[0] = extractClaims(article(articles, sentences), { id: 'article-0' }, memory);
  const again = timeOf(() => {
    checker = createChecker(sets, { memory });
  });
  await setImmediate();
  const kilobytes = (heap() - before) / 1024 / claims;
  const times: number[] = [];
  for (let at = 0; at < DRAFTS; at++) {
    times.push(timeOf(() => void checker.check(draft(1_000 + at, 100))));
    await setImmediate();
  }
  return { articles, claims, read, again, check: median(times), memory: kilobytes, text: characters / 1024 / claims };
}

/** Objects and arrays of numbers, without what is not needed any more, where Node can be asked (`--expose-gc`). */
function heap(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function timeOf(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
