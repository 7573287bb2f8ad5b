import type { Reading, Statement } from '../../mentions/reading.js';
import type { SourceSearch } from '../source-search.js';
import { type FigureCandidates, findCandidates } from './candidates.js';
import { type FigureInContext, inContext } from './figure-in-context.js';
import type { FigureMemory } from './figure-memory.js';
import { RANK_WEIGHTS } from './figure-model.js';
import { countTelling, knownFigures, type WholeDraft } from './other-figures.js';
import type { SlotIndex } from './slot-index.js';
import type { SlotLookUp } from './slot-look-up.js';
import type { DraftContext } from './verdict-features.js';
import type { Weights } from './weights.js';

/** The figures of a draft beside the slots of every source, before it is settled which of them they speak of. */
export interface LaidFigures {
  readonly statements: readonly Statement[];
  /** The statements whose figures are matched; the others are only looked at. */
  readonly own: readonly Statement[];
  readonly figures: DraftContext['figures'];
  readonly memory: FigureMemory;
  readonly search: SourceSearch;
  readonly lookUp: SlotLookUp;
  readonly rank: Weights;
  /** The candidates of a statement's figures in a source, worked out when they are first asked for. */
  candidatesIn(index: SlotIndex, statement: number): readonly FigureCandidates[];
  readonly whole: WholeDraft;
  /** Whether a source has a figure, too, and the figure says something by agreeing. */
  isKnownTo(index: SlotIndex, figure: FigureInContext): boolean;
}

type LayingOut = Pick<LaidFigures, 'memory' | 'search' | 'lookUp'> & {
  readonly rank?: Weights;
  readonly own?: readonly Statement[];
  /** The figures of the whole draft, where more stands in it. */
  readonly whole?: WholeDraft;
};

/** Lays every figure of a draft against the slots of every source. */
export function layFigures(
  { statements }: Pick<Reading, 'statements'>,
  { memory, search, lookUp, rank = RANK_WEIGHTS, own = statements, whole }: LayingOut,
): LaidFigures {
  const byStatement = statements.map((statement) => contextsOf(statement, memory));
  const candidates = onceFor((index: SlotIndex) =>
    onceFor((statement: number) => findCandidates(byStatement[statement] ?? [], index, rank)),
  );
  const knownIn = (statement: Statement, index: SlotIndex): readonly boolean[] =>
    knownFigures(statement, byStatement[statement.index] ?? [], index, memory.knownTo(index));
  return {
    statements,
    own,
    memory,
    search,
    lookUp,
    rank,
    figures: { byStatement },
    candidatesIn: (index, statement) => candidates(index)(statement),
    whole: whole ?? {
      telling: countTelling(byStatement.flat()),
      knownTo: onceFor((index: SlotIndex) => statements.flatMap((each) => knownIn(each, index)).filter(Boolean).length),
    },
    isKnownTo: (index, figure) => {
      const at = byStatement[figure.statement.index]?.indexOf(figure) ?? -1;
      return knownIn(figure.statement, index)[at] === true;
    },
  };
}

export function onceFor<Key, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? compute(key);
    known.set(key, value);
    return value;
  };
}

/** The figures of a sentence, which may have been read when it stood elsewhere. */
export function contextsOf(statement: Statement, { contexts }: FigureMemory): readonly FigureInContext[] {
  const { figures } = statement;
  if (figures.length === 0) return [];
  const known = contexts.get(statement, () => figures.map((placed) => inContext(placed, statement)));
  if (known[0]?.statement === statement) return known;
  return figures.flatMap(({ figure }, at) => {
    const context = known[at];
    return context === undefined ? [] : [{ ...context, figure, statement }];
  });
}
