/**
 * Fits when a draft turns its source round: `npm run calibrate:stance -- --data DIR [--write] [--price N] [--show N]`.
 *
 * DIR is that of `npm run calibrate`. Prints figures of models that saw neither the article nor the event that they judge
 * (five folds), at several prices: how many mistakes caught a false alarm may cost. `--write` stores the models fitted on everything in data/stance-model.json.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { weigh } from '../../server/src/core/align/figures/weights.js';
import type { Turn } from '../../server/src/core/align/stance/candidate.js';
import { isNearVerbatim } from '../../server/src/core/align/stance/stance-model.js';
import { type ArticleRow, type PairRow, readRows } from './data.js';
import { FOLDS, foldsOf, type Item, pairItems, sourceCache, type World } from './items.js';
import { blockItems, crossItems, leadItems, outletPairs } from './open-world.js';
import { type Example, fitSigned } from './regression.js';
import { type LabelledTurn, labelledTurns } from './stance-candidates.js';

const { values: options } = parseArgs({
  options: {
    data: { type: 'string' },
    write: { type: 'boolean', default: false },
    price: { type: 'string', default: '1' },
    ridge: { type: 'string', default: '16' },
    show: { type: 'string', default: '0' },
  },
});
if (options.data === undefined) {
  console.error(
    'calibrate:stance: --data DIR is missing: the folder with wide.dev.pairs.jsonl and polnear.train.quotes.jsonl',
  );
  process.exit(2);
}

const NAME_SIGNS: Readonly<Record<string, 1 | -1>> = {
  ...signs(
    1,
    'forward back squeeze weakest matched left right local localBack margin sameBefore sameBehind sameLength',
  ),
  ...signs(-1, 'otherKind elsewhere otherNames otherFigures sourceStrange strange'),
};

/** What each kind of turn looks at, and which way it may push. */
const SIGNS: Readonly<Record<Turn, Readonly<Record<string, 1 | -1>>>> = {
  'negation-added': {
    ...signs(1, 'back squeeze weakest left local scope scopeSize light'),
    ...signs(-1, 'sourceStrange strange negSentence negOther negShare negCover density passedOver ownCue'),
  },
  'negation-dropped': {
    ...signs(1, 'forward back squeeze weakest left right local localBack margin scopeFull'),
    ...signs(-1, 'strange'),
  },
  antonym: {
    ...signs(1, 'back squeeze left right local localBack margin sameForm'),
    ...signs(-1, 'support inSource inSentence bothSides cues strange'),
  },
  'name-unknown': NAME_SIGNS,
  'name-moved': NAME_SIGNS,
};
const TURNS: readonly Turn[] = ['negation-added', 'negation-dropped', 'antonym', 'name-unknown', 'name-moved'];
const CLEAN_WEIGHT = 2;
/**
 * What an alarm costs beside the price. A draft against what another outlet wrote is what a writer does; that an article
 * contradicts itself from one part to the next is often its very matter.
 */
const COSTS: Readonly<Partial<Record<World, number>>> = { cross: 2, block: 0.3 };
/** Names are told quietly, and cost no less for that: most sentences have one. */
const NAME_PRICE = 0.5;
/** Above every bar. */
const VERBATIM = 100;

calibrate(options.data);

function calibrate(folder: string): void {
  const items = readItems(folder);
  const turns = labelledTurns(items);
  const scored = crossValidated(turns);
  reportVerbatim(scored);
  for (const price of [0.2, 0.5, 1, 2]) report(`price ${price}`, items, scored, chooseBars(scored, price));
  const bars = chooseBars(scored, Number(options.price));
  showAlarms(scored, bars, Number(options.show));
  if (options.write) write(turns, bars);
}

function signs(sign: 1 | -1, names: string): Record<string, 1 | -1> {
  return Object.fromEntries(names.split(' ').map((name) => [name, sign]));
}

function readItems(folder: string): readonly Item[] {
  const pairs = readRows<PairRow>(folder, 'wide.dev.pairs.jsonl');
  const core = new Set(readRows<PairRow>(folder, 'core.dev.pairs.jsonl').map(({ id }) => id));
  const articles = ['train', 'dev']
    .flatMap((part) => readRows<ArticleRow>(folder, `polnear.${part}.quotes.jsonl`))
    .filter(({ date }) => date);
  const indexOf = sourceCache();
  return [
    ...pairItems(pairs, core, indexOf),
    ...leadItems(articles, indexOf),
    ...blockItems(articles, indexOf),
    ...crossItems(outletPairs(articles), indexOf),
  ];
}

