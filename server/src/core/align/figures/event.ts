import lexicon from '../../../../../data/lexicons/verb-groups.json' with { type: 'json' };
import type { PlacedFigure, Statement } from '../../mentions/reading.js';
import type { Clause } from './clause.js';
import { lifeEvent } from './life-dates.js';

const GROUP_OF: ReadonlyMap<string, number> = new Map(
  lexicon.groups.flatMap((group, index) => group.map((stem): [string, number] => [stem, index])),
);
const PHRASES: ReadonlyMap<string, string> = new Map(Object.entries(lexicon.phrases));
const REACH = 11;

/** What happened: the group of the verb nearest to a figure in its clause. */
export function eventOf(placed: PlacedFigure, clause: Clause, statement: Statement): number | undefined {
  const life = lifeEvent(placed, statement);
  if (life !== undefined) return GROUP_OF.get(life);
  const { from, to } = placed;
  for (let distance = 1; distance <= REACH; distance++) {
    for (const at of [from - distance, to + distance]) {
      const group = at >= clause.from && at <= clause.to ? groupAt(statement, at) : undefined;
      if (group !== undefined) return group;
    }
  }
  return undefined;
}

/** "Passed away" is not "passed". */
function groupAt({ tokens }: Statement, at: number): number | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  const phrase = PHRASES.get(`${token.stem} ${tokens[at + 1]?.lower ?? ''}`);
  return GROUP_OF.get(phrase ?? token.stem);
}

/** The group of verbs that a stem belongs to. */
export function groupOf(stem: string): number | undefined {
  return GROUP_OF.get(stem);
}
