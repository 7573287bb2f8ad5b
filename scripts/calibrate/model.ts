import { type FigureFamily, isDated, type Regime } from '../../server/src/core/align/figures/figure-model.js';
import { logistic, type Weights, weigh } from '../../server/src/core/align/figures/weights.js';
import type { Contest } from './examples.js';
import { FOLDS, foldsOf, type Item, type World } from './items.js';
import { type Example, fitSigned } from './regression.js';

export type VerdictModel = Readonly<Record<Regime, Weights>>;
export type FamilyModels = Readonly<Record<'number' | 'date', VerdictModel>>;

/** Which way a feature may push: evidence that two figures belong together may not argue against a mismatch. */
const UP = [
  'differScore',
  'rivalMargin',
  'margin',
  'massDiffer',
  'contextCover',
  'localDraft',
  'localSource',
  'nounMatch',
  'figureNear',
  'leftWord',
  'rightWord',
  'leftRaw',
  'rightRaw',
  'leftRun',
  'rightRun',
  'copied',
  'copiedLong',
  'ownsSame',
  'namedDay',
  'lifeSame',
  'soleDate',
  'dayShare',
  'sameKind',
  'sameUnit',
  'phraseOverlap',
  'draftKnown',
  'clauseCover',
  'clauseCoverBack',
  'clauseRare',
  'pairRare',
  'sideLeft',
  'sideRight',
  'sideBoth',
  'paraphrase',
  'verbSame',
  'governorSame',
  'nounStrict',
  'subjectSame',
  'nearNameSame',
  'contextHits',
  'documentAgree',
  'wordShared',
  'wordCoverBack',
  'nameCover',
  'nameAndWord',
  'near',
  'fewDigits',
  'manyDigits',
];
const DOWN = [
  'nounClash',
  'slotsOfKind',
  'namesMissing',
  'namesMissingBack',
  'verbClash',
  'governorClash',
  'othersAbsent',
  'othersClash',
  'subjectClash',
  'nearNameClash',
  'nearNameMissing',
  'nameUnknown',
  'sentenceNameUnknown',
  'newcomer',
  'otherPlace',
  'neighbourUnknown',
  'contextMisses',
  'sameNounSlots',
  'bareCount',
  'isCount',
  'isDate',
  'thinClause',
  'bothSaid',
  'ownsOther',
  'otherSpan',
  'dayForDate',
  'aheadOfPast',
  'brief',
  'sideBySide',
  'loose',
  'setAside',
  'agreeTells',
  'otherTime',
  'wordsNew',
  'wordsMissingBack',
  'namesElsewhere',
  'datesMissing',
  'datesMissingBack',
  'datesClash',
  'newYear',
  'derived',
  'softSlot',
  'earlier',
];
const SIGNS: Readonly<Record<string, number>> = Object.fromEntries([
  ...UP.flatMap((name) => [
    [name, 1],
    [`+${name}`, 1],
  ]),
  ...DOWN.flatMap((name) => [
    [name, -1],
    [`+${name}`, -1],
  ]),
]);

/**
 * How much an example counts: labelled pairs and the open world whole, forged mistakes less, because their values are
 * ours. Dates learn more from those, because labelled pairs hold few.
 */
const NUMBER_WORLDS: Worlds = { pairs: 1, self: 1, lead: 1, cross: 1, forged: 0.5, slip: 0.2, added: 0.1 };
const DATE_WORLDS: Worlds = { ...NUMBER_WORLDS, forged: 1, slip: 0.5 };
type Worlds = Readonly<Partial<Record<World, number>>>;
/** There are fewer dates to learn from, so that they only correct what all figures taught. */
const RIDGE = { number: 10, pooled: 50, date: 40 };

export function fitModels(contests: readonly Contest[]): FamilyModels {
  return {
    number: fitVerdict(contests, NUMBER_WORLDS, RIDGE.number),
    date: fitDates(contests),
  };
}

function fitDates(contests: readonly Contest[]): VerdictModel {
  const pooled = fitVerdict(contests, DATE_WORLDS, RIDGE.pooled);
  const dated = contests.filter(({ family }) => isDated(family));
  return fitVerdict(dated, DATE_WORLDS, RIDGE.date, pooled);
}

function fitVerdict(contests: readonly Contest[], worlds: Worlds, ridge: number, prior?: VerdictModel): VerdictModel {
  const usable = contests.filter(
    ({ label, item }) => label !== undefined && item.isGood && worlds[item.world] !== undefined,
  );
  const twins = new Map<string, number>();
  for (const { twin } of usable) twins.set(twin, (twins.get(twin) ?? 0) + 1);
  const fitted = (regime: Regime): Weights => {
    const examples = usable.filter((contest) => contest.regime === regime).map(toExample(twins, worlds));
    const names = Object.keys(examples[0]?.features ?? {});
    return rounded(fitSigned(examples, names, SIGNS, ridge, prior?.[regime]).weights);
  };
  return { alone: fitted('alone'), against: fitted('against') };
}

