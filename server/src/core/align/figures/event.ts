import lexicon from '../../../../../data/lexicons/verb-groups.json' with { type: 'json' };
import type { PlacedFigure, Statement } from '../../mentions/reading.js';
import type { Clause } from './clause.js';
import { lifeEvent } from './life-dates.js';

const GROUP_OF: ReadonlyMap<string, number> = new Map(
  lexicon.groups.flatMap((group, index) => group.map((stem): [string, number] => [stem, index])),
);
const REACH = 11;

/** What happened: the group of the verb nearest to a figure in its clause. */
export function eventOf(placed: PlacedFigure, clause: Clause, statement: Statement): number | undefined {
  const life = lifeEvent(placed, statement);
  if (life !== undefined) return GROUP_OF.get(life);
  const { from, to } = placed;
  for (let distance = 1; distance <= REACH; distance++) {
    for (const at of [from - distance, to + distance]) {
      const token = at >= clause.from && at <= clause.to ? statement.tokens[at] : undefined;
      const group = token && GROUP_OF.get(token.stem);
      if (group !== undefined) return group;
    }
  }
  return undefined;
}