interface Scored {
  readonly turn: LabelledTurn;
  readonly score: number;
}

type Bars = Readonly<Record<Turn, number>>;

/** The score of every candidate by models that saw neither its article nor its event. */
function crossValidated(turns: readonly LabelledTurn[]): Scored[] {
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const models = fitAll(turns.filter(({ item }) => !foldsOf(item).includes(fold)));
    const tested = turns.filter(({ item }) => foldsOf(item)[0] === fold);
    return tested.map((turn) => ({
      turn,
      score: isNearVerbatim(turn) ? VERBATIM : weigh(models[turn.turn], turn.features),
    }));
  });
}

function fitAll(turns: readonly LabelledTurn[]): Readonly<Record<Turn, Readonly<Record<string, number>>>> {
  const fit = (turn: Turn) => {
    const examples = turns
      .filter((one) => one.turn === turn && one.label !== undefined && one.item.isGood)
      .map(toExample);
    return fitSigned(examples, Object.keys(SIGNS[turn]), SIGNS[turn], Number(options.ridge)).weights;
  };
  return {
    'negation-added': fit('negation-added'),
    'negation-dropped': fit('negation-dropped'),
    antonym: fit('antonym'),
    'name-unknown': fit('name-unknown'),
    'name-moved': fit('name-moved'),
  };
}

function toExample({ features, label = 0, item }: LabelledTurn): Example {
  return { features, label, weight: item.world === 'pairs' && label === 0 ? CLEAN_WEIGHT : 1 };
}

function isOpen({ world }: Item): boolean {
  return world !== 'pairs';
}

function isCleanRow({ isClean, isGood }: Item): boolean {
  return isClean && isGood;
}

/** For each kind of turn the bar at which mistakes caught outweigh false alarms, an alarm costing `price` catches, more or less by its world. */
function chooseBars(scored: readonly Scored[], price: number): Bars {
  const choose = (turn: Turn, cost: (world: World) => number): number => {
    const here = scored.filter((one) => one.turn.turn === turn);
    const wrong = here.filter(({ turn: { label, item } }) => label === 0 && (isOpen(item) || isCleanRow(item)));
    const worlds = [...new Set(wrong.map((one) => one.turn.item.world))];
    const alarms = worlds.map((world) => ({
      cost: cost(world),
      scores: alarmsOf(wrong.filter((one) => one.turn.item.world === world)),
    }));
    const hits = hitsOf(here.filter(({ turn: { label } }) => label === 1));
    let best = { bar: VERBATIM, worth: 0 };
    for (const bar of hits) {
      const costs = alarms.reduce((sum, each) => sum + each.cost * countFrom(each.scores, bar), 0);
      const worth = countFrom(hits, bar) - costs;
      if (worth > best.worth) best = { bar, worth };
    }
    return best.bar - 1e-6;
  };
  const turned = (world: World) => price * (COSTS[world] ?? 1);
  const named = () => Math.max(price / 2, NAME_PRICE);
  return {
    'negation-added': choose('negation-added', turned),
    'negation-dropped': choose('negation-dropped', turned),
    antonym: choose('antonym', turned),
    'name-unknown': choose('name-unknown', named),
    'name-moved': choose('name-moved', named),
  };
}

/** The highest score of every row with a mistake. */
function hitsOf(scored: readonly Scored[]): number[] {
  const best = new Map<Item, number>();
  for (const { turn, score } of scored)
    best.set(turn.item, Math.max(score, best.get(turn.item) ?? Number.NEGATIVE_INFINITY));
  return [...best.values()];
}

function countFrom(scores: readonly number[], bar: number): number {
  return scores.filter((score) => score >= bar).length;
}

/** The highest score of every sentence. */
function alarmsOf(scored: readonly Scored[]): number[] {
  const best = new Map<Item, Map<number, number>>();
  for (const { turn, score } of scored) {
    const sentences = best.get(turn.item) ?? new Map<number, number>();
    sentences.set(turn.sentence, Math.max(score, sentences.get(turn.sentence) ?? Number.NEGATIVE_INFINITY));
    best.set(turn.item, sentences);
  }
  return [...best.values()].flatMap((sentences) => [...sentences.values()]);
}

