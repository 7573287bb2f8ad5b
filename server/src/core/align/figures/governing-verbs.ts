import lexicon from '../../../../../data/lexicons/verb-groups.json' with { type: 'json' };
import type { Token } from '../../text/tokens.js';
import { groupOf } from './event.js';
import type { FigureInContext } from './figure-in-context.js';
import { bit, type Features } from './slot-features.js';

const PAST_FORMS: ReadonlySet<string> = new Set(lexicon.pastForms);
const SHORTEST = 5;

/**
 * Whether the verbs that the two figures hang on are the same: "joined in 1998" and "was promoted in 1998" are two facts, in
 * whatever company they stand.
 */
export function governingVerbFeatures(draft: FigureInContext, slot: FigureInContext): Features {
  const [ours, theirs] = [governor(draft), governor(slot)];
  if (ours === undefined || theirs === undefined) return { governorSame: 0, governorClash: 0 };
  const isSame = ours.stem === theirs.stem || (groupOf(ours.stem) ?? -1) === groupOf(theirs.stem);
  return { governorSame: bit(isSame), governorClash: bit(!isSame && !isIn(slot, ours) && !isIn(draft, theirs)) };
}

/** The nearest verb in the past before a figure in its clause, or else behind it. */
export function governor({ statement: { tokens }, clause, from, to }: FigureInContext): Token | undefined {
  for (let at = from - 1; at >= clause.from; at--) if (isVerb(tokens[at])) return tokens[at];
  for (let at = to + 1; at <= clause.to; at++) if (isVerb(tokens[at])) return tokens[at];
  return undefined;
}

/** A verb in a form of the past: what a date or a figure of the news mostly hangs on. */
function isVerb(token: Token | undefined): boolean {
  if (token === undefined || token.isCapitalised) return false;
  return PAST_FORMS.has(token.lower) || (token.lower.endsWith('ed') && token.lower.length >= SHORTEST);
}

function isIn({ statement, clause }: FigureInContext, { stem }: Token): boolean {
  return statement.places.get(stem)?.some((at) => at >= clause.from && at <= clause.to) ?? false;
}
