/**
 * Fits the alignment of figures: `npm run calibrate -- --data DIR [--write] [--price N] [--deals N] [--show N]`.
 *
 * DIR holds `wide.dev.pairs.jsonl`, `core.dev.pairs.jsonl` and `polnear.*.quotes.jsonl`; sentences of `test/trials/dev` are fitted on, too.
 * Prints figures of models that saw neither the article nor the event that they judge (five folds), with bars chosen on
 * four folds and applied to the fifth. Each deal puts the articles into folds anew, so that the spread of the figures is
 * that of chance. The ranker, with its few weights, is fitted once on all pairs. `--write` stores the models fitted on
 * everything in data/alignment-model.json and data/alignment-trees.json, and `--words` the word counts in
 * data/common-words.json.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { RANK_WEIGHTS } from '../../server/src/core/align/figures/figure-model.js';
import { readText } from '../../server/src/core/mentions/reading.js';
import { type Bars, chooseBars, isLoud } from './bars.js';
import { type ArticleRow, type PairRow, readRows } from './data.js';
import { choicesOf, contestsOf } from './examples.js';
import { FOLDS, type Item, pairItems, sourceCache } from './items.js';
import { judgeAll } from './judge.js';
import { crossValidated, fitModels, type Scored } from './model.js';
import { addableTexts, addedItems, crossItems, forgedItems, leadItems, outletPairs, selfItems } from './open-world.js';
import { fitChoice } from './regression.js';
import { slipItems } from './slips.js';
import { trialItems } from './trial-items.js';

const { values: options } = parseArgs({
  options: {
    data: { type: 'string' },
    write: { type: 'boolean', default: false },
    price: { type: 'string', default: '0.5' },
    deals: { type: 'string', default: '3' },
    show: { type: 'string', default: '0' },
    words: { type: 'boolean', default: false },
  },
});
if (options.data === undefined) {
  console.error(
    'calibrate: --data DIR is missing: the folder with wide.dev.pairs.jsonl and polnear.train.quotes.jsonl',
  );
  process.exit(2);
}
const folder = options.data;
const dataFolder = path.join(process.cwd(), 'data');
const pairs = readRows<PairRow>(folder, 'wide.dev.pairs.jsonl');
const core = new Set(readRows<PairRow>(folder, 'core.dev.pairs.jsonl').map(({ id }) => id));
const articles = ['train', 'dev']
  .flatMap((part) => readRows<ArticleRow>(folder, `polnear.${part}.quotes.jsonl`))
  .filter(({ date }) => date);

if (options.words) {
  writeCommonWords();
} else {
  calibrate();
}

function calibrate(): void {
  const items = readItems();
  console.log(`${items.length} items: ${counts(items)}`);
  const rank = fitChoice(items.flatMap(choicesOf), Object.keys(RANK_WEIGHTS));
  console.log('rank', rank);
  const contests = items.flatMap((item) => contestsOf(item, rank));
  console.log(`${contests.length} figures that could be flagged`);
  const deals = Array.from({ length: Number(options.deals) }, (_, seed) => crossValidated(contests, seed));
  for (const price of [0.5, 0.65, 0.8]) report(`price ${price}`, items, deals, price);
  // What ships is chosen on all deals together: one of them alone says little of the rarest figures.
  const bars = chooseBars(deals.flat(), Number(options.price));
  console.log('bars', JSON.stringify(bars));
  showAlarms(deals[0] ?? [], bars);
  if (!options.write) return;
  const { number, date } = fitModels(contests);
  const description =
    'Which claim a figure of a draft speaks of, and whether it contradicts it. Fitted by `npm run calibrate`; server/src/core/align says what each feature means.';
  const weights = {
    number: { alone: number.alone.weights, against: number.against.weights },
    date: { alone: date.alone.weights, against: date.against.weights },
  };
  write(
    'alignment-model.json',
    JSON.stringify({ description, rank: rounded(rank), ...weights, bars, quietBar: 0.25 }, null, 2),
  );
  const trees = {
    number: { alone: number.alone.trees, against: number.against.trees },
    date: { alone: date.alone.trees, against: date.against.trees },
  };
  const told =
    'What features tell together, as decision trees: split n asks whether a feature is at most `at[n]`, and goes on `below[n]` or `above[n]`, where -1 - n is leaf n. Fitted by `npm run calibrate`.';
  write('alignment-trees.json', JSON.stringify({ description: told, ...trees }).replaceAll('{"split"', '\n{"split"'));
}

function readItems(): Item[] {
  const indexOf = sourceCache();
  const cross = crossItems(outletPairs(articles), indexOf);
  const leads = leadItems(articles, indexOf);
  const labelled = pairItems(pairs, core, indexOf);
  return [
    ...labelled,
    ...slipItems(labelled),
    ...selfItems(pairs, indexOf),
    ...leads,
    ...forgedItems(leads, 'slip'),
    ...cross,
    ...forgedItems(cross),
    ...addedItems(addableTexts(pairs, articles), indexOf),
    ...trialItems(),
  ];
}

function counts(items: readonly Item[]): string {
  const worlds = new Map<string, number>();
  for (const { world } of items) worlds.set(world, (worlds.get(world) ?? 0) + 1);
  return [...worlds].map(([world, count]) => `${world} ${count}`).join(', ');
}

/** Bars are chosen on four folds and applied to the fifth; each figure is the mean over the deals, with their standard deviation. */
function report(title: string, items: readonly Item[], deals: readonly (readonly Scored[])[], price: number): void {
  const judged = deals.map((scored) => {
    const bars = Array.from({ length: FOLDS }, (_, fold) =>
      chooseBars(
        scored.filter((one) => one.fold !== fold),
        price,
      ),
    );
    const fallback = chooseBars(scored, price);
    return judgeAll(items, scored, (one) => bars[one.fold] ?? fallback);
  });
  console.log(title);
  for (const name of Object.keys(judged[0] ?? {})) {
    const values = judged.map((figures) => figures[name] ?? 0);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    console.log(`  ${name.padEnd(18)} ${mean.toFixed(2).padStart(6)} ± ${Math.sqrt(variance).toFixed(2)}`);
  }
}