/** A labelled pair is one sentence, whatever stands around it. */
function sentencesOf(items: readonly Item[]): number {
  return items.reduce((sum, { world, draft }) => sum + (world === 'pairs' ? 1 : draft.statements.length), 0);
}

function report(title: string, items: readonly Item[], scored: readonly Scored[], bars: Bars): void {
  const loud = scored.filter(({ turn, score }) => score > bars[turn.turn]);
  const caught = new Set(loud.filter(({ turn }) => turn.isHit).map(({ turn }) => turn.item));
  const recall = (keep: (item: Item) => boolean): string => {
    const rows = items.filter((item) => item.world === 'pairs' && !item.isClean && keep(item));
    return percent(rows.filter((item) => caught.has(item)).length, rows.length);
  };
  const alarms = (keep: (item: Item) => boolean): string =>
    percent(alarmsOf(loud.filter(({ turn }) => keep(turn.item))).length, sentencesOf(items.filter(keep)));
  console.log(title, bars);
  console.log({
    'core polarity': recall(({ kind, isCore }) => kind === 'polarity' && isCore),
    'wide polarity': recall(({ kind }) => kind === 'polarity'),
    'wide negation': recall(({ kind, subtype }) => kind === 'polarity' && subtype === 'negation'),
    'wide antonym': recall(({ subtype }) => subtype === 'antonym'),
    'wide up for down': recall(({ subtype }) => subtype === 'comparator'),
    'wide entity': recall(({ kind }) => kind === 'entity'),
    'wide speaker': recall(({ kind }) => kind === 'speaker'),
    'core clean': alarms((item) => isCleanRow(item) && item.isCore),
    'wide clean': alarms(isCleanRow),
    lead: alarms(({ world }) => world === 'lead'),
    block: alarms(({ world }) => world === 'block'),
    cross: alarms(({ world }) => world === 'cross'),
  });
  for (const turn of TURNS) {
    const here = loud.filter((one) => one.turn.turn === turn);
    const hits = here.filter((one) => one.turn.isHit).length;
    const wrong = here.filter((one) => one.turn.label === 0).length;
    console.log(turn, `${hits} hits, ${wrong} alarms`);
  }
}

/** What is found without any model, because the clauses are nearly the same. */
function reportVerbatim(scored: readonly Scored[]): void {
  for (const turn of TURNS) {
    const here = scored.filter((one) => one.turn.turn === turn && one.score === VERBATIM);
    const wrong = here.filter((one) => one.turn.label === 0);
    const hits = new Set(here.flatMap((one) => (one.turn.isHit && one.turn.label === 1 ? [one.turn.item] : [])));
    console.log('near verbatim', turn, `${hits.size} hits, ${alarmsOf(wrong).length} alarms`);
  }
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / (whole || 1)).toFixed(2)} of ${whole}`;
}

function showAlarms(scored: readonly Scored[], bars: Bars, most: number): void {
  const alarms = scored.filter(({ turn, score }) => turn.label === 0 && score > bars[turn.turn]);
  alarms.sort((a, b) => b.score - a.score);
  for (const { turn, score } of alarms.slice(0, most)) {
    console.log(`${turn.turn} ${turn.item.world} ${score.toFixed(2)}\n   ${turn.show}`);
  }
}

function write(turns: readonly LabelledTurn[], bars: Bars): void {
  const weights = fitAll(turns);
  const rounded = (values: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Number(value.toFixed(3))]));
  const models = TURNS.map((turn) => [turn, { weights: rounded(weights[turn]), bar: Number(bars[turn].toFixed(3)) }]);
  const description =
    'Whether a draft turns round what a source says. Fitted by `npm run calibrate:stance`; server/src/core/align/stance says what each feature means. `bar` is the weighted sum from which on a finding is made.';
  const text = JSON.stringify({ description, turns: Object.fromEntries(models) }, null, 2);
  writeFileSync(path.join(process.cwd(), 'data', 'stance-model.json'), `${text}\n`);
  console.log('wrote data/stance-model.json');
}
