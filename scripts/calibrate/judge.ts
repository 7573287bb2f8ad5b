import { type Bars, isLoud } from './bars.js';
import type { Item } from './items.js';
import type { Scored } from './model.js';

/** What a writer would feel, in percent of sentences or mistakes. */
export interface Figures {
  readonly [name: string]: number;
}

export function judgeAll(items: readonly Item[], scored: readonly Scored[], barsFor: (one: Scored) => Bars): Figures {
  const loud = new Map<Item, Scored[]>();
  for (const one of scored) {
    if (!isLoud(one, barsFor(one))) continue;
    const list = loud.get(one.contest.item) ?? [];
    list.push(one);
    loud.set(one.contest.item, list);
  }
  const share = (keep: (item: Item) => boolean, hit: (list: readonly Scored[]) => boolean): number => {
    const kept = items.filter((item) => item.isGood && keep(item));
    const hits = kept.filter((item) => hit(loud.get(item) ?? [])).length;
    return Number(((100 * hits) / (kept.length || 1)).toFixed(2));
  };
  const any = (list: readonly Scored[]): boolean => list.length > 0;
  const wrong = (list: readonly Scored[]): boolean => list.some(({ contest }) => contest.isWrong);
  const mended = (list: readonly Scored[]): boolean => list.some(({ contest }) => contest.isWrong && contest.isMended);
  const pairs = (kind: string, core: boolean) => (item: Item) =>
    item.world === 'pairs' && item.kind === kind && (!core || item.isCore);
  const forged = (kind: string) => (item: Item) => item.world === 'forged' && item.kind === kind;
  const perSentence = (world: string): number => {
    const kept = items.filter((item) => item.world === world);
    const sentences = kept.reduce((sum, { draft }) => sum + draft.statements.length, 0);
    const alarms = kept.reduce((sum, item) => sum + (loud.get(item)?.length ?? 0), 0);
    return Number(((100 * alarms) / (sentences || 1)).toFixed(3));
  };
  return {
    'core number': share(pairs('number', true), wrong),
    'core date': share(pairs('date', true), wrong),
    'core number fixed': share(pairs('number', true), mended),
    'core date fixed': share(pairs('date', true), mended),
    'core clean': share(pairs('clean', true), any),
    'wide number': share(pairs('number', false), wrong),
    'wide date': share(pairs('date', false), wrong),
    'wide clean': share(pairs('clean', false), any),
    'forged number': share(forged('number'), wrong),
    'forged date': share(forged('date'), wrong),
    'trial wrong': share((item) => item.world === 'trial' && item.kind !== 'right', wrong),
    'trial right': share((item) => item.world === 'trial' && item.kind === 'right', any),
    'added, in 100': share((item) => item.world === 'added', any),
    'lead per 100': perSentence('lead'),
    'cross per 100': perSentence('cross'),
  };
}
