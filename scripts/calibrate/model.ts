import { chanceOf, isDated, type Regime, type Verdict } from '../../server/src/core/align/figures/figure-model.js';
import type { Weights } from '../../server/src/core/align/figures/weights.js';
import { type Boosting, fitTrees } from './boosting.js';
import type { Contest } from './examples.js';
import { FOLDS, foldsOf, type Item, type World } from './items.js';
import { type Example, fitSigned } from './regression.js';
import { SIGNS } from './signs.js';

export type VerdictModel = Readonly<Record<Regime, Verdict>>;
export type FamilyModels = Readonly<Record<'number' | 'date', VerdictModel>>;

/**
 * How much an example counts: labelled pairs and the open world whole, forged mistakes less, because their values are
 * ours. Dates learn more from those, because labelled pairs hold few.
 */
const NUMBER_WORLDS: Worlds = {
  pairs: 1,
  self: 1,
  lead: 1,
  cross: 1,
  forged: 0.5,
  slip: 0.1,
  swap: 0.1,
  added: 0.1,
  trial: 0.5,
};
const DATE_WORLDS: Worlds = { ...NUMBER_WORLDS, forged: 1, slip: 0.5, swap: 0.5 };
type Worlds = Readonly<Partial<Record<World, number>>>;
/** There are fewer dates to learn from, so that they only correct what all figures taught. */
const RIDGE = { number: 10, pooled: 50, date: 40 };

/** Small trees, and few: they tell which features count only together. */
const BOOSTING: Boosting = { trees: 40, rate: 0.1, leaves: 16, leastExamples: 20, ridge: 5 };
/** What a figure that is no date counts for the trees of dates. */
const UNDATED = 0.3;

export function fitModels(contests: readonly Contest[]): FamilyModels {
  const number = examplesOf(contests, NUMBER_WORLDS);
  const pooled = examplesOf(contests, DATE_WORLDS);
  const both = (verdict: (regime: Regime) => Verdict): VerdictModel => ({
    alone: verdict('alone'),
    against: verdict('against'),
  });
  return {
    number: both((regime) => ({
      weights: fitWeights(number[regime], RIDGE.number),
      trees: fitTrees(number[regime], namesOf(number[regime]), BOOSTING),
    })),
    date: both((regime) => {
      const prior = fitWeights(pooled[regime], RIDGE.pooled);
      const trained = pooled[regime].map((one) => ({ ...one, weight: one.weight * (one.isDated ? 1 : UNDATED) }));
      return {
        weights: fitWeights(
          pooled[regime].filter((one) => one.isDated),
          RIDGE.date,
          prior,
        ),
        trees: fitTrees(trained, namesOf(trained), BOOSTING),
      };
    }),
  };
}

interface TwinExample extends Example {
  readonly isDated: boolean;
}

function examplesOf(contests: readonly Contest[], worlds: Worlds): Readonly<Record<Regime, readonly TwinExample[]>> {
  const usable = contests.filter(
    ({ label, item }) => label !== undefined && item.isGood && worlds[item.world] !== undefined,
  );
  const twins = new Map<string, number>();
  for (const { twin } of usable) twins.set(twin, (twins.get(twin) ?? 0) + 1);
  const of = (regime: Regime): TwinExample[] =>
    usable
      .filter((contest) => contest.regime === regime)
      .map(({ features, label, twin, item, family }) => ({
        features,
        label: label ?? 0,
        weight: (worlds[item.world] ?? 0) / Math.sqrt(twins.get(twin) ?? 1),
        isDated: isDated(family),
      }));
  return { alone: of('alone'), against: of('against') };
}

function namesOf(examples: readonly Example[]): string[] {
  return Object.keys(examples[0]?.features ?? {});
}

function fitWeights(examples: readonly Example[], ridge: number, prior?: Weights): Weights {
  return rounded(fitSigned(examples, namesOf(examples), SIGNS, ridge, prior).weights);
}

function rounded(weights: Weights): Weights {
  return Object.fromEntries(
    Object.entries(weights).flatMap(([name, weight]) =>
      Math.abs(weight) < 5e-4 ? [] : [[name, Number(weight.toFixed(4))]],
    ),
  );
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
    return test.map((contest) => ({
      contest,
      fold,
      chance: chanceOf(models[isDated(contest.family) ? 'date' : 'number'][contest.regime], contest.features),
    }));
  });
}
