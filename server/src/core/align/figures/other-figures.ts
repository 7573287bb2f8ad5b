import type { Statement } from '../../mentions/reading.js';
import type { WordsMemory } from '../sentence-memory.js';
import { compareFigures } from './compare.js';
import type { FigureInContext } from './figure-in-context.js';
import { bit, type Features } from './slot-features.js';
import type { Slot, SlotIndex } from './slot-index.js';

/** A draft's figures, statement by statement. */
export interface DraftFigures {
  readonly byStatement: readonly (readonly FigureInContext[])[];
}

const CONTEXT_REACH = 2;
const SMALL_COUNT = 12;

/** Whether the figures around the draft's figure stand around the slot. */
export function otherFigureFeatures(
  draft: FigureInContext,
  slot: Slot,
  index: SlotIndex,
  figures: DraftFigures,
  hasAgreeing: (figure: FigureInContext) => boolean,
): Features {
  const others = (figures.byStatement[draft.statement.index] ?? []).filter((other) => other !== draft);
  const there = (index.slotsIn[slot.statement.index] ?? []).filter((other) => other !== slot);
  const { hits, misses } = neighbours(draft, slot, index, figures);
  return {
    othersAbsent: Math.min(3, others.filter((other) => !hasAgreeing(other)).length),
    othersClash: bit(clashes(others, there)),
    contextHits: Math.min(2, hits),
    contextMisses: Math.min(4, misses),
    sameNounSlots: Math.log(1 + valuesOfTheSame(slot, index)),
  };
}

function clashes(others: readonly FigureInContext[], there: readonly Slot[]): boolean {
  const isComparable = (a: FigureInContext, b: Slot) =>
    a.kind === b.kind && compareFigures(a.figure, b.figure) === 'differ';
  const differs = others.some((a) => there.some((b) => isComparable(a, b)));
  return differs && !others.some((a) => there.some((b) => compareFigures(a.figure, b.figure) === 'agree'));
}

function neighbours(draft: FigureInContext, slot: Slot, index: SlotIndex, { byStatement }: DraftFigures) {
  const at = draft.statement.index;
  const near = [at - 1, at, at + 1].flatMap((statement) => byStatement[statement] ?? []);
  let hits = 0;
  let misses = 0;
  for (const other of near) {
    if (other === draft || !isTelling(other)) continue;
    if (standsNear(other, slot, index)) hits++;
    else misses++;
  }
  return { hits, misses };
}

function standsNear(other: FigureInContext, slot: Slot, index: SlotIndex): boolean {
  for (let offset = -CONTEXT_REACH; offset <= CONTEXT_REACH; offset++) {
    for (const candidate of index.slotsIn[slot.statement.index + offset] ?? []) {
      if (
        candidate !== slot &&
        candidate.kind === other.kind &&
        compareFigures(other.figure, candidate.figure) === 'agree'
      )
        return true;
    }
  }
  return false;
}

/** A figure whose agreement says something: no ordinal, no rate, no small bare count. */
function isTelling({ figure }: FigureInContext): boolean {
  if (figure.soft || figure.class === 'rate' || figure.class === 'ordinal' || figure.class === 'label') return false;
  return figure.class !== 'count' || Math.abs(figure.value) > SMALL_COUNT || figure.noun !== undefined;
}

/** How many of some figures say something by agreeing. */
export function countTelling(figures: readonly FigureInContext[]): number {
  return figures.reduce((sum, figure) => sum + (isTelling(figure) ? 1 : 0), 0);
}

/** Which figures of a sentence say something by agreeing, and stand in a source too. */
export function knownFigures(
  statement: Statement,
  figures: readonly FigureInContext[],
  index: SlotIndex,
  memory: WordsMemory<readonly boolean[]>,
): readonly boolean[] {
  const hasSlot = (figure: FigureInContext): boolean =>
    index.slots.some((slot) => slot.kind === figure.kind && compareFigures(figure.figure, slot.figure) === 'agree');
  if (figures.length === 0) return [];
  return memory.get(statement, () => figures.map((figure) => isTelling(figure) && hasSlot(figure)));
}

/** The figures of a whole draft, summed up. */
export interface WholeDraft {
  /** How many of them say something by agreeing. */
  readonly telling: number;
  /** How many of those a source has, too. */
  knownTo(index: SlotIndex): number;
}

/**
 * A draft that rests on its source says more of other matters, too: that nearly all of its other figures stand there makes
 * a further one no likelier to be wrong.
 */
const MOST_AGREEMENT = 0.55;

/** The share of the draft's other telling figures that a source has, drawn to one half where there are few. */
export function documentAgreement(
  draft: FigureInContext,
  isKnown: boolean,
  index: SlotIndex,
  whole: WholeDraft,
): number {
  const others = whole.telling - (isTelling(draft) ? 1 : 0);
  const found = whole.knownTo(index) - (isKnown ? 1 : 0);
  return Math.min(MOST_AGREEMENT, (found + 2) / (others + 4));
}

/** How many distinct values the source gives of this very thing: a long series makes a chance match likely. */
function valuesOfTheSame({ kind, figure }: Slot, { slots }: SlotIndex): number {
  const values = new Set<string>();
  for (const other of slots) {
    if (other.kind !== kind || (figure.class === 'count' && other.figure.noun !== figure.noun)) continue;
    values.add(other.figure.date ? JSON.stringify(other.figure.date) : String(other.figure.value));
  }
  return values.size;
}