function showAlarms(scored: readonly Scored[], bars: Bars): void {
  const alarms = scored.filter((one) => isLoud(one, bars) && isAlarm(one));
  for (const { contest, chance } of alarms.slice(0, Number(options.show))) {
    console.log(`${contest.item.world} ${contest.regime} ${contest.family} ${chance.toFixed(2)}\n   ${contest.show}`);
  }
}

/** A finding where none should be: rows with a mistake may well hold a second one. */
function isAlarm({ contest: { item, label } }: Scored): boolean {
  return label === 0 && (item.isClean || item.world === 'lead' || item.world === 'cross');
}

function writeCommonWords(size = 5000): void {
  const frequency = new Map<string, number>();
  const texts = new Set([...articles.map(({ text }) => text), ...pairs.map((row) => row.source_text)]);
  for (const text of texts) {
    const stems = new Set(readText(text).statements.flatMap(({ places }) => [...places.keys()]));
    for (const stem of stems) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  }
  const together = new Map<number, string>();
  for (const [stem, count] of [...frequency].sort((a, b) => b[1] - a[1]).slice(0, size)) {
    const others = together.get(count);
    together.set(count, others === undefined ? stem : `${others} ${stem}`);
  }
  const description =
    'In how many of `documents` articles stems stand: how common a word is in news at large. Written by `npm run calibrate -- --words`.';
  const table = JSON.stringify({ description, documents: texts.size, stems: [...together] });
  write('common-words.json', table.replaceAll('],[', '],\n['));
}

function rounded(weights: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(weights).map(([name, weight]) => [name, Number(weight.toFixed(4))]));
}

function write(name: string, text: string): void {
  writeFileSync(path.join(dataFolder, name), `${text}\n`);
  console.log(`wrote data/${name}`);
}
