import lexicon from '../../../../data/lexicons/coming-events.json' with { type: 'json' };
import { sayingVerb } from '../mentions/speech/reporting-verbs.js';
import type { FigureInContext } from './figure-in-context.js';
import { bit, type Features } from './slot-features.js';

const COMING: ReadonlySet<string> = new Set(lexicon.words);
/** Words between a date and the verb that it dates: "said late on Monday". */
const REACH = 3;

/**
 * What is known of the event that a date dates. Everybody says something on every day, so that "said on Monday" and
 * "said on Tuesday" are two sayings as a rule; and what is still to come on one day is not what happened on another.
 */
export function datedEventFeatures(draft: FigureInContext, slot: FigureInContext): Features {
  if (draft.figure.class !== 'date') return { bothSaid: 0, oneSaid: 0, oneComing: 0 };
  const said = Number(isDayOfSaying(draft)) + Number(isDayOfSaying(slot));
  return { bothSaid: bit(said === 2), oneSaid: bit(said === 1), oneComing: bit(isComing(draft) !== isComing(slot)) };
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

function isComing({ clause, statement }: FigureInContext): boolean {
  return statement.tokens.slice(clause.from, clause.to + 1).some(({ lower }) => COMING.has(lower));
}