function toExample(twins: ReadonlyMap<string, number>, worlds: Worlds) {
  return ({ features, label, twin, item }: Contest): Example => ({
    features,
    label: label ?? 0,
    weight: (worlds[item.world] ?? 0) / Math.sqrt(twins.get(twin) ?? 1),
  });
}

function rounded(weights: Weights): Weights {
  return Object.fromEntries(
    Object.entries(weights).flatMap(([name, weight]) =>
      Math.abs(weight) < 5e-4 ? [] : [[name, Number(weight.toFixed(4))]],
    ),
  );
}

export function chanceOf(models: FamilyModels, { family, regime, features }: Contest): number {
  return logistic(weigh(models[isDated(family) ? 'date' : 'number'][regime], features));
}

export interface Scored {
  readonly contest: Contest;
  readonly chance: number;
  readonly fold: number;
}

/** The chance of every contest by models that saw neither its article nor its event; `seed` says how these are dealt. */
export function crossValidated(contests: readonly Contest[], seed: number): Scored[] {
  const dealt = new Map<Item, readonly number[]>();
  for (const { item } of contests) if (!dealt.has(item)) dealt.set(item, foldsOf(item, seed));
  const foldsFor = ({ item }: Contest) => dealt.get(item) ?? [];
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const models = fitModels(contests.filter((contest) => !foldsFor(contest).includes(fold)));
    const test = contests.filter((contest) => foldsFor(contest)[0] === fold);
    return test.map((contest) => ({ contest, fold, chance: chanceOf(models, contest) }));
  });
}

export type Bars = Readonly<Record<Regime, Readonly<Record<FigureFamily, number>>>>;
const GRID = [
  0.02, 0.03, 0.04, 0.05, 0.065, 0.08, 0.1, 0.125, 0.15, 0.18, 0.22, 0.26, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65,
  0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1.01,
];

/** Precision first: no bar may lie lower, however few alarms the data holds there. */
const LOWEST_BAR: Readonly<Record<Regime, number>> = { alone: 0.15, against: 0.4 };
/** A long number that is one digit off is evidence by itself. */
const LOWEST_SLIP_BAR: Readonly<Record<Regime, number>> = { alone: 0.08, against: 0.2 };

/** A false alarm on ordinary news costs more: that is where a writer would meet it, day by day. */
const OPEN_WORLD_PRICE: Readonly<Partial<Record<World, number>>> = { cross: 4 / 3, lead: 1, added: 0.1 };

/** Everything is dated, and much happens on each day: a date is accused wrongly more easily than a number. */
const DATE_PRICE = 5 / 3;

/** For each family and regime the bar at which mistakes caught outweigh false alarms, an alarm costing `price` catches. */
export function chooseBars(scored: readonly Scored[], price: number): Bars {
  const choose = (regime: Regime, family: FigureFamily): number => {
    const group = scored.filter(
      ({ contest }) => contest.isTied && contest.regime === regime && contest.family === family,
    );
    const paid = isDated(family) ? price * DATE_PRICE : price;
    let best = { bar: 1.01, worth: 0 };
    const lowest = (family === 'slip' ? LOWEST_SLIP_BAR : LOWEST_BAR)[regime];
    for (const bar of GRID.filter((candidate) => candidate >= lowest)) {
      const worth = group.reduce((sum, one) => sum + (one.chance >= bar ? worthOf(one.contest, paid) : 0), 0);
      if (worth > best.worth) best = { bar, worth };
    }
    return best.bar;
  };
  const regime = (name: Regime) => ({
    count: choose(name, 'count'),
    share: choose(name, 'share'),
    other: choose(name, 'other'),
    slip: choose(name, 'slip'),
    quarter: choose(name, 'quarter'),
    weekday: choose(name, 'weekday'),
    relative: choose(name, 'relative'),
    date: choose(name, 'date'),
  });
  return { alone: regime('alone'), against: regime('against') };
}

function worthOf({ item, isWrong, label }: Contest, price: number): number {
  if (!item.isGood || item.world === 'slip') return 0;
  if (isWrong && label === 1) return item.world === 'forged' || item.isCore ? 1 : 0.3;
  if (item.world === 'pairs') return item.isClean || label === 0 ? -price * (item.isCore ? 2 : 0.7) : 0;
  return -price * (OPEN_WORLD_PRICE[item.world] ?? 0);
}

export function isLoud({ contest, chance }: Scored, bars: Bars): boolean {
  return contest.isTied && chance >= bars[contest.regime][contest.family];
}
