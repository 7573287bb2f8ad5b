import type { Figure } from '../../mentions/figure.js';

/** 1 for "more than" and "at least", -1 for "fewer than" and "at most", 0 where a figure is no bound. */
export function boundOf({ comparator }: Pick<Figure, 'comparator'>): -1 | 0 | 1 {
  if (comparator === 'gt' || comparator === 'gte') return 1;
  return comparator === 'lt' || comparator === 'lte' ? -1 : 0;
}
