/** The chances from which on a finding is loud: where mistakes caught outweigh false alarms. */
import type { FigureFamily, Regime } from '../../server/src/core/align/figures/figure-model.js';
import type { Contest } from './examples.js';
import type { World } from './items.js';
import type { Scored } from './model.js';

export type Bars = Readonly<Record<Regime, Readonly<Record<FigureFamily, number>>>>;
const GRID = [
  0.02, 0.03, 0.04, 0.05, 0.065, 0.08, 0.1, 0.125, 0.15, 0.18, 0.22, 0.26, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65,
  0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1.01,
];

/** Precision first: no bar may lie lower, however few alarms the data holds there. */
const LOWEST_BAR: Readonly<Record<Regime, number>> = { alone: 0.3, against: 0.55 };
/** A long number that is one digit off is evidence by itself. */
const LOWEST_SLIP_BAR: Readonly<Record<Regime, number>> = { alone: 0.08, against: 0.2 };

/** A false alarm on ordinary news costs more: that is where a writer would meet it, day by day. */
const OPEN_WORLD_PRICE: Readonly<Partial<Record<World, number>>> = { cross: 4 / 3, lead: 1, added: 0.1 };

/** Sentences of our own are made to tempt the model, so that those caught count little and those accused wrongly much. */
const TRIAL_WORTH = 0.3;
const TRIAL_PRICE = 1;

/** Much happens on each day of the week: a weekday is accused wrongly more easily than a number. */
const WEEKDAY_PRICE = 2.5;

/** For each family and regime the bar at which mistakes caught outweigh false alarms, an alarm costing `price` catches. */
export function chooseBars(scored: readonly Scored[], price: number): Bars {
  const choose = (regime: Regime, family: FigureFamily): number => {
    const group = scored.filter(
      ({ contest }) => contest.isTied && contest.regime === regime && contest.family === family,
    );
    const paid = family === 'weekday' ? price * WEEKDAY_PRICE : price;
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
    duration: choose(name, 'duration'),
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
  if (!item.isGood || item.world === 'slip' || item.world === 'swap') return 0;
  if (isWrong && label === 1 && item.world !== 'trial') return item.world === 'forged' || item.isCore ? 1 : 0.3;
  if (item.world === 'trial') return label === 1 ? TRIAL_WORTH : label === 0 ? -price * TRIAL_PRICE : 0;
  if (item.world === 'pairs') return item.isClean || label === 0 ? -price * (item.isCore ? 2 : 0.7) : 0;
  return -price * (OPEN_WORLD_PRICE[item.world] ?? 0);
}

export function isLoud({ contest, chance }: Scored, bars: Bars): boolean {
  return contest.isTied && chance >= bars[contest.regime][contest.family];
}
