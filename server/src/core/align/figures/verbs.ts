import lexicon from '../../../../../data/lexicons/verb-groups.json' with { type: 'json' };
import type { FigureInContext } from './figure-in-context.js';
import { bit, type Features } from './slot-features.js';

const GROUP_OF: ReadonlyMap<string, number> = new Map(
  lexicon.groups.flatMap((group, index) => group.map((stem): [string, number] => [stem, index])),
);
const REACH = 11;

/** Whether the verbs nearest to the two figures stand for the same event. */
export function verbFeatures(draft: FigureInContext, slot: FigureInContext): Features {
  const ours = nearestVerb(draft);
  const theirs = nearestVerb(slot);
  const bothKnown = ours !== undefined && theirs !== undefined;
  return { verbSame: bit(bothKnown && ours === theirs), verbClash: bit(bothKnown && ours !== theirs) };
}

function nearestVerb({ from, to, clause, statement }: FigureInContext): number | undefined {
  for (let distance = 1; distance <= REACH; distance++) {
    for (const at of [from - distance, to + distance]) {
      const token = at >= clause.from && at <= clause.to ? statement.tokens[at] : undefined;
      const group = token && GROUP_OF.get(token.stem);
      if (group !== undefined) return group;
    }
  }
  return undefined;
}
