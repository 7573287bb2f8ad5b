import { sayingVerb } from '../../mentions/speech/reporting-verbs.js';
import type { FigureInContext } from './figure-in-context.js';
import { bit, type Features } from './slot-features.js';

/** Words between a date and the verb that it dates: "said late on Monday". */
const REACH = 3;

/** Everybody says something on every day, so that "said on Monday" and "said on Tuesday" are two sayings as a rule. */
export function datedEventFeatures(draft: FigureInContext, slot: FigureInContext): Features {
  return { bothSaid: bit(draft.figure.class === 'date' && isDayOfSaying(draft) && isDayOfSaying(slot)) };
}

function isDayOfSaying({ from, to, clause, statement }: FigureInContext): boolean {
  for (let distance = 1; distance <= REACH; distance++) {
    for (const at of [from - distance, to + distance]) {
      const token = at >= clause.from && at <= clause.to ? statement.tokens[at] : undefined;
      if (token && sayingVerb(token.lower) !== undefined) return true;
    }
  }
  return false;
}
