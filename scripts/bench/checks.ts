import { Bench } from 'tinybench';
import { createChecker, extractClaims } from '../../server/src/core/index.js';
import { article, draft, wordsIn } from './newsroom.js';
import { beside, type Measured } from './table.js';

const NUMBER = /\d+(?:[,.]\d+)*/g;
const WORDS = 4_000;
const FIRST_BOUND = 160_000;
const AGAIN_BOUND = 8_000;

/** Whole drafts, at first sight and with one changed sentence, beside the search for numbers in digits. */
export async function measureChecks(articles: number, sentences: number): Promise<Measured[]> {
  const sets = Array.from({ length: articles }, (_, at) =>
    extractClaims(article(at, sentences), { id: `article-${at}` }),
  );
  const checker = createChecker(sets);
  const text = draft(1, WORDS);
  const words = wordsIn(text);
  let seen = 1;
  const bench = new Bench({ time: 0, iterations: 5, warmup: true, warmupTime: 0, warmupIterations: 1 });
  bench
    .add('numbers', () => void text.match(NUMBER))
    .add('first', () => void checker.check(draft(++seen, WORDS)))
    .add('again', () => void checker.check(text.replace('The ', `The ${'x'.repeat(++seen % 50)} `)));
  await bench.run();
  const [numbers, first, again] = bench.tasks.map(({ result }) =>
    'latency' in result ? result.latency.p50 : Number.NaN,
  );
  const perThousand = (milliseconds = Number.NaN): number => (milliseconds / words) * 1000;
  return [
    beside('first check, a thousand words', perThousand(first), perThousand(numbers), 'ms', FIRST_BOUND),
    beside('one changed sentence among 4,000 words', again ?? Number.NaN, numbers ?? Number.NaN, 'ms', AGAIN_BOUND),
  ];
}
