import { Bench } from 'tinybench';
import { type Checker, createChecker, extractClaims } from '../../server/src/core/index.js';
import { article, draft, wordsIn } from './newsroom.js';
import { beside, type Measured, median } from './table.js';

const NUMBER = /\d+(?:[,.]\d+)*/g;
const WORDS = 4_000;
const FIRST_BOUND = 100_000;
const AGAIN_BOUND = 2_000;
const SHORT = 1_000;
/** Articles, and the bound of one changed sentence against them. */
const CHANGED = [
  [1, 2_500],
  [20, 6_500],
] as const;

/** Whole drafts, at first sight and with one changed sentence, beside the search for numbers in digits. */
export async function measureChecks(articles: number, sentences: number): Promise<Measured[]> {
  const checker = checkerOf(articles, sentences);
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
    ...CHANGED.map(([count, bound]) => changedSentence(count, sentences, bound)),
  ];
}

const WARM_UPS = 200;
const CHANGES = 300;

/** A sentence in the middle of a short draft becomes one that was never checked, again and again. */
function changedSentence(articles: number, sentences: number, bound: number): Measured {
  const checker = checkerOf(articles, sentences);
  const parts = draft(1, SHORT).split(/(?<=[.”] )/);
  const ours: number[] = [];
  const floor: number[] = [];
  for (let change = 0; change < WARM_UPS + CHANGES; change++) {
    parts[parts.length >> 1] = `${article(10_000 + change, 1)} `;
    const text = parts.join('');
    const begun = performance.now();
    checker.check(text);
    const checked = performance.now();
    text.match(NUMBER);
    floor.push(performance.now() - checked);
    ours.push(checked - begun);
  }
  const what = `one sentence never seen, ${SHORT.toLocaleString('en')} words, ${articles === 1 ? '1 article' : `${articles} articles`}`;
  return beside(what, median(ours.slice(WARM_UPS)), median(floor.slice(WARM_UPS)), 'ms', bound);
}

function checkerOf(articles: number, sentences: number): Checker {
  const sets = Array.from({ length: articles }, (_, at) =>
    extractClaims(article(at, sentences), { id: `article-${at}` }),
  );
  return createChecker(sets);
}
