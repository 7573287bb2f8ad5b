import type { Statement } from '../../mentions/reading.js';
import { type FigureInContext, gapBetween } from './figure-in-context.js';
import type { SharedWords } from './shared-words.js';
import type { Slot, SlotIndex } from './slot-index.js';
import { bearsOut } from './slot-look-up.js';
import { leftRun, rightRun } from './word-runs.js';

/** Named numbers between 0 and 1 or so; a model gives each a weight. */
export type Features = Readonly<Record<string, number>>;

/** How much a shared figure weighs beside shared words. */
const FIGURE_WEIGHT = 2;

/**
 * What speaks for a figure of the draft being about a slot of the source: the words around both, the other figures
 * of both sentences, noun, unit and place. No feature sees whether the two values agree.
 */
export function slotFeatures(
  shared: SharedWords,
  figure: FigureInContext,
  slot: Slot,
  figures: readonly FigureInContext[],
): Features {
  const { context, local } = shared.around(slot);
  const others = sharedFigures(figure, slot, shared.index, figures);
  const noun = sharedNoun(figure, slot);
  const areEvents = figure.event !== undefined && slot.event !== undefined;
  // Written out, and not spread: this is made for every figure beside every slot.
  return {
    contextCover: share(context, shared.all),
    localDraft: share(local + others.found, shared.near + others.all),
    figureNear: others.nearest,
    localSource: shared.fromSource(slot),
    leftWord: same(figure.left.content, slot.left.content),
    rightWord: same(figure.right.content, slot.right.content),
    leftRaw: same(figure.left.word, slot.left.word),
    rightRaw: same(figure.right.word, slot.right.word),
    leftRun: leftRun(figure, slot),
    rightRun: rightRun(figure, slot),
    sameEvent: bit(areEvents && figure.event === slot.event),
    otherEvent: bit(areEvents && figure.event !== slot.event),
    otherTime: bit(figure.isFormer !== slot.isFormer),
    nounMatch: noun.match,
    nounClash: noun.clash,
    phraseOverlap: noun.overlap,
    sameKind: bit(figure.kind === slot.kind),
    sameComparator: bit(figure.figure.comparator === slot.figure.comparator),
    sameUnit: bit(figure.figure.unit === slot.figure.unit),
    early: 1 / (1 + slot.statement.index / 3),
  };
}

/** The other figures of the draft's sentence: do they stand about as near to the slot as they do to the figure? */
function sharedFigures(figure: FigureInContext, slot: Slot, index: SlotIndex, figures: readonly FigureInContext[]) {
  let all = 0;
  let found = 0;
  let nearest = 0;
  for (const other of figures) {
    if (other === figure) continue;
    const gap = gapBetween(figure, other);
    const weight = FIGURE_WEIGHT / (1 + gap / 3);
    all += weight;
    const there = nearestAgreeing(other, slot, index);
    if (there === undefined) continue;
    found += weight / (1 + there / 8);
    nearest = Math.max(nearest, 1 / (1 + Math.abs(gap - there) / 3 + Math.min(gap, there) / 6));
  }
  return { all, found, nearest };
}

function nearestAgreeing(other: FigureInContext, slot: Slot, index: SlotIndex): number | undefined {
  let nearest: number | undefined;
  for (const candidate of index.slotsIn[slot.statement.index] ?? []) {
    if (candidate === slot || candidate.kind !== other.kind) continue;
    const gap = gapBetween(slot, candidate);
    if ((nearest === undefined || gap < nearest) && bearsOut(candidate.figure, other.figure)) nearest = gap;
  }
  return nearest;
}

function sharedNoun({ figure }: FigureInContext, { figure: there, statement }: Slot) {
  const { noun, phrase = [] } = figure;
  const theirs = there.phrase ?? [];
  const inPhrase = noun !== undefined && theirs.includes(noun);
  const clash =
    noun !== undefined && there.noun !== undefined && noun !== there.noun && !inPhrase && !phrase.includes(there.noun);
  return {
    match: noun === undefined ? 0 : noun === there.noun ? 1 : inPhrase ? 0.5 : 0,
    clash: bit(clash),
    overlap: phraseOverlap(phrase, theirs, statement),
  };
}

function phraseOverlap(phrase: readonly string[], theirs: readonly string[], statement: Statement): number {
  if (phrase.length === 0) return 0;
  if (theirs.length > 0) return phrase.filter((word) => theirs.includes(word)).length / phrase.length;
  return phrase.filter((word) => statement.places.has(word)).length / phrase.length / 2;
}

/**
 * All features of some objects in one. Feature by feature: engines take a hundred times as long to spread several objects of
 * many names into one.
 */
export function joined(...parts: readonly Features[]): Features {
  const all: Record<string, number> = {};
  for (const part of parts) for (const name in part) all[name] = part[name] ?? 0;
  return all;
}

export function bit(condition: boolean): 0 | 1 {
  return condition ? 1 : 0;
}

export function share(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}

function same(a: string | undefined, b: string | undefined): 0 | 1 {
  return bit(a !== undefined && a === b);
}
